import { otherLanguages } from './all.ts';
import type { Language } from './language.ts';

/** So many characters of a note tell its language. */
const SAMPLE = 4_000;

/** Fewer stop words than this, and nothing is known. */
const FEWEST = 3;

/** A second language of a note has this share of the stop words of the first, or more. */
const SHARE = 0.4;

/** Chinese, Japanese and Korean set no spaces between words and particles. */
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

const languagesByWord: ReadonlyMap<string, readonly Language[]> = wordsOf(
  otherLanguages.filter(({ stopWords }) => !UNSPACED.test(stopWords)),
);

const unspaced = otherLanguages.filter(({ stopWords }) => UNSPACED.test(stopWords));

/** The languages beside English that a text is written in, by its own stop words. */
export function languagesOf(text: string): readonly Language[] {
  const sample = text.slice(0, SAMPLE);
  const counts = new Map<Language, number>();
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? [])
    for (const language of languagesByWord.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  if (UNSPACED.test(sample))
    for (const language of unspaced) counts.set(language, FEWEST + countOf(language, sample));
  const most = Math.max(0, ...counts.values());
  if (most < FEWEST) return [];
  return [...counts]
    .filter(([, count]) => count >= FEWEST && count >= most * SHARE)
    .map(([language]) => language);
}

function countOf({ stopWords }: Language, text: string): number {
  return stopWords.split(' ').reduce((sum, particle) => sum + text.split(particle).length - 1, 0);
}

function wordsOf(languages: readonly Language[]): ReadonlyMap<string, readonly Language[]> {
  const found = new Map<string, Language[]>();
  for (const language of languages)
    for (const word of language.stopWords.split(' '))
      found.set(word, [...(found.get(word) ?? []), language]);
  return found;
}
