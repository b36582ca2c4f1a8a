import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hebrew } from './hebrew.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { Choice, Labels, Language, LanguageTable, List } from './language.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';

const TABLES: readonly LanguageTable[] = [
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

/** What a language has of a part that its table does not mention. */
const NOTHING = {
  defines: [],
  glossary: {},
  dates: {},
  labels: {},
  byline: {},
  programme: {},
  heads: {},
  kinds: {},
  people: {},
  files: {},
};

/** The languages other than English; the words elsewhere in the lexicon are English. */
export const otherLanguages: readonly Language[] = TABLES.map((table) => ({
  ...NOTHING,
  ...table,
}));

/** Words of all these languages, as alternatives of one regular expression. */
export const alternativesOf = (words: (language: Language) => Choice | undefined): string =>
  otherLanguages.flatMap((language) => words(language) ?? []).join('|');

/** Splits a list into its words. */
export const listed = (words: List | undefined): readonly string[] =>
  words === undefined ? [] : words.split(/,\s*/);

/** The words of one list in all these languages. */
export const listedIn = (words: (language: Language) => List | undefined): readonly string[] =>
  otherLanguages.flatMap((language) => listed(words(language)));

/** The labels for a kind of line or field in all these languages. */
export const labelsOf = (kind: keyof Labels): readonly string[] => [
  ...new Set(listedIn(({ labels }) => labels[kind])),
];

/** Makes a test for the words of each language; it is called for line after line, so it uses sets. */
function among(
  words: (language: Language) => readonly string[],
): (language: Language, word: string) => boolean {
  const sets = new Map(otherLanguages.map((language) => [language, new Set(words(language))]));
  return (language, word) => sets.get(language)?.has(word) === true;
}

/** Whether a word, in lower case, is a stop word of a language. */
export const isStopWord = among(({ stopWords }) => stopWords.split(' '));

/** Whether a word, in lower case, is an indefinite article of a language. */
export const isArticle = among(({ aThing }) => listed(aThing));

/** Whether a text, in lower case, is the label of a line or a field in a language. */
export const isLabelIn = among(({ labels }) => Object.values(labels).flatMap(listed));
