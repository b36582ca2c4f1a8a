import { withoutAccents } from '../../model/accents.ts';

const smallWords = new Set(
  'a an and as at by for from in of on or the to with your you is are it'.split(' '),
);

/** Words that cannot end a sentence, as alternatives of a regular expression. */
export const OPEN_ENDS = 'an?|the|of|and|or|via|into|with|this|these|those|its|their|your|our';

/** The words of a text in lower case, without small words, accents and the plural `s`. */
export function contentWords(text: string): readonly string[] {
  return withoutAccents(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !smallWords.has(word))
    .map((word) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word));
}

/** The share, from 0 to 1, of the shorter text's words that the other has too, also within its joined words. */
export function sharedWords(a: string, b: string): number {
  return sharedOf(contentWords(a), contentWords(b));
}

/** {@link sharedWords} for lists of words. */
export function sharedOf(first: readonly string[], second: readonly string[]): number {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length === 0) return 0;
  const joined = long.join('');
  const shared = short.filter(
    (word) => long.includes(word) || (word.length > 3 && joined.includes(word)),
  );
  return shared.length / short.length;
}
