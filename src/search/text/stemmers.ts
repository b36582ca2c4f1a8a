import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { lazyPattern } from '../../model/lazily.ts';

/**
 * The Snowball stemmers of languages beside English, by ISO 639-1 code. A chunk of its own: who searches notes
 * that are all in English never loads it.
 */
export const STEMMERS: ReadonlyMap<string, (word: string) => string> = new Map([
  ['de', german],
  ['es', spanish],
  ['fr', french],
  ['it', italian],
  ['nl', dutch],
  ['pt', portuguese],
  ['ru', russian],
  ['sv', swedish],
]);

/** Words of letters alone, long enough to have an ending. */
const inflected = lazyPattern('^\\p{L}{4,}$', 'u');
/** A shorter stem is shared by words that have nothing to do with each other. */
const LEAST_STEM = 3;

/** The stem that a folded word has in a language; undefined where it has none of its own. */
export function stemIn(code: string, word: string): string | undefined {
  if (!inflected().test(word)) return undefined;
  const stem = STEMMERS.get(code)?.(word);
  return stem !== undefined && stem.length >= LEAST_STEM ? stem : undefined;
}
