/**
 * Inner parts of a word: `useEffect` has `use` and `effect`, `iPhone15` has `iphone` and `15`. The index stores
 * them as separate words after a mark, so that a search for a full word never matches them. A query word
 * is looked up among them only if no note contains it.
 */

/** Precedes each inner part in the index. No word of a text contains this character. */
const MARK = '\u0001';

/** Shorter parts carry no meaning: `i` of `iPhone`. */
const MIN_LENGTH = 2;
/** More parts than this are data (keys, hashes), not words. */
const MAX_PARTS = 8;

/** Quick test: most words have no inner parts. */
const HAS_BORDER = /[a-z][A-Z]|[A-Za-z][0-9]|[0-9][A-Za-z]|[A-Z][A-Z][a-z]/;
/** Runs of digits; of capitals (`HTTP` of `HTTPServer`); of small letters, with at most one capital before. */
const PARTS = /[0-9]+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;
/** Runs of digits and runs of letters of either case: `iPhone15` as `iPhone` and `15`. */
const LETTERS_OR_DIGITS = /[0-9]+|[A-Za-z]+/g;

/** The word under which the index stores an inner part. */
export const innerPart = (part: string): string => MARK + part;

/** Whether a word of the index is an inner part. */
export const isInnerPart = (word: string): boolean => word.startsWith(MARK);

/** An inner part as it is written: without its mark. */
export const withoutMark = (part: string): string => part.slice(MARK.length);

/**
 * Visits the inner parts of a word: each part folded, with its offsets in the word. A word with more than
 * {@link MAX_PARTS} has none. The word must be ASCII letters and digits, as written, not folded.
 */
export function forEachInnerPart(
  word: string,
  visit: (part: string, start: number, end: number) => void,
): void {
  if (!HAS_BORDER.test(word)) return;
  const parts = new Map<number, string>();
  for (const pattern of [LETTERS_OR_DIGITS, PARTS]) {
    for (const { 0: part, index } of word.matchAll(pattern)) {
      // The key is the part's start and length, so that each part is visited once.
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
