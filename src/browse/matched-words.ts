import type { Ranges } from '../render/text/styled.ts';
import { fold } from '../search/text/fold.ts';
import type { Answer } from './entries.ts';

/** Finds the words of a query in any text. */
export type Matcher = (text: string) => Ranges;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts without spaces between words: a word may be any part of a run. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Shorter ones that were typed (`a`, `of`) would be all over a page, if the search did not take them. */
const SHORTEST_TYPED = 3;

const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(WORD)].map(([word]) => fold(word));

/**
 * The words that the search found, and those that were typed or that it read instead: a name may hold
 * them although no excerpt does.
 */
export function matchedWords(query: string, { entries, relaxed }: Answer): ReadonlySet<string> {
  const found = entries.flatMap(({ detail, matches }) =>
    matches.flatMap(([start, end]) => wordsOf(detail.slice(start, end))),
  );
  const typed = [query, ...relaxed.map(({ to }) => to)].flatMap(wordsOf);
  return new Set([
    ...found,
    ...typed.filter((word) => word.length >= SHORTEST_TYPED || UNSPACED.test(word)),
  ]);
}

/** A matcher for these words, which are folded. */
export function matcherOf(words: ReadonlySet<string>): Matcher {
  if (words.size === 0) return () => [];
  const parts = [...words].filter((word) => UNSPACED.test(word));
  return (text) =>
    [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
      if (words.has(fold(word))) return [[index, index + word.length] as const];
      return UNSPACED.test(word) ? partsIn(word, index, parts) : [];
    });
}

/** Where the parts stand in a run of text, from left to right, none over another. */
function partsIn(run: string, offset: number, parts: readonly string[]): Ranges {
  const ranges: (readonly [number, number])[] = [];
  const lower = run.toLowerCase();
  for (let at = 0; at < run.length; ) {
    const part = longestAt(lower, at, parts);
    if (part > 0) ranges.push([offset + at, offset + at + part]);
    at += Math.max(part, 1);
  }
  return ranges;
}

const longestAt = (text: string, at: number, parts: readonly string[]): number =>
  parts.reduce(
    (longest, part) => (text.startsWith(part, at) ? Math.max(longest, part.length) : longest),
    0,
  );
