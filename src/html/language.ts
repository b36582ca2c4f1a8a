import { languagesOf } from '../read/lexicon/languages/note-languages.ts';

/** The language of a text, as ISO 639-1: the one whose own words are the most in it, English unless another is. */
export const languageOf = (text: string): string => languagesOf(text).main[0] ?? 'en';

/** The language that most of some texts are in. */
export function languageOfMost(languages: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 'en';
}
