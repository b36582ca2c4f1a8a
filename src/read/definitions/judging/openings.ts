import { firstWord, isLetters } from '../../lexicon/letters.ts';

/**
 * Ways in which a text may begin: with one of some words, or with a word and what stands behind it. The
 * word is looked up first, so that one small pattern is tried at most; in a single pattern, V8 takes
 * milliseconds to compile what lists of words become.
 */
export class Openings {
  readonly #words: ReadonlySet<string>;
  readonly #longer: ReadonlyMap<string, RegExp>;

  /**
   * @param words lower-case, with spaces between them
   * @param longer words, and a pattern for what stands right behind any of them
   */
  constructor(words: string, longer: readonly (readonly [words: string, behind: RegExp])[] = []) {
    this.#words = new Set(wordsIn(words));
    this.#longer = new Map(
      longer.flatMap(([some, behind]) => wordsIn(some).map((word) => [word, behind])),
    );
  }

  /** The words that a text has to begin with, for any of these ways. */
  get firstWords(): readonly string[] {
    return [...this.#words, ...this.#longer.keys()];
  }

  /** Whether a text begins in one of these ways; `word` is its first one, where that is known. */
  test(text: string, word = firstWord(text)): boolean {
    if (this.#words.has(word)) return true;
    return this.#longer.get(word)?.test(text.slice(word.length)) ?? false;
  }
}

const wordsIn = (list: string): readonly string[] => list.match(/\S+/g) ?? [];

/**
 * Offset at which `end` finds what it looks for behind the words that a text begins with: no fewer than
 * `least`, as few as it takes, no more than `most`, each of letters and hyphens unless `isWord` says
 * otherwise. -1 where it finds nothing.
 */
export function behindWords(
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
