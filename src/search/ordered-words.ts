import { stemOf } from './stems.ts';
import { compareAsBytes, sortAsBytes } from './string-pool.ts';

/** Words that documents have. */
export interface UsedWords {
  /** By their UTF-8 bytes. */
  readonly sorted: readonly string[];
  /** The stem of each; parallel to sorted. */
  readonly stems: readonly string[];
  /** The position of each in them, by number; 0 for words that no document has. */
  readonly order: Uint32Array;
  /** Undefined for a word that no document has. */
  numberOf(word: string): number | undefined;
}

/** As many more words are put in their places one by one. */
const FEW_WORDS = 256;

/** Words by number, with all that can be made of them before it is known which of them documents have. */
export class OrderedWords {
  readonly #words: string[] = [];
  readonly #stems: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** The numbers in the order of the words. */
  #inOrder: number[] = [];

  get count(): number {
    return this.#words.length;
  }

  /** Takes in words that it does not have; their numbers go on from those that it has. */
  add(words: readonly string[]): void {
    for (const word of words) {
      this.#numbers.set(word, this.#words.length);
      this.#words.push(word);
      this.#stems.push(stemOf(word));
    }
    if (words.length > FEW_WORDS) this.#orderAll();
    else for (const word of words) this.#putInOrder(word);
  }

  #orderAll(): void {
    this.#inOrder = sortAsBytes([...this.#words]).map((word) => this.#numbers.get(word) ?? 0);
  }

  #putInOrder(word: string): void {
    let low = 0;
    let high = this.#inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#words[this.#inOrder[middle] ?? 0] ?? '';
      if (compareAsBytes(other, word) < 0) low = middle + 1;
      else high = middle;
    }
    this.#inOrder.splice(low, 0, this.#numbers.get(word) ?? 0);
  }

  /** @param isUsed by number, 1 for those that documents have and 0 for the others */
  used(isUsed: Uint8Array): UsedWords {
    const inOrder = isUsed.includes(0)
      ? this.#inOrder.filter((number) => isUsed[number] === 1)
      : this.#inOrder;
    const order = new Uint32Array(this.count);
    inOrder.forEach((number, position) => {
      order[number] = position;
    });
    return {
      sorted: inOrder.map((number) => this.#words[number] ?? ''),
      stems: inOrder.map((number) => this.#stems[number] ?? ''),
      order,
      numberOf: (word) => {
        const number = this.#numbers.get(word);
        return number !== undefined && isUsed[number] === 1 ? number : undefined;
      },
    };
  }
}
