import { type Answer, type Entry, NO_MATCHES, type Scope } from '../found/entries.ts';
import type { Request } from '../found/finder.ts';
import { EMPTY_LINE, type InputLine } from '../input/input-line.ts';
import type { Preview } from '../note/preview.ts';
import type { Reading } from '../note/reading.ts';

/** How much there is room for. */
interface Fit {
  /** How far a page of the list goes. */
  readonly entries: number;
  /** Rows for the note of the preview; 0 without a preview. */
  readonly noteRows: number;
  /** Rows for a note that is read. */
  readonly readingRows: number;
  /** How far the help can be moved. */
  readonly helpLines: number;
}

/** Everything that can be seen, but for the size of the screen. */
export interface State {
  readonly input: InputLine;
  readonly scope: Scope;
  /** Screens of entries that are asked for; grows as the end of the list comes near. */
  readonly pages: number;
  readonly answer: Answer;
  /** The entry at the top of the list; 0-based, in the answer's entries, as {@link selected}. */
  readonly first: number;
  readonly selected: number;
  /** How much fits on the screen. */
  readonly fits: Fit;
  /** How many entries each scope has, of the last query for which they were counted. */
  readonly counts: Readonly<Partial<Record<Scope, number>>>;
  /** Of the note of the selected entry, once it is drawn; of the one before until then. */
  readonly preview: Preview | undefined;
  /** Lines that the preview was moved by, down from where the hit is in sight. */
  readonly scrolled: number;
  /** The note that is read in the place of the list. */
  readonly reading: Reading | undefined;
  /** 0-based line at the top of the help; undefined while it is closed. */
  readonly help: number | undefined;
  /** What was just done, until the next key. */
  readonly notice: string;
}

const NO_ANSWER: Answer = {
  entries: [],
  total: 0,
  relaxed: [],
  nearest: [],
  matcher: NO_MATCHES,
};

/** However low the screen is: room to move without a further search. */
export const FEWEST_ENTRIES = 12;

export const INITIAL_STATE: State = {
  input: EMPTY_LINE,
  scope: 'all',
  pages: 1,
  answer: NO_ANSWER,
  first: 0,
  selected: 0,
  fits: { entries: 1, noteRows: 0, readingRows: 1, helpLines: 0 },
  counts: {},
  preview: undefined,
  scrolled: 0,
  reading: undefined,
  help: undefined,
  notice: '',
};

export const selectedEntry = ({ answer, selected }: State): Entry | undefined =>
  answer.entries[selected];

/** The entry at the top of a list of so many: the one before, or as near to it as shows the selected one. */
export function firstShown(
  { first, selected, answer }: Pick<State, 'first' | 'selected' | 'answer'>,
  shown: number,
): number {
  const nearest = Math.max(selected - shown + 1, Math.min(first, selected));
  return Math.max(0, Math.min(nearest, answer.entries.length - shown));
}

/** What has to be found for the state; equal ones have equal answers. */
export const requestOf = ({ input, scope, pages, fits }: State): Request => ({
  query: input.text,
  scope,
  limit: Math.max(fits.entries, FEWEST_ENTRIES) * pages,
});

export const withAnswer = (state: State, answer: Answer): State => ({
  ...state,
  answer,
  selected: Math.max(0, Math.min(state.selected, answer.entries.length - 1)),
});

/** The answer from notes that have changed: what was selected still is, where it is still there. */
export function withNewAnswer(state: State, answer: Answer): State {
  const before = selectedEntry(state);
  const isSame = ({ kind, title, file }: Entry): boolean =>
    kind === before?.kind && title === before.title && file === before.file;
  const now = answer.entries.findIndex(isSame);
  return withAnswer({ ...state, selected: now < 0 ? state.selected : now }, answer);
}
