import { withoutAccents } from '../../model/accents.ts';

/** Letters that Unicode does not decompose, and the ASCII letters that people type for them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

const NOT_ASCII = /[^\0-\x7f]/;
const UNDECOMPOSED = /[ßæœøđðþłı]/g;

/**
 * Lower case without accents: `Zürich` and `ZURICH` become `zurich`.
 * Compatibility forms (full-width letters, ligatures) become their plain letters.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  return withoutAccents(lower)
    .replace(UNDECOMPOSED, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .toLowerCase();
}
