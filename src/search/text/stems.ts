import { stemmer } from 'stemmer';
import { innerPart, isInnerPart, withoutMark } from './inner-parts.ts';

const ENGLISH_WORD = /^[a-z]{3,}$/;

/**
 * What a folded word shares with its other forms: `orchestrating` and `orchestration` have one stem.
 * Words that are not plain English letters (`s3`, `2.1.0`, `c++`) are their own stem.
 */
export function stemOf(word: string): string {
  if (ENGLISH_WORD.test(word)) return stemmer(word);
  return isInnerPart(word) ? innerPart(stemOf(withoutMark(word))) : word;
}
