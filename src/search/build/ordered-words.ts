import { stemOf } from '../text/stems.ts';
import { OrderedStrings, type StringsInOrder } from './ordered-strings.ts';

/** Words that documents have. */
export interface UsedWords extends StringsInOrder {
  /** Their stems, sorted likewise. */
  readonly stems: readonly string[];
  /** By number of a word the position of its stem in them. */
  readonly stemOrder: Uint32Array;
  /** The number of the word that a part of a text is; -1 where no document has it. */
  find(text: string, start: number, end: number): number;
}

/** Words by number, with all that can be made of them before it is known which of them documents have. */
export class OrderedWords {
  readonly #words = new OrderedStrings();
  readonly #stems = new OrderedStrings();
  /** By number of a word that of its stem. */
  readonly #stemNumbers: number[] = [];

  get count(): number {
    return this.#words.count;
  }

  /** Takes in words that it does not have; their numbers go on from those that it has. */
  add(words: readonly string[]): void {
    const stems = words.map(stemOf);
    this.#words.add(words);
    this.#stems.add(stems);
    for (const stem of stems) this.#stemNumbers.push(this.#stems.find(stem));
  }

  /** @param isUsed 1 for the number of each word that documents have, 0 for the others */
  used(isUsed: Uint8Array): UsedWords {
    const isStemUsed = new Uint8Array(this.#stems.count);
    this.#stemNumbers.forEach((stem, word) => {
      if (isUsed[word] === 1) isStemUsed[stem] = 1;
    });
    const { sorted, order } = this.#stems.only(isStemUsed);
    return {
      ...this.#words.only(isUsed),
      stems: sorted,
      stemOrder: Uint32Array.from(this.#stemNumbers, (stem) => order[stem] ?? 0),
      find: (text, start, end) => {
        const number = this.#words.find(text, start, end);
        return isUsed[number] === 1 ? number : -1;
      },
    };
  }
}
