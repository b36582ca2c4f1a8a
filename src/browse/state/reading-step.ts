import type { Errand } from '../input/keys.ts';
import { movedReading, type Reading, type ReadingMove } from '../note/reading.ts';
import type { Deed, Step } from './deed.ts';
import type { State } from './state.ts';

/** The state after something was done to the note that is read. */
export function readingStep(state: State, reading: Reading, deed: Deed): Step {
  const { readingRows } = state.fits;
  if (deed.action === 'link') {
    return { state: { ...state, reading: { ...reading, link: deed.link } }, errand: 'follow' };
  }
  const name = deed.action === 'text' ? deed.text : deed.action;
  const move = MOVES[name]?.(readingRows);
  if (move) return { state: { ...state, reading: movedReading(reading, move, readingRows) } };
  if (BACK.has(name)) return { state: { ...state, reading: reading.before } };
  if (CLOSE.has(name)) return { state: { ...state, reading: undefined } };
  if (name === 'show') return { state, ...(reading.link !== undefined && { errand: 'follow' }) };
  return ERRANDS.has(name) ? { state, errand: name as Errand } : { state };
}

const ERRANDS: ReadonlySet<string> = new Set<Errand>(['print', 'edit', 'copy']);
const BACK: ReadonlySet<string> = new Set(['eraseBefore', 'left']);
const CLOSE: ReadonlySet<string> = new Set(['leave', 'q']);

/** By action, or by what was typed. */
const MOVES: Readonly<Record<string, (rows: number) => ReadingMove>> = {
  up: () => ({ by: -1 }),
  k: () => ({ by: -1 }),
  previewUp: () => ({ by: -1 }),
  down: () => ({ by: 1 }),
  j: () => ({ by: 1 }),
  previewDown: () => ({ by: 1 }),
  pageUp: (rows) => ({ by: 1 - rows }),
  b: (rows) => ({ by: 1 - rows }),
  previewPageUp: (rows) => ({ by: 1 - rows }),
  pageDown: (rows) => ({ by: rows - 1 }),
  ' ': (rows) => ({ by: rows - 1 }),
  previewPageDown: (rows) => ({ by: rows - 1 }),
  first: () => ({ to: 'start' }),
  g: () => ({ to: 'start' }),
  last: () => ({ to: 'end' }),
  G: () => ({ to: 'end' }),
  n: () => ({ match: 1 }),
  N: () => ({ match: -1 }),
  nextScope: () => ({ link: 1 }),
  previousScope: () => ({ link: -1 }),
};
