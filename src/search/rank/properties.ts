import { FIELD_MARK } from '../index/columns.ts';
import { FIELD_BITS } from '../index/fields.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { PostingCursor } from '../index/postings.ts';
import { indexIn } from '../index/string-pool.ts';
import type { PropertyFilter } from '../query/query.ts';
import { plainWords } from '../query/query-words.ts';

const KEY = FIELD_MARK + FIELD_BITS.key;
const VALUE = FIELD_MARK + FIELD_BITS.property;

/** Whether any note has a field of this name in its front matter. */
export const isKey = (index: InvertedIndex, name: string): boolean => {
  const words = plainWords(name);
  return words.length > 0 && words.every((word) => isOfKey(index, word));
};

function isOfKey(index: InvertedIndex, word: string): boolean {
  const number = indexIn(index.words, word);
  if (number < 0) return false;
  const cursor = new PostingCursor(index, number);
  while (cursor.next()) if ((cursor.fields & FIELD_BITS.key) !== 0) return true;
  return false;
}

/** Says of a group whether its front matter has a value with some words in the field of a name. */
export function propertyTest(
  index: InvertedIndex,
  { name, value }: PropertyFilter,
): (group: number) => boolean {
  const { groupTokens, groupTokenOffsets } = index;
  const key = numbersOf(index, name).join();
  const wanted = numbersOf(index, value);
  return (group) => {
    let isWanted = false;
    for (const { mark, words } of entriesOf(
      groupTokens.subarray(groupTokenOffsets[group], groupTokenOffsets[group + 1]),
    )) {
      if (mark === KEY) isWanted = words.join() === key;
      else if (mark === VALUE && isWanted && wanted.every((word) => words.includes(word)))
        return true;
    }
    return false;
  };
}

const numbersOf = ({ words }: InvertedIndex, text: string): readonly number[] =>
  plainWords(text).map((word) => indexIn(words, word));

/** Entries of a group's fields with the numbers of their words, wholes left out. */
function* entriesOf(
  tokens: Uint32Array,
): Generator<{ readonly mark: number; readonly words: readonly number[] }> {
  let mark = 0;
  let words: number[] = [];
  for (const token of tokens) {
    if (token >= FIELD_MARK) {
      if (mark !== 0) yield { mark, words };
      mark = token;
      words = [];
    } else if ((token & 1) === 0) words.push(token >>> 1);
  }
  if (mark !== 0) yield { mark, words };
}
