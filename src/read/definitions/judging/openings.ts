import { firstWord, isLetters } from '../../lexicon/letters.ts';

/**
 * Possible beginnings of a text: a word of a list, or a word and a pattern for the text after it. The first
 * word is looked up in a map, so that at most one small pattern is tried; V8 needs milliseconds to compile a
 * single pattern of the entire lists.
 */
export class Openings {
  readonly #words: ReadonlySet<string>;
  readonly #longer: ReadonlyMap<string, RegExp>;

  /**
   * @param words lower-case, separated by spaces
   * @param longer words, and a pattern for the text directly after any of them
   */
  constructor(words: string, longer: readonly (readonly [words: string, behind: RegExp])[] = []) {
    this.#words = new Set(wordsIn(words));
    this.#longer = new Map(
      longer.flatMap(([some, behind]) => wordsIn(some).map((word) => [word, behind])),
    );
  }

  /** All first words of the possible beginnings. */
  get firstWords(): readonly string[] {
    return [...this.#words, ...this.#longer.keys()];
  }

  /** Whether a text begins in one of these ways. `word` is its first word, if the caller knows it. */
  test(text: string, word = firstWord(text)): boolean {
    if (this.#words.has(word)) return true;
    return this.#longer.get(word)?.test(text.slice(word.length)) ?? false;
  }
}

const wordsIn = (list: string): readonly string[] => list.match(/\S+/g) ?? [];

/**
 * Offset at which `end` matches after the first words of a text; -1 if it does not match. As few words as
 * possible are skipped, at least `least` and at most `most`. Each must consist of letters and hyphens, or
 * satisfy `isWord`.
 */
export function offsetAfterWords(
  text: string,
  end: { test(rest: string): boolean },
  { least, most, isWord = isHyphenated }: WordLimits,
): number {
  let rest = text;
  for (let count = 0; ; count++) {
    if (count >= least && end.test(rest)) return text.length - rest.length;
    const gap = rest.search(/\s/);
    if (count === most || gap <= 0 || !isWord(rest.slice(0, gap))) return -1;
    rest = rest.slice(gap).trimStart();
  }
}

interface WordLimits {
  readonly least: number;
  readonly most: number;
  readonly isWord?: (word: string) => boolean;
}

const isHyphenated = (word: string): boolean => isLetters(word) || /^\p{L}[\p{L}-]*$/u.test(word);
