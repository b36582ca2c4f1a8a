import { isCapitalized } from '../../lexicon/letters.ts';

/** Whether a text is written like an acronym of up to ten characters: `CRI-O`, `RU/m`, `OTPs`, `mRNA`. */
export function isAcronym(text: string): boolean {
  if (!isCapitalized(text)) return /^[a-z]{1,2}[A-Z]{2,6}s?$/.test(text);
  return (
    /^(?=.{2,10}$)\p{Lu}[\p{Lu}\d/&.-]*\p{Lu}[\p{Lu}\d]*s?(?:\/\w)?$/u.test(text) ||
    /^\p{Lu}\p{Ll}{0,2}\p{Lu}\p{Lu}?s?$/u.test(text)
  );
}

/** Whether every word consists of capitals, so that the text is no person's name: `CAN FD`. */
export const isAllCapitals = (text: string): boolean =>
  text.split(/\s+/).every((word) => /^\p{Lu}[\p{Lu}\d/&.-]+$/u.test(word));

/** Whether the letters of an acronym occur in order in a long form, most of them as initials. */
export function isLongFormOf(short: string, long: string): boolean {
  // Quick test: a text with ten letters is too long for an acronym.
  if (/(?:[a-z\d][^a-z\d]*){10}/i.test(short)) return false;
  const letters = short
    .replace(/s$/, '')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase()
    // `D2C` is device to cloud, `B4A` backend for apps.
    .replace(/(?<=\p{L})2(?=\p{L})/u, 't')
    .replace(/(?<=\p{L})4(?=\p{L})/u, 'f');
  if (letters.length < 2 || letters.length > 8) return false;
  const words = long
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  // `The NAS also has` is about the NAS.
  if (words.includes(letters)) return false;
  if (words.length < 2 || words.length > letters.length * 2 + 2) return false;
  const isTelling = (word: string) => !isSmallWord(word);
  return fits(letters, words) || fits(letters, words.filter(isTelling));
}

/** Whether a word may have no letter in an acronym. */
export const isSmallWord = (word: string): boolean =>
  /^(?:an?|and|as|at|by|for|from|in|into|is|it|of|on|or|our|that|the|this|to|we|with|your)$/i.test(
    word,
  );

/** Each letter is the next word's first, or a further letter of the word at hand; one word may be left out. */
function fits(letters: string, words: readonly string[], word = -1, within = 0): boolean {
  const letter = letters.charAt(0);
  if (letter === '') return word >= words.length - 2 && word >= 1;
  const rest = letters.slice(1);
  const begins = (at: number) =>
    (words[at]?.startsWith(letter) ?? false) && fits(rest, words, at, 1);
  if (begins(word + 1)) return true;
  const inside = word >= 0 ? (words[word]?.indexOf(letter, within) ?? -1) : -1;
  if (inside >= 0 && fits(rest, words, word, inside + 1)) return true;
  // A word may be left out, but for one that the first letter fits.
  return (word >= 0 || !words[0]?.startsWith(letter)) && begins(word + 2);
}
