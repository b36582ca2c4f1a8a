import { Lexicon } from '../../search/build/lexicon.ts';
import { GrowingUint32 } from '../../search/index/growing.ts';

/** The words of all records of a folder and their numbers, from all threads. */
export class Vocabulary {
  readonly lexicon = new Lexicon();

  /** @param words the words of the known records, in the order of their numbers */
  constructor(words: readonly string[] = []) {
    for (const word of words) this.lexicon.numberOf(word);
  }

  /** Translates the word numbers of one scanner into those of this vocabulary. */
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
  /** Adds further words of the scanner, in the order of the scanner's numbers. */
  add(words: readonly string[]): void;
  /** Translates tokens of the scanner in place. */
  translate(tokens: Uint32Array): void;
}

/** Replaces the word numbers in tokens (see `NoteParts`), in place. */
export function renumber(tokens: Uint32Array, numbers: Uint32Array): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    tokens[at] = (numbers[token >>> 1] ?? 0) * 2 + (token & 1);
  }
}
