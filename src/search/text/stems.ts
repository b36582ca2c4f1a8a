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

const MAY_BE_SINGULAR = /^[a-z]+[^es]s$/;

/**
 * The plural of a word that ends in `s` in the singular, as `alias`: its stem is that of `aliased`, too, while the
 * word itself loses its `s`. Undefined for a plural, and for `laps` beside `lapse`, whose form `lapses` is.
 * @param isKnown whether the notes have a word
 */
export function pluralBehindS(
  word: string,
  isKnown: (word: string) => boolean,
): string | undefined {
  const isSingular =
    MAY_BE_SINGULAR.test(word) && !isKnown(word.slice(0, -1)) && !isKnown(`${word}e`);
  return isSingular ? `${word}es` : undefined;
}
