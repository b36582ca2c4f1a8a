import { NONE } from '../index/columns.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A part is at least this long: `a` and `way` are not `away`. */
const MIN_PART = 3;

/** The words that a word makes with those that may follow it: from the second to the whole. */
type Wholes = Map<number, number>;

/**
 * Finds which neighbours are also written as one word somewhere in the notes: with `coldstart` among
 * the words, `cold start` counts as one, too. Words are the lexicon's numbers.
 */
export class JoinedWords {
  /** By the first word. */
  readonly #wholes: (Wholes | undefined)[];

  /** @param isRead by place of a word: 1 where it may be a whole, for somebody reads it */
  constructor({ words, numbers, order }: Vocabulary, lexicon: Lexicon, isRead: ArrayLike<number>) {
    this.#wholes = new Array(order.length).fill(undefined);
    // Places of the words that the present word starts with, the shortest first: in the order of their
    // bytes they come before it, and after the last of them come only words that start with that, too.
    const starts: number[] = [];
    words.forEach((word, place) => {
      while (!word.startsWith(words[starts.at(-1) ?? -1] ?? '')) starts.pop();
      for (const start of isRead[place] === 1 ? starts : []) {
        const rest = word.slice(words[start]?.length);
        const second = isPart(rest) ? lexicon.find(rest) : undefined;
        if (second === undefined || order[second] === NONE) continue;
        this.#add(numbers[start] ?? 0, second, numbers[place] ?? 0);
      }
      if (isPart(word)) starts.push(place);
    });
  }

  #add(first: number, second: number, whole: number): void {
    const wholes: Wholes = this.#wholes[first] ?? new Map();
    this.#wholes[first] = wholes.set(second, whole);
  }

  /** The word that two neighbours make; undefined when they make none. */
  of(first: number, second: number): number | undefined {
    return this.#wholes[first]?.get(second);
  }
}

const isPart = (word: string): boolean => word.length >= MIN_PART && !isStopWord(word);
