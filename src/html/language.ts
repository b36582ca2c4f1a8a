import { languagesOf } from '../read/lexicon/languages/note-languages.ts';

/** So much of a text is looked at, as its reader does. */
const SAMPLE = 4_000;

const ENGLISH = new Set('the and of to is that with for it are this was on be as by'.split(' '));

/** The language of a text, as ISO 639-1: the one whose own words are the most in it, English unless another is. */
export function languageOf(text: string): string {
  const [language] = languagesOf(text);
  if (language === undefined) return 'en';
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const own = new Set(language.stopWords.split(' '));
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  return count(ENGLISH) > count(own) ? 'en' : language.code;
}

/** The language that most of some texts are in. */
export function languageOfMost(languages: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 'en';
}
