/**
 * Parts of words that are written in one: `useEffect` has `effect`, `iPhone15` has `iphone` and `15`. They are
 * words of the index of their own kind, behind a mark, so that they are met by nobody who asks for whole words:
 * only a word that no note has is looked for among them.
 */

/** No word of a text has it. */
const MARK = '\u0001';

/** Shorter parts say nothing: `i` of `iPhone`. */
const MIN_LENGTH = 2;
/** More parts than this are data (keys, hashes), not words. */
const MAX_PARTS = 8;

/** Whether a word may have parts; most have not. */
const HAS_BORDER = /[a-z][A-Z]|[A-Za-z][0-9]|[0-9][A-Za-z]|[A-Z][A-Z][a-z]/;
/** Runs of digits, of capitals before another word, of a capital and what follows, of small letters. */
const PARTS = /[0-9]+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;
/** The same where only digits end a part. */
const LETTERS_OR_DIGITS = /[0-9]+|[A-Za-z]+/g;

/** The word of the index that stands for a part. */
export const innerPart = (part: string): string => MARK + part;

/** Whether a word of the index stands for a part. */
export const isInnerPart = (word: string): boolean => word.startsWith(MARK);

/** What a word of the index says, with or without the mark. */
export const withoutMark = (word: string): string => (isInnerPart(word) ? word.slice(1) : word);

/**
 * Gives the parts of a word of ASCII letters and digits as it is written, folded, with their offsets in it.
 * Says nothing of a word that is one part.
 */
export function forEachInnerPart(
  word: string,
  visit: (part: string, start: number, end: number) => void,
): void {
  if (!HAS_BORDER.test(word)) return;
  const parts = new Map<number, string>();
  for (const pattern of [LETTERS_OR_DIGITS, PARTS]) {
    for (const { 0: part, index } of word.matchAll(pattern)) {
      // Of two that start alike the shorter is a part of the longer, and both are found.
      if (part.length >= MIN_LENGTH && part.length < word.length) {
        parts.set(index * word.length + part.length, part);
      }
    }
  }
  if (parts.size > MAX_PARTS) return;
  for (const [key, part] of parts) {
    const start = Math.floor(key / word.length);
    visit(part.toLowerCase(), start, start + part.length);
  }
}
