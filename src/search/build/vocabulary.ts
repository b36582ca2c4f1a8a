import { NONE } from '../index/columns.ts';
import { sortAsBytes } from '../index/string-pool.ts';
import type { Lexicon } from './lexicon.ts';

/** Words of a lexicon in the order of their UTF-8 bytes. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** The number of each word in the lexicon; parallel to words. */
  readonly numbers: Uint32Array;
  /** For each number of the lexicon the index of its word in words; NONE if the word is not there. */
  readonly order: Uint32Array;
}

/** @param has whether the vocabulary includes the word with this number of the lexicon */
export function vocabularyOf(
  lexicon: Lexicon,
  has: (number: number) => boolean = () => true,
): Vocabulary {
  const words = sortAsBytes(lexicon.words.filter((_, number) => has(number)));
  const order = new Uint32Array(lexicon.words.length).fill(NONE);
  const numbers = new Uint32Array(words.length);
  words.forEach((word, place) => {
    const number = lexicon.find(word) ?? 0;
    numbers[place] = number;
    order[number] = place;
  });
  return { words, numbers, order };
}
