import type { Errand } from '../input/keys.ts';
import { movedReading, type Reading, type ReadingMove } from '../note/reading.ts';
import type { Deed, Step } from './deed.ts';
import type { State } from './state.ts';

/** The state after an action in an opened note. */
export function readingStep(state: State, reading: Reading, deed: Deed): Step {
  const { readingRows } = state.fits;
  if (deed.action === 'link') {
    return { state: { ...state, reading: { ...reading, link: deed.link } }, errand: 'follow' };
  }
  const name = deed.action === 'text' ? deed.text : deed.action;
  const [, moveBy] = MOVES.find(([names]) => names.includes(name)) ?? [];
  const move = moveBy?.(readingRows);
  if (move) return { state: { ...state, reading: movedReading(reading, move, readingRows) } };
  if (BACK.has(name)) return { state: { ...state, reading: reading.before } };
  if (CLOSE.has(name)) return { state: { ...state, reading: undefined } };
  if (name === 'show') return { state, ...(reading.link !== undefined && { errand: 'follow' }) };
  return ERRANDS.has(name) ? { state, errand: name as Errand } : { state };
}

const ERRANDS: ReadonlySet<string> = new Set<Errand>(['print', 'edit', 'copy']);
const BACK: ReadonlySet<string> = new Set(['eraseBefore', 'left']);
const CLOSE: ReadonlySet<string> = new Set(['leave', 'q']);

/** Moves by the names of actions, or by typed letters. */
const MOVES: readonly (readonly [readonly string[], (rows: number) => ReadingMove])[] = [
  [['up', 'k', 'previewUp'], () => ({ by: -1 })],
  [['down', 'j', 'previewDown'], () => ({ by: 1 })],
  [['pageUp', 'b', 'previewPageUp'], (rows) => ({ by: 1 - rows })],
  [['pageDown', ' ', 'previewPageDown'], (rows) => ({ by: rows - 1 })],
  [['first', 'g'], () => ({ to: 'start' })],
  [['last', 'G'], () => ({ to: 'end' })],
  [['n'], () => ({ match: 1 })],
  [['N'], () => ({ match: -1 })],
  [['nextScope'], () => ({ link: 1 })],
  [['previousScope'], () => ({ link: -1 })],
];
