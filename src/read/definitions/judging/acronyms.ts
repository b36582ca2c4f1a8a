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
  if (words.length < 2 || words.length > letters.length * 2 + 2) return false;
  return (
    fits(letters, words) ||
    fits(
      letters,
      words.filter((word) => !/^(?:a|an|and|as|at|for|in|of|on|or|the|to|with)$/.test(word)),
    )
  );
}

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

const smallWord =
  /^(?:an?|and|as|at|by|for|from|in|into|is|it|of|on|or|our|that|the|this|to|we|with|your)$/i;

/**
 * The long form of an acronym at the end of a text, by the method of Schwartz and Hearst (2003): from the last
 * letter backwards, each letter is searched for in the text; the first one must begin a word. Undefined if no
 * such end of at least two words exists, or if it begins with a small word (article, preposition).
 */
export function longFormBefore(short: string, before: string): string | undefined {
  const letters = short
    .replace(/s$/, '')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
  const text = before.replace(/["'“”‘’]/g, '').trimEnd();
  const lower = text.toLowerCase();
  let at = lower.length;
  for (let letter = letters.length - 1; letter >= 0; letter--) {
    const wanted = letters.charAt(letter);
    do at--;
    while (at >= 0 && (lower[at] !== wanted || (letter === 0 && !beginsWord(lower, at))));
    if (at < 0) return undefined;
  }
  const long = text.slice(at);
  const words = long.split(/[\s-]+/);
  // Schwartz and Hearst's limit on the number of words. All but the small words must match an initial.
  const most = Math.min(letters.length + 5, letters.length * 2);
  if (words.length < 2 || words.length > most || smallWord.test(words[0] ?? '')) return undefined;
  const initials = words.filter((word) => letters.includes(word.charAt(0).toLowerCase())).length;
  return initials >= words.filter((word) => !smallWord.test(word)).length && !/[.;:!?]\s/.test(long)
    ? long
    : undefined;
}

const beginsWord = (text: string, at: number): boolean =>
  at === 0 || !/[\p{L}\d]/u.test(text.charAt(at - 1));
