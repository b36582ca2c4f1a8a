import { type Answer, type Entry, NO_MATCHES, type Scope } from '../found/entries.ts';
import type { Request } from '../found/finder.ts';
import { EMPTY_LINE, type InputLine } from '../input/input-line.ts';
import type { Preview } from '../note/preview.ts';
import type { OpenedNote } from '../note/reading.ts';

/** How much fits on the screen. */
interface Fit {
  /** Entries in a page of the list. */
  readonly entries: number;
  /** Rows for the note of the preview; 0 without a preview. */
  readonly noteRows: number;
  /** Rows for an opened note. */
  readonly readingRows: number;
  /** How many lines the help can be scrolled. */
  readonly helpLines: number;
}

/** Everything that decides what the screen shows, except its size. */
export interface State {
  readonly input: InputLine;
  readonly scope: Scope;
  /** Number of pages of entries to request; it doubles near the end of the list. */
  readonly pages: number;
  readonly answer: Answer;
  /** The entry at the top of the list, like {@link selected} a 0-based index into the answer's entries. */
  readonly first: number;
  readonly selected: number;
  readonly fits: Fit;
  /** How many entries each scope has, of the last query for which they were counted. */
  readonly counts: Readonly<Partial<Record<Scope, number>>>;
  /** The preview of the selected entry; of the previously selected one until the new one is drawn. */
  readonly preview: Preview | undefined;
  /** Lines that the preview is scrolled down from the position that shows the hit. */
  readonly scrolled: number;
  /** The opened note, shown instead of the list. */
  readonly reading: OpenedNote | undefined;
  /** 0-based line at the top of the help; undefined while it is closed. */
  readonly help: number | undefined;
  /** A message about the last action, shown until the next key. */
  readonly notice: string;
}

const NO_ANSWER: Answer = {
  entries: [],
  total: 0,
  relaxed: [],
  nearest: [],
  matcher: NO_MATCHES,
};

/** Fewest entries to request, so that even on a low screen the user can move without a further search. */
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

/** The entry at the top if `shown` entries fit: `first`, or the nearest one that keeps the selected entry visible. */
export function firstShown(
  { first, selected, answer }: Pick<State, 'first' | 'selected' | 'answer'>,
  shown: number,
): number {
  const nearest = Math.max(selected - shown + 1, Math.min(first, selected));
  return Math.max(0, Math.min(nearest, answer.entries.length - shown));
}

/** The request for the state's entries; equal requests have equal answers. */
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

/** Takes over an answer from changed notes; the selected entry stays selected if it still exists. */
export function withNewAnswer(state: State, answer: Answer): State {
  const before = selectedEntry(state);
  const isSame = ({ kind, title, file }: Entry): boolean =>
    kind === before?.kind && title === before.title && file === before.file;
  const now = answer.entries.findIndex(isSame);
  return withAnswer({ ...state, selected: now < 0 ? state.selected : now }, answer);
}
