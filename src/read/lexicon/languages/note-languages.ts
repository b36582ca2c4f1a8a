import { isLabelIn, otherLanguages } from './all.ts';
import type { Language } from './language.ts';

/** Number of characters from which a note's languages are detected. */
const SAMPLE = 4_000;

/** Fewest stop words of a language that is detected. */
const FEWEST = 3;

/** In a text of fewer characters than `SHORT`, this number of stop words is enough. */
const SHORT = 400;
const FEWEST_IN_SHORT = 2;

/** Stop words that are also English words and so tell nothing: `a`, `as` and `do` are Portuguese, too. */
const ALSO_ENGLISH: ReadonlySet<string> = new Set(
  `a an as at be but by come die do for from had has have he her him his i if in is it me men more my no not of on or
    over per she sin so son that the these they this to us van want was we were what when who will with you`.split(
    /\s+/,
  ),
);

/** A word, but no letter of `e.g.`; short forms such as `OS` do not count. */
const WORD = /(?<![\p{L}.])\p{L}+(?!\.?\p{L})/gu;
const SHORT_FORM = /^\p{Lu}{2,}$/u;

/** Least share of the first language's number of stop words that a second language of a note has. */
const SHARE = 0.4;

/** Least such share for a main language: a language that only resembles the first has fewer stop words. */
const MAIN_SHARE = 0.7;

/** Chinese, Japanese and Korean set no spaces between words and particles. */
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

const unspaced = otherLanguages.filter(({ stopWords }) => UNSPACED.test(stopWords));

/** The stop words of English that no other of the languages has. */
const ENGLISH = 'the and to that with it this from which they are you have their would'.split(' ');

/** The languages that a stop word indicates; none for an English one. */
const languagesByWord: ReadonlyMap<string, readonly Language[]> = wordsOf(
  otherLanguages.filter(({ stopWords }) => !UNSPACED.test(stopWords)),
);

export interface WrittenLanguages {
  /** Languages other than English in which parts of the text may be written. */
  readonly languages: readonly Language[];
  /** ISO 639-1 codes of the languages that the text uses more than English, the most used first. */
  readonly main: readonly string[];
}

/**
 * Detects the languages of a text by its stop words.
 * @param fields names of the note's fields, used where the text has too few words
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

/** The languages in which at least two of the names label fields: `titel`, `referentin`. */
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
