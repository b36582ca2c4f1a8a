import { lazyPattern } from '../../model/lazily.ts';
import type { QueryWord } from './query-words.ts';

/** Shorter words are near to too many others. */
export const MIN_LETTERS = 4;
/** From here on a word may be wrong in two places. */
const LONG_WORD = 8;
/** With another first letter, which people seldom mistype, a word of fewer letters is another word. */
const MIN_LETTERS_OF_ANOTHER_START = 5;
/** In capitals, so many letters are an acronym. */
const MAX_ACRONYM = 4;

const digit = lazyPattern('\\p{N}', 'u');

/** How many edits away from what was typed a word may be that was meant; 0 where it is as it was meant. */
export function correctionBudget({ text, written }: QueryWord): number {
  if (text.length < MIN_LETTERS || digit().test(text) || isAcronym(written)) return 0;
  return text.length < LONG_WORD ? 1 : 2;
}

/** Whether a word that starts as it does may have been meant. */
export const isNearEnough = (typed: string, word: string): boolean =>
  typed[0] === word[0] || typed.length >= MIN_LETTERS_OF_ANOTHER_START;

const isAcronym = (written: string): boolean =>
  written.length <= MAX_ACRONYM &&
  written === written.toUpperCase() &&
  written !== written.toLowerCase();
