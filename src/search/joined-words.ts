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

  /** @param numbers of all words */
  constructor(numbers: ReadonlyMap<string, number>) {
    this.#size = numbers.size;
    this.#isFirst = new Uint8Array(numbers.size);
    numbers.forEach((number, word) => {
      for (let cut = MIN_PART; cut <= word.length - MIN_PART; cut++) {
        const first = numbers.get(word.slice(0, cut));
        if (first === undefined) continue;
        const second = numbers.get(word.slice(cut));
        if (second === undefined) continue;
        if (isStopWord(word.slice(0, cut)) || isStopWord(word.slice(cut))) continue;
        this.#isFirst[first] = 1;
        this.#joined.set(first * this.#size + second, number);
      }
    });
  }

  /** The number of the word that two neighbours make; undefined when they make none. */
  of(first: number, second: number): number | undefined {
    return this.#isFirst[first] === 1 ? this.#joined.get(first * this.#size + second) : undefined;
  }
}
