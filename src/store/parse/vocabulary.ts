import { Lexicon } from '../../search/build/lexicon.ts';
import { GrowingUint32 } from '../../search/index/growing.ts';

/** The words of all records of a folder by their numbers, whatever thread has met them. */
export class Vocabulary {
  readonly lexicon = new Lexicon();

  /** @param words of records that are known, in the order of their numbers */
  constructor(words: readonly string[] = []) {
    for (const word of words) this.lexicon.numberOf(word);
  }

  /** Turns the numbers that one scanner has for its words into those of all. */
  scanner(): Translation {
    const numbers = new GrowingUint32();
    return {
      add: (words) => {
        for (const word of words) numbers.push(this.lexicon.numberOf(word));
      },
      translate: (tokens) => renumber(tokens, numbers.view()),
    };
  }
}

interface Translation {
  /** Further words of the scanner, in the order of its numbers. */
  add(words: readonly string[]): void;
  /** Changes tokens of the scanner in place. */
  translate(tokens: Uint32Array): void;
}

/** Gives the words of tokens (see `NoteRecord`) other numbers, in place. */
export function renumber(tokens: Uint32Array, numbers: Uint32Array): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    tokens[at] = (numbers[token >>> 1] ?? 0) * 2 + (token & 1);
  }
}
