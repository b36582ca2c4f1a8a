import { isLabelIn, otherLanguages } from './all.ts';
import type { Language } from './language.ts';

/** So many characters of a note tell its language. */
const SAMPLE = 4_000;

/** Fewer stop words than this, and nothing is known. */
const FEWEST = 3;

/** In a text of fewer characters, which has few words of any kind, these are enough. */
const SHORT = 400;
const FEWEST_IN_SHORT = 2;

/** Words that English has as well tell nothing: `a`, `as` and `do` are Portuguese, too. */
const ALSO_ENGLISH: ReadonlySet<string> = new Set(
  `a an as at be but by come die do for from had has have he her him his i if in is it me men more my no not of on or
    over per she sin so son that the these they this to us van want was we were what when who will with you`.split(
    /\s+/,
  ),
);

/** Not a letter of `e.g.`; and not `OS`. */
const WORD = /(?<![\p{L}.])\p{L}+(?!\.?\p{L})/gu;
const SHORT_FORM = /^\p{Lu}{2,}$/u;

/** A second language of a note has this share of the stop words of the first, or more. */
const SHARE = 0.4;

/** Where it is one of those that the text is in, not one that is like them. */
const MAIN_SHARE = 0.7;

/** Chinese, Japanese and Korean set no spaces between words and particles. */
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

const unspaced = otherLanguages.filter(({ stopWords }) => UNSPACED.test(stopWords));

/** Of what nearly every sentence has in English the words that no other of the languages has. */
const ENGLISH = 'the and to that with it this from which they are you have their would'.split(' ');

/** What a word tells of: of none of the other languages, where it is one of English. */
const languagesByWord: ReadonlyMap<string, readonly Language[]> = wordsOf(
  otherLanguages.filter(({ stopWords }) => !UNSPACED.test(stopWords)),
);

export interface WrittenLanguages {
  /** Those beside English that parts of the text may be written in. */
  readonly languages: readonly Language[];
  /** Of these, those that it is written in more than in English: ISO 639-1 codes, the first most. */
  readonly main: readonly string[];
}

/**
 * The languages of a text, by its own stop words.
 * @param fields names of its fields, which tell where it has too few words
 */
export function languagesOf(text: string, fields: readonly string[] = []): WrittenLanguages {
  const sample = text.slice(0, SAMPLE);
  const counts = new Map<Language, number>();
  let english = 0;
  for (const found of sample.match(WORD) ?? []) {
    const languages = languagesByWord.get(found.toLowerCase());
    if (!languages || SHORT_FORM.test(found)) continue;
    if (languages.length === 0) english++;
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  if (UNSPACED.test(sample))
    for (const language of unspaced) counts.set(language, FEWEST + countOf(language, sample));
  const most = Math.max(0, ...counts.values());
  const fewest = sample.length < SHORT ? FEWEST_IN_SHORT : FEWEST;
  const written = [...counts].filter(([, count]) => count >= fewest && count >= most * SHARE);
  const main = written
    .filter(([, count]) => count > english && count >= most * MAIN_SHARE)
    .sort(([, a], [, b]) => b - a)
    .map(([{ code }]) => code);
  const languages = written.map(([language]) => language);
  return { languages: languages.length > 0 ? languages : languagesOfFields(fields), main };
}

/** The languages of which two of some names label fields: `titel`, `referentin`. */
const languagesOfFields = (names: readonly string[]): readonly Language[] =>
  names.length < FEWEST_IN_SHORT
    ? []
    : otherLanguages.filter(
        (language) =>
          names.filter((name) => isLabelIn(language, name.toLowerCase())).length >= FEWEST_IN_SHORT,
      );

function countOf({ stopWords }: Language, text: string): number {
  return stopWords.split(' ').reduce((sum, particle) => sum + text.split(particle).length - 1, 0);
}

function wordsOf(languages: readonly Language[]): ReadonlyMap<string, readonly Language[]> {
  const found = new Map(ENGLISH.map((word): [string, Language[]] => [word, []]));
  for (const language of languages)
    for (const word of language.stopWords.split(' ').filter((each) => !ALSO_ENGLISH.has(each)))
      found.set(word, [...(found.get(word) ?? []), language]);
  return found;
}
