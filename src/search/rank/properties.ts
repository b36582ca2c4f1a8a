import { forEachEntry, groupFieldsOf } from '../index/field-entries.ts';
import { FIELD_BITS, FIELDS } from '../index/fields.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { PostingCursor } from '../index/postings.ts';
import { indexIn } from '../index/string-pool.ts';
import type { PropertyFilter } from '../query/query.ts';
import { plainWords } from '../query/query-words.ts';

const KEY = FIELDS.indexOf('key');
const VALUE = FIELDS.indexOf('property');
const SPEAKER = FIELDS.indexOf('speaker');

/** Whether any note has a field of this name in its front matter. */
export const isKey = (index: InvertedIndex, name: string): boolean => {
  const words = plainWords(name);
  return words.length > 0 && words.every((word) => isWordOfKey(index, word));
};

function isWordOfKey(index: InvertedIndex, word: string): boolean {
  const number = indexIn(index.words, word);
  if (number < 0) return false;
  const cursor = new PostingCursor(index, number);
  while (cursor.next()) if ((cursor.fields & FIELD_BITS.key) !== 0) return true;
  return false;
}

/**
 * Says of a group whether its front matter has a value with some words in the field of a name. Who speaks is as good as
 * an author.
 */
export function propertyTest(
  index: InvertedIndex,
  { name, value }: PropertyFilter,
): (group: number) => boolean {
  const fields = groupFieldsOf(index);
  const key = numbersOf(index, name);
  const wanted = numbersOf(index, value);
  return (group) => {
    let isOfKey = false;
    let isFound = false;
    forEachEntry(fields, group, (tokens, start, end, field) => {
      const isPerson = field === SPEAKER && name === 'author';
      if (field !== KEY && field !== VALUE && !isPerson) return;
      const words = Array.from(tokens.subarray(start, end).filter(isPart), (token) => token >>> 1);
      // A field in a field is known by its own name, too: `company` of `speaker.company`.
      if (field === KEY) isOfKey = words.slice(-key.length).join() === key.join();
      else if (isOfKey || isPerson) isFound ||= wanted.every((word) => words.includes(word));
    });
    return isFound;
  };
}

/** Of a word with parts, only these are looked at. */
const isPart = (token: number): boolean => (token & 1) === 0;

const numbersOf = ({ words }: InvertedIndex, text: string): readonly number[] =>
  plainWords(text).map((word) => indexIn(words, word));
