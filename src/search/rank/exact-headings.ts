import { FIELD_MARK } from '../index/columns.ts';
import { FIELD_BITS } from '../index/fields.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { indexIn, stringAt } from '../index/string-pool.ts';
import type { Concept } from '../match/concepts.ts';
import { plainWords } from '../query/query-words.ts';
import { isStopWord } from '../text/stop-words.ts';

/** Makes a test whether a passage's heading has all concepts and no other words; stop words are ignored. */
export function headingTest(
  { headingTokens, headingOffsets, words }: InvertedIndex,
  concepts: readonly Concept[],
): (document: number) => boolean {
  const sought = new Set(concepts.flatMap((concept) => concept.words));
  const isSought = (token: number): boolean =>
    (token & 1) === 1 || sought.has(token >>> 1) || isStopWord(stringAt(words, token >>> 1));
  return (document) => {
    const start = headingOffsets[document] ?? 0;
    const end = headingOffsets[document + 1] ?? 0;
    if (end - start < concepts.length) return false;
    const tokens = headingTokens.subarray(start, end);
    return (
      tokens.every(isSought) &&
      concepts.every((concept) => concept.words.some((word) => tokens.includes(2 * word)))
    );
  };
}

/** Whether the typed words are the name of the file at a path, with or without its folders; ignores stop words. */
export function isFileName(typed: readonly string[], path: string): boolean {
  const wordsOf = (text: string) => plainWords(text).filter(tells);
  const sought = typed.filter(tells);
  const words = wordsOf(path.replace(/\.[^./]+$/, ''));
  const folders = wordsOf(path.slice(0, path.lastIndexOf('/') + 1));
  const isWhole = sought.length > 0 && words.length - folders.length <= sought.length;
  return isWhole && ` ${words.join(' ')}`.endsWith(` ${sought.join(' ')}`);
}

const tells = (word: string): boolean => !isStopWord(word);

/** The tokens of a group's title, which is the first entry of its fields; empty without a title. */
export function titleTokens(index: InvertedIndex, group: number): Uint32Array {
  const { groupTokens, groupTokenOffsets } = index;
  const mark = groupTokenOffsets[group] ?? 0;
  const stop = groupTokenOffsets[group + 1] ?? 0;
  let end = mark + 1;
  if (mark < stop && groupTokens[mark] === FIELD_MARK + FIELD_BITS.title) {
    while (end < stop && (groupTokens[end] ?? 0) < FIELD_MARK) end++;
  }
  return groupTokens.subarray(mark + 1, end);
}

/** Makes a test whether a group's title is exactly these words, in these forms. */
export function titleTest(
  index: InvertedIndex,
  typed: readonly string[],
): (group: number) => boolean {
  const sought = typed.map((word) => indexIn(index.words, word)).join();
  return (group) => wordsIn(titleTokens(index, group)).join() === sought;
}

/** The words of tokens, without compounds, inner parts and symbols (odd tokens). */
export const wordsIn = (tokens: Uint32Array): Uint32Array =>
  tokens.filter((token) => (token & 1) === 0).map((token) => token >>> 1);
