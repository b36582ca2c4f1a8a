import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { lazily, lazyPattern } from '../../model/lazily.ts';
import { QUESTION_STOP_WORDS, STOP_WORDS } from '../../model/words/stop-words.ts';
import type { Stem } from '../index/passage-source.ts';
import { fold } from './fold.ts';

/**
 * The Snowball stemmers of languages other than English, by ISO 639-1 code. This module is loaded on demand:
 * a search in notes that are all in English never loads it.
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

const stopWords: ReadonlyMap<string, () => ReadonlySet<string>> = new Map(
  Object.entries(STOP_WORDS).map(([code, words]) => [
    code,
    lazily(() => new Set(`${words} ${QUESTION_STOP_WORDS[code] ?? ''}`.split(' ').map(fold))),
  ]),
);

/** A word of letters only, long enough to have an ending. */
const inflected = lazyPattern('^\\p{L}{4,}$', 'u');
/** Unrelated words share shorter stems. */
const LEAST_STEM = 3;

/** The stem of a folded word in a language, and whether the word is a stop word there. */
export function stemIn(code: string, word: string): Stem {
  const stem = inflected().test(word) ? STEMMERS.get(code)?.(word) : undefined;
  return {
    text: stem !== undefined && stem.length >= LEAST_STEM ? stem : undefined,
    isOfStopWord: stopWords.get(code)?.().has(word) === true,
  };
}
