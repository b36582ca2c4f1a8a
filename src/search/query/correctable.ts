import { lazyPattern } from '../../model/lazily.ts';
import type { QueryWord } from './query-words.ts';

/** Shorter words are similar to too many others. */
export const MIN_LETTERS = 4;
/** A word of this length or more may have two typos. */
const LONG_WORD = 8;
/** People seldom mistype the first letter: a shorter word with another first letter is another word. */
const MIN_LETTERS_OF_ANOTHER_START = 5;
/** A word in capitals with at most this many letters is an acronym. */
const MAX_ACRONYM = 4;

const digit = lazyPattern('\\p{N}', 'u');

/** The greatest edit distance of a correction from a typed word; 0 if the word must not be corrected. */
export function correctionBudget({ text, written }: QueryWord): number {
  if (text.length < MIN_LETTERS || digit().test(text) || isAcronym(written)) return 0;
  return text.length < LONG_WORD ? 1 : 2;
}

/** Whether a word's first letter allows it to be a correction of a typed word. */
export const isNearEnough = (typed: string, word: string): boolean =>
  typed[0] === word[0] || typed.length >= MIN_LETTERS_OF_ANOTHER_START;

const isAcronym = (written: string): boolean =>
  written.length <= MAX_ACRONYM &&
  written === written.toUpperCase() &&
  written !== written.toLowerCase();
