/** Whether a word begins with a capital letter: nearly all are told by their code, without a pattern. */
export function isCapitalized(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

/** The word that a text begins with, lower-case: letters of English, digits and `_`; empty where it begins otherwise. */
export function firstWord(text: string): string {
  const end = text.search(/\W/);
  return (end < 0 ? text : text.slice(0, end)).toLowerCase();
}

/** Whether a text is nothing but letters. */
export function isLetters(text: string): boolean {
  return /^[a-z]+$/i.test(text) || /^\p{L}+$/u.test(text);
}

/** Whether the first word of a text is of letters, ends so with `before` letters or more in front, and another follows. */
export function firstWordEnds(text: string, ending: string, before = 1): boolean {
  const word = text.slice(0, Math.max(0, text.search(/\s/)));
  return (
    word.length >= ending.length + before && word.toLowerCase().endsWith(ending) && isLetters(word)
  );
}

/** Letters without their accents and other marks, ligatures taken apart: `Émile` is `Emile`. */
export function withoutAccents(text: string): string {
  return /[^\0-\x7f]/.test(text) ? text.normalize('NFKD').replace(/\p{M}+/gu, '') : text;
}

/** White space as one space each. */
export function singleSpaced(text: string): string {
  // To look whether there is anything to do takes a quarter of the time of doing nothing.
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Whether a text has a letter or a digit: most words begin with one of English. */
export function isWord(text: string): boolean {
  return /^[a-z\d]/i.test(text) || /[\p{L}\d]/u.test(text);
}
