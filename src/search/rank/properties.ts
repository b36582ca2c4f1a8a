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

/** Whether a name may be a front matter field: each of its words occurs in a name of such a field. */
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
 * Makes a test whether a group's front matter has a field with this name and a value that contains these words. For
 * `author`, a speaker of the group matches as well.
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
      // A nested field matches by its last name as well: `company` matches `speaker.company`.
      if (field === KEY) isOfKey = words.slice(-key.length).join() === key.join();
      else if (isOfKey || isPerson) isFound ||= wanted.every((word) => words.includes(word));
    });
    return isFound;
  };
}

/** Compounds are ignored; only their parts are compared. */
const isPart = (token: number): boolean => (token & 1) === 0;

const numbersOf = ({ words }: InvertedIndex, text: string): readonly number[] =>
  plainWords(text).map((word) => indexIn(words, word));
