import { type Answer, type Entry, SCOPES, type Scope } from './entries.ts';
import type { Request } from './finder.ts';
import { EMPTY_LINE, type InputLine, inserted, isLineEdit, LINE_EDITS } from './input-line.ts';
import type { Errand, Key, Move, Scroll } from './keys.ts';
import { type Preview, topLine } from './preview.ts';

interface Fit {
  /** How far a page of the list goes. */
  readonly entries: number;
  /** Rows for the note of the preview; 0 without a preview. */
  readonly noteRows: number;
}

/** Everything that can be seen, but for the size of the screen. */
export interface State {
  readonly input: InputLine;
  readonly scope: Scope;
  /** Screens of entries that are asked for; grows as the end of the list comes near. */
  readonly pages: number;
  readonly answer: Answer;
  /** 0-based, in the answer's entries. */
  readonly selected: number;
  /** How much fits on the screen. */
  readonly fits: Fit;
  /** Of the note of the selected entry, once it is drawn; of the one before until then. */
  readonly preview: Preview | undefined;
  /** Lines that the preview was moved by, down from where the hit is in sight. */
  readonly scrolled: number;
  /** What was just done, until the next key. */
  readonly notice: string;
}

const NO_ANSWER: Answer = { entries: [], total: 0, relaxed: [], nearest: [] };

/** However low the screen is: room to move without a further search. */
export const FEWEST_ENTRIES = 12;

export const INITIAL_STATE: State = {
  input: EMPTY_LINE,
  scope: 'all',
  pages: 1,
  answer: NO_ANSWER,
  selected: 0,
  fits: { entries: 1, noteRows: 0 },
  preview: undefined,
  scrolled: 0,
  notice: '',
};

/** What a key led to. */
export interface Step {
  readonly state: State;
  readonly errand?: Errand;
}

export const selectedEntry = ({ answer, selected }: State): Entry | undefined =>
  answer.entries[selected];

/** What has to be found for the state; equal ones have equal answers. */
export const requestOf = ({ input, scope, pages, fits }: State): Request => ({
  query: input.text,
  scope,
  limit: Math.max(fits.entries, FEWEST_ENTRIES) * pages,
});

/** The state after a key. Its answer is still the one before: see {@link requestOf}. */
export function update(state: State, key: Key): Step {
  const fresh = state.notice === '' ? state : { ...state, notice: '' };
  if (key.action === 'text') return { state: withInput(fresh, inserted(fresh.input, key.text)) };
  const { action } = key;
  if (isLineEdit(action)) return { state: withInput(fresh, LINE_EDITS[action](fresh.input)) };
  if (action in MOVES) return { state: moved(fresh, MOVES[action as Move](fresh)) };
  if (action in SCROLLS) return { state: scrolledBy(fresh, SCROLLS[action as Scroll](fresh)) };
  if (action === 'nextScope') return { state: withScope(fresh, 1) };
  if (action === 'previousScope') return { state: withScope(fresh, -1) };
  return needsEntry.has(action) && selectedEntry(fresh) === undefined
    ? { state: { ...fresh, notice: 'There is nothing to pick.' } }
    : { state: fresh, errand: action as Errand };
}

const needsEntry: ReadonlySet<string> = new Set<Errand>(['show', 'edit', 'copy']);

const MOVES: Readonly<Record<Move, (state: State) => number>> = {
  up: ({ selected }) => selected - 1,
  down: ({ selected }) => selected + 1,
  pageUp: ({ selected, fits }) => selected - fits.entries,
  pageDown: ({ selected, fits }) => selected + fits.entries,
  first: () => 0,
  last: () => Number.POSITIVE_INFINITY,
};

const SCROLLS: Readonly<Record<Scroll, (state: State) => number>> = {
  previewUp: () => -1,
  previewDown: () => 1,
  previewPageUp: ({ fits }) => 1 - fits.noteRows,
  previewPageDown: ({ fits }) => fits.noteRows - 1,
};

const withInput = (state: State, input: InputLine): State =>
  input.text === state.input.text
    ? { ...state, input }
    : { ...state, input, pages: 1, selected: 0, scrolled: 0 };

function withScope(state: State, step: number): State {
  const next = (SCOPES.indexOf(state.scope) + step + SCOPES.length) % SCOPES.length;
  return { ...state, scope: SCOPES[next] ?? 'all', pages: 1, selected: 0, scrolled: 0 };
}

/** Asks for more entries before the screen would have to show them. */
function moved(state: State, to: number): State {
  const { entries, total } = state.answer;
  const selected = Math.max(0, Math.min(to, entries.length - 1));
  const isNearEnd =
    entries.length < total && selected + state.fits.entries / 2 + 1 >= entries.length;
  return {
    ...state,
    selected,
    scrolled: selected === state.selected ? state.scrolled : 0,
    pages: isNearEnd ? state.pages * 2 : state.pages,
  };
}

/** No further than the preview can be seen to move. */
function scrolledBy(state: State, lines: number): State {
  const { preview, scrolled, fits } = state;
  if (!preview) return state;
  const from = topLine(preview, scrolled, fits.noteRows);
  const to = topLine(preview, scrolled + lines, fits.noteRows);
  return { ...state, scrolled: scrolled + to - from };
}

export const withAnswer = (state: State, answer: Answer): State => ({
  ...state,
  answer,
  selected: Math.max(0, Math.min(state.selected, answer.entries.length - 1)),
});
