import type { Answer, Entry, Matcher } from '../../src/browse/found/entries.ts';
import { INITIAL_STATE, type State } from '../../src/browse/state/state.ts';

export const entryOf = (title: string, more: Partial<Entry> = {}): Entry => ({
  kind: 'talk',
  title,
  heading: '',
  detail: '',
  file: `${title.toLowerCase().replaceAll(' ', '-')}.md`,
  line: 1,
  column: 1,
  talk: null,
  talks: [],
  ...more,
});

export const answerOf = (entries: readonly Entry[], more: Partial<Answer> = {}): Answer => ({
  entries,
  total: entries.length,
  relaxed: [],
  nearest: [],
  matcher: () => [],
  ...more,
});

/** A list of entries with these titles, four of which fit on the screen. */
export const listOf = (titles: readonly string[], more: Partial<State> = {}): State => ({
  ...INITIAL_STATE,
  answer: answerOf(titles.map((title) => entryOf(title))),
  fits: { entries: 4, noteRows: 10, readingRows: 10, helpLines: 0 },
  ...more,
});

/** `n` different titles. */
export const titles = (n: number): readonly string[] =>
  Array.from({ length: n }, (_, index) => `Talk ${index + 1}`);

/** A matcher that finds these words exactly as written, in any case. */
export const matcherFor =
  (...words: readonly string[]): Matcher =>
  (text) =>
    words
      .flatMap((word) =>
        [...text.matchAll(new RegExp(`\\b${word}\\b`, 'giu'))].map(
          ({ index }) => [index, index + word.length] as const,
        ),
      )
      .sort(([a], [b]) => a - b);
