import { countBefore } from '../../model/halving.ts';
import { compareAsBytes, sortAsBytes } from '../index/string-pool.ts';
import { Lexicon } from './lexicon.ts';

/** As many more strings are put in their places one by one. */
const FEW_STRINGS = 256;

/** Some of the strings, in order. */
export interface StringsInOrder {
  /** By their UTF-8 bytes. */
  readonly sorted: readonly string[];
  /** The number of each; parallel to sorted. */
  readonly numbers: readonly number[];
  /** By number the position of each in them; 0 for the others. */
  readonly order: Uint32Array;
}

/** Distinct strings by number, in the order in which they were first met, kept in the order of their bytes. */
export class OrderedStrings {
  readonly #lexicon = new Lexicon();
  /** All numbers in the order of the strings. */
  #inOrder: number[] = [];

  get count(): number {
    return this.#lexicon.words.length;
  }

  /** See `Lexicon`. */
  find(text: string, start?: number, end?: number): number {
    return this.#lexicon.find(text, start, end);
  }

  /** Takes in those that it does not have. */
  add(strings: readonly string[]): void {
    const first = this.count;
    for (const string of strings) this.#lexicon.numberOf(string);
    if (this.count - first > FEW_STRINGS) this.#orderAll();
    else for (let number = first; number < this.count; number++) this.#putInOrder(number);
  }

  #orderAll(): void {
    this.#inOrder = sortAsBytes([...this.#lexicon.words]).map((string) => this.find(string));
  }

  #putInOrder(number: number): void {
    const string = this.#stringAt(number);
    const place = countBefore(
      this.#inOrder.length,
      (at) => compareAsBytes(this.#stringAt(this.#inOrder[at]), string) < 0,
    );
    this.#inOrder.splice(place, 0, number);
  }

  #stringAt(number = -1): string {
    return this.#lexicon.words[number] ?? '';
  }

  /** @param isWanted 1 for each number that is wanted, 0 for the others */
  only(isWanted: Uint8Array): StringsInOrder {
    const numbers = isWanted.includes(0)
      ? this.#inOrder.filter((number) => isWanted[number] === 1)
      : this.#inOrder;
    const order = new Uint32Array(this.count);
    numbers.forEach((number, position) => {
      order[number] = position;
    });
    return { sorted: numbers.map((number) => this.#stringAt(number)), numbers, order };
  }
}
