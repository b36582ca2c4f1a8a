import { isStopWord } from '../text/stop-words.ts';
import type { UsedWords } from './ordered-words.ts';

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

  constructor(words: UsedWords) {
    this.#size = words.order.length;
    this.#isFirst = new Uint8Array(this.#size);
    words.sorted.forEach((word, position) => {
      const last = word.length - MIN_PART;
      for (let part = MIN_PART; part <= last; part++) {
        const first = words.find(word, 0, part);
        const second = first < 0 ? -1 : words.find(word, part, word.length);
        if (second < 0 || isStopWord(word.slice(0, part)) || isStopWord(word.slice(part))) continue;
        this.#isFirst[first] = 1;
        this.#joined.set(first * this.#size + second, words.numbers[position] ?? 0);
      }
    });
  }

  /** The number of the word that two neighbours make; undefined when they make none. */
  of(first: number, second: number): number | undefined {
    return this.#isFirst[first] === 1 ? this.#joined.get(first * this.#size + second) : undefined;
  }
}
