import { NONE } from '../index/columns.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Least length of a part: `a` and `way` must not make `away`. */
const MIN_PART = 3;

/** The compounds that start with one word: from the second word to the compound. */
type Wholes = Map<number, number>;

/**
 * Finds neighbours that the notes also write as one word: if they contain `coldstart`, then `cold start`
 * counts as `coldstart`, too. All words are given by their numbers in the lexicon.
 */
export class JoinedWords {
  /** Indexed by the first word. */
  readonly #wholes: (Wholes | undefined)[];

  /** @param isVisible by index in the vocabulary: 1 if readers see the word, so that it may be a compound */
  constructor(
    { words, numbers, order }: Vocabulary,
    lexicon: Lexicon,
    isVisible: ArrayLike<number>,
  ) {
    this.#wholes = new Array(order.length).fill(undefined);
    // Places of the words that are prefixes of the current word, the shortest first. The words are sorted by
    // bytes, so a prefix is directly followed by all words that start with it.
    const starts: number[] = [];
    words.forEach((word, place) => {
      while (!word.startsWith(words[starts.at(-1) ?? -1] ?? '')) starts.pop();
      for (const start of isVisible[place] === 1 ? starts : []) {
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

  /** The compound of two neighbours; undefined if the notes have none. */
  of(first: number, second: number): number | undefined {
    return this.#wholes[first]?.get(second);
  }
}

const isPart = (word: string): boolean => word.length >= MIN_PART && !isStopWord(word);
