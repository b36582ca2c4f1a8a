import { stemmer } from 'stemmer';
import { innerPart, isInnerPart, withoutMark } from './inner-parts.ts';

const ENGLISH_WORD = /^[a-z]{3,}$/;

/**
 * The English stem of a folded word, which its other forms share: `orchestrating` and `orchestration`.
 * Words that are not plain English letters (`s3`, `2.1.0`, `c++`) are their own stem.
 */
export function stemOf(word: string): string {
  if (ENGLISH_WORD.test(word)) return stemmer(regular(word));
  return isInnerPart(word) ? innerPart(stemOf(withoutMark(word))) : word;
}

/** Words that Porter's rules stem badly, and the spelling that they stem well. */
const IRREGULAR: readonly (readonly [ending: RegExp, instead: string])[] = [
  // Porter's rules stem `adding` to `ad`.
  [/^([a-z])([b-df-hj-np-tv-z])\2(?:s|ed|ing)$/, '$1$2$2'],
  [/^([^aeiou])ie[sd]$/, '$1ie'],
  [/^([^aeiou]{2,})ie[sd]$/, '$1y'],
  [/ifications?$/, 'ify'],
  // British spellings. The look-behind spares `precise`, `revise` (`precision`, `revision`), `wise`, `advertise`.
  [/(?<![cvw]|advert)is(e[drs]?|ers|ing|ations?)$/, 'iz$1'],
  [/ysis$/, 'yze'],
  [/ys(e[drs]?|ers|ing)$/, 'yz$1'],
  [/([aeiou][a-z]+)our(s?|ed|ing|al|ful|able|ite)$/, '$1or$2'],
  [/([bt])res?$/, '$1er'],
  [/ogues?$/, 'og'],
];
/** Quick test: most words match none of the endings. */
const MAY_BE_IRREGULAR = /[degrs]$|our|ion|al$/;

function regular(word: string): string {
  if (!MAY_BE_IRREGULAR.test(word)) return word;
  const found = IRREGULAR.find(([ending]) => ending.test(word));
  return found === undefined ? word : word.replace(...found);
}

const MAY_BE_SINGULAR = /^[a-z]+[^es]s$/;

/**
 * The plural of a singular that ends in `s`: `aliases` of `alias`. The stemmer takes the `s` off `alias`, but stems
 * `aliases` like `aliased`. Undefined for a plural, and for `laps` if the notes have `lapse`, whose form `lapses` is.
 * @param isKnown whether the notes contain a word
 */
export function pluralBehindS(
  word: string,
  isKnown: (word: string) => boolean,
): string | undefined {
  const isSingular =
    MAY_BE_SINGULAR.test(word) && !isKnown(word.slice(0, -1)) && !isKnown(`${word}e`);
  return isSingular ? `${word}es` : undefined;
}
