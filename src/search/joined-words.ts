import { isStopWord } from './stop-words.ts';

/** A part is at least this long: `a` and `way` are not `away`. */
const MIN_PART = 3;

/**
 * Finds which neighbours are also written as one word somewhere in the notes: with `coldstart` among
 * the words, `cold start` counts as one, too.
 */
export class JoinedWords {
  readonly #isFirst: Uint8Array;
  readonly #joined = new Map<number, number>();
  readonly #size: number;

  /**
   * @param sorted all words: those that begin with a word follow it
   * @param numbers of the words
   */
  constructor(sorted: readonly string[], numbers: ReadonlyMap<string, number>) {
    this.#size = numbers.size;
    this.#isFirst = new Uint8Array(numbers.size);
    /** Words that the present one begins with, the longest last. */
    const beginnings: string[] = [];
    for (const word of sorted) {
      while (beginnings.length > 0 && !word.startsWith(beginnings.at(-1) ?? '')) beginnings.pop();
      for (const beginning of beginnings) this.#add(word, beginning, numbers);
      if (word.length >= MIN_PART) beginnings.push(word);
    }
  }

  #add(word: string, beginning: string, numbers: ReadonlyMap<string, number>): void {
    if (word.length - beginning.length < MIN_PART) return;
    const rest = word.slice(beginning.length);
    const second = numbers.get(rest);
    if (second === undefined || isStopWord(beginning) || isStopWord(rest)) return;
    const first = numbers.get(beginning) ?? 0;
    this.#isFirst[first] = 1;
    this.#joined.set(first * this.#size + second, numbers.get(word) ?? 0);
  }

  /** The number of the word that two neighbours make; undefined when they make none. */
  of(first: number, second: number): number | undefined {
    return this.#isFirst[first] === 1 ? this.#joined.get(first * this.#size + second) : undefined;
  }
}
