import { forEachEntry, groupFieldsOf } from '../index/field-entries.ts';
import { FIELDS } from '../index/fields.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { indexIn, stringAt } from '../index/string-pool.ts';
import type { Concept } from '../match/concepts.ts';
import { plainWords } from '../query/query-words.ts';
import { isStopWord } from '../text/stop-words.ts';

/** Tells of a passage whether its heading is what was typed and nothing else; stop words make no difference. */
export function headingTest(
  { headingTokens, headingOffsets, words }: InvertedIndex,
  concepts: readonly Concept[],
): (document: number) => boolean {
  const sought = new Set(concepts.flatMap((concept) => concept.words));
  return (document) => {
    const tokens = headingTokens.subarray(headingOffsets[document], headingOffsets[document + 1]);
    if (tokens.length < concepts.length) return false;
    const heading = wordsIn(tokens);
    return (
      concepts.every((concept) => concept.words.some((word) => heading.includes(word))) &&
      heading.every((word) => sought.has(word) || isStopWord(stringAt(words, word)))
    );
  };
}

/** Whether what was typed is the name of the file at a path, with or without folders before it. */
export function isFileOf(typed: readonly string[], path: string): boolean {
  const wordsOf = (text: string) => plainWords(text).filter(tells);
  const sought = typed.filter(tells);
  const words = wordsOf(path.replace(/\.[^./]+$/, ''));
  const folders = wordsOf(path.slice(0, path.lastIndexOf('/') + 1));
  const isWhole = sought.length > 0 && words.length - folders.length <= sought.length;
  return isWhole && ` ${words.join(' ')}`.endsWith(` ${sought.join(' ')}`);
}

const tells = (word: string): boolean => !isStopWord(word);

const TITLE = FIELDS.indexOf('title');

/** The tokens of a group's title. */
export function titleTokens(index: InvertedIndex, group: number): Uint32Array {
  let title: Uint32Array = new Uint32Array();
  forEachEntry(groupFieldsOf(index), group, (tokens, start, end, field) => {
    if (field === TITLE) title = tokens.subarray(start, end);
  });
  return title;
}

/** Tells of a group whether its title is these words, in these forms. */
export function titleTest(
  index: InvertedIndex,
  typed: readonly string[],
): (group: number) => boolean {
  const sought = typed.map((word) => indexIn(index.words, word)).join();
  return (group) => wordsIn(titleTokens(index, group)).join() === sought;
}

/** The words of a text; an odd token is no word of its own. */
export const wordsIn = (tokens: Uint32Array): Uint32Array =>
  tokens.filter((token) => (token & 1) === 0).map((token) => token >>> 1);
