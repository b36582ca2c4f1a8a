import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hebrew } from './hebrew.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { Choice, Labels, Language, List } from './language.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';

/** The languages beside English, which everything else in the lexicon is of. */
export const otherLanguages: readonly Language[] = [
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  swedish,
  polish,
  russian,
  japanese,
  chinese,
  korean,
  hebrew,
  arabic,
];

/** Words of all of these languages as one choice of a regular expression. */
export const choiceOf = (words: (language: Language) => Choice | undefined): string =>
  otherLanguages.flatMap((language) => words(language) ?? []).join('|');

/** The words of a list. */
export const listed = (words: List | undefined): readonly string[] =>
  words === undefined ? [] : words.split(/,\s*/);

/** The words of a list of all of these languages. */
export const listedIn = (words: (language: Language) => List | undefined): readonly string[] =>
  otherLanguages.flatMap((language) => listed(words(language)));

/** What labels a kind of line or field in any of these languages. */
export const labelsOf = (kind: keyof Labels): readonly string[] => [
  ...new Set(listedIn(({ labels }) => labels[kind])),
];

/** Tells whether a word is one of some that each language has: these are looked up for line after line. */
function among(
  words: (language: Language) => readonly string[],
): (language: Language, word: string) => boolean {
  const sets = new Map(otherLanguages.map((language) => [language, new Set(words(language))]));
  return (language, word) => sets.get(language)?.has(word) === true;
}

/** Whether a word, lower-case, is one that nearly every sentence of a language has. */
export const isStopWord = among(({ stopWords }) => stopWords.split(' '));

/** Whether a word, lower-case, is an indefinite article of a language. */
export const isArticle = among(({ aThing }) => listed(aThing));

/** Whether a text, lower-case, labels a line or a field in a language. */
export const isLabelIn = among(({ labels }) => Object.values(labels).flatMap(listed));
