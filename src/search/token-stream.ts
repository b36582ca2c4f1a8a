import { FIELD_BITS, type Field } from './fields.ts';
import { GrowingUint32 } from './growing.ts';
import { scanTokens, type TokenSink } from './tokens.ts';

/** In an entry's mark: the word is a whole made of parts that stand just before it. */
export const WHOLE = 256;

/** The words of all documents one after the other, as numbers in the order they were first seen. */
export class TokenStream {
  readonly #numbers = new Map<string, number>();
  readonly words = new GrowingUint32(1 << 14);
  /** Field bit of each entry, plus WHOLE; parallel to words. */
  readonly marks = new GrowingUint32(1 << 14);
  /** Where each document ends. */
  readonly documentEnds = new GrowingUint32();
  #field: number = FIELD_BITS.body;

  readonly #sink: TokenSink = (word, _start, _end, role) => {
    this.words.push(this.#numberOf(word));
    this.marks.push(role === 'whole' ? this.#field | WHOLE : this.#field);
  };

  /** Adds a plain text to the present document; gives its words (parts only) as numbers. */
  add(field: Field, text: string): Uint32Array {
    const start = this.words.length;
    this.#field = FIELD_BITS[field];
    scanTokens(text, this.#sink);
    const marks = this.marks.view();
    return this.words
      .view()
      .subarray(start)
      .filter((_, index) => ((marks[start + index] ?? 0) & WHOLE) === 0);
  }

  /** Adds a plain text without gathering its words. */
  addBody(text: string): void {
    this.#field = FIELD_BITS.body;
    scanTokens(text, this.#sink);
  }

  endDocument(): void {
    this.documentEnds.push(this.words.length);
  }

  /** All words by their numbers. */
  vocabulary(): string[] {
    return [...this.#numbers.keys()];
  }

  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }
}
