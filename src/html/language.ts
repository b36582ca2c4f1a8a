import { countsOf } from '../model/maps.ts';
import { languagesOf } from '../read/lexicon/languages/note-languages.ts';

/** The language of a text, as ISO 639-1: the one with the most stop words in the text; English by default. */
export const languageOf = (text: string): string => languagesOf(text).main[0] ?? 'en';

/** The language of the most texts. */
export function languageOfMost(languages: readonly string[]): string {
  const [most] = [...countsOf(languages)].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 'en';
}
