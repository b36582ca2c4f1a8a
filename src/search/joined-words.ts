import type { UsedWords } from './ordered-words.ts';
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

  constructor(words: UsedWords) {
    this.#size = words.order.length;
    this.#isFirst = new Uint8Array(this.#size);
    /** Words that the present one begins with, the longest last: in order, all that do follow them. */
    const beginnings: string[] = [];
    for (const word of words.sorted) {
      while (beginnings.length > 0 && !word.startsWith(beginnings.at(-1) ?? '')) beginnings.pop();
      for (const beginning of beginnings) this.#add(word, beginning, words);
      if (word.length >= MIN_PART) beginnings.push(word);
    }
  }

  #add(word: string, beginning: string, { numberOf }: UsedWords): void {
    if (word.length - beginning.length < MIN_PART) return;
    const rest = word.slice(beginning.length);
    const second = numberOf(rest);
    if (second === undefined || isStopWord(beginning) || isStopWord(rest)) return;
    const first = numberOf(beginning) ?? 0;
    this.#isFirst[first] = 1;
    this.#joined.set(first * this.#size + second, numberOf(word) ?? 0);
  }

  /** The number of the word that two neighbours make; undefined when they make none. */
  of(first: number, second: number): number | undefined {
    return this.#isFirst[first] === 1 ? this.#joined.get(first * this.#size + second) : undefined;
  }
}
