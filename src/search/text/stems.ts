import { stemmer } from 'stemmer';
import { innerPart, isInnerPart, withoutMark } from './inner-parts.ts';

const ENGLISH_WORD = /^[a-z]{3,}$/;

/**
 * What a folded word shares with its other forms: `orchestrating` and `orchestration` have one stem.
 * Words that are not plain English letters (`s3`, `2.1.0`, `c++`) are their own stem.
 */
export function stemOf(word: string): string {
  if (ENGLISH_WORD.test(word)) return stemmer(regular(word));
  return isInnerPart(word) ? innerPart(stemOf(withoutMark(word))) : word;
}

/** What Porter's rules do not bring together, and how it is written for them. */
const IRREGULAR: readonly (readonly [ending: RegExp, instead: string])[] = [
  // Of `adding` they leave `ad`.
  [/^([a-z])([b-df-hj-np-tv-z])\2(?:s|ed|ing)$/, '$1$2$2'],
  [/^([^aeiou])ie[sd]$/, '$1ie'],
  [/^([^aeiou]{2,})ie[sd]$/, '$1y'],
  [/ifications?$/, 'ify'],
  // British spellings; `precise` and `revise` belong to `precision` and `revision`.
  [/(?<![cvw]|advert)is(e[drs]?|ers|ing|ations?)$/, 'iz$1'],
  [/ysis$/, 'yze'],
  [/ys(e[drs]?|ers|ing)$/, 'yz$1'],
  [/([aeiou][a-z]+)our(s?|ed|ing|al|ful|able|ite)$/, '$1or$2'],
  [/([bt])res?$/, '$1er'],
  [/ogues?$/, 'og'],
];
/** Most words have none of them. */
const MAY_BE_IRREGULAR = /[degrs]$|our|ion|al$/;

function regular(word: string): string {
  if (!MAY_BE_IRREGULAR.test(word)) return word;
  const found = IRREGULAR.find(([ending]) => ending.test(word));
  return found === undefined ? word : word.replace(...found);
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
