import type { SessionCommand } from '../input/keys.ts';
import { afterMove, type OpenedNote, type ReadingMove } from '../note/reading.ts';
import type { State } from './state.ts';
import type { Step, UserAction } from './user-action.ts';

/** The state after an action in an opened note. */
export function readingStep(state: State, reading: OpenedNote, event: UserAction): Step {
  const { readingRows } = state.fits;
  if (event.action === 'link') {
    return { state: { ...state, reading: { ...reading, link: event.link } }, command: 'follow' };
  }
  const name = event.action === 'text' ? event.text : event.action;
  const [, moveBy] = MOVES.find(([names]) => names.includes(name)) ?? [];
  const move = moveBy?.(readingRows);
  if (move) return { state: { ...state, reading: afterMove(reading, move, readingRows) } };
  if (BACK.has(name)) return { state: { ...state, reading: reading.before } };
  if (CLOSE.has(name)) return { state: { ...state, reading: undefined } };
  if (name === 'show') return { state, ...(reading.link !== undefined && { command: 'follow' }) };
  return COMMANDS.has(name) ? { state, command: name as SessionCommand } : { state };
}

const COMMANDS: ReadonlySet<string> = new Set<SessionCommand>(['print', 'edit', 'copy']);
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
