import { FIELD_BITS, type Field } from './fields.ts';
import { GrowingUint32 } from './growing.ts';
import { Lexicon } from './lexicon.ts';
import type { ScannedText } from './scanned-text.ts';
import { scanTokens, type TokenSink } from './tokens.ts';

/** In an entry's mark: the word is a whole made of parts that stand just before it. */
export const WHOLE = 256;

/** The words of all documents one after the other, as numbers in the order they were first seen. */
export class TokenStream {
  readonly #lexicon = new Lexicon();
  /** For each lexicon of scanned texts: the number here of each of its words, plus one. */
  readonly #numbersFrom = new Map<Lexicon, Uint32Array>();
  readonly words = new GrowingUint32(1 << 14);
  /** Field bit of each entry, plus WHOLE; parallel to words. */
  readonly marks = new GrowingUint32(1 << 14);
  /** Where each document ends. */
  readonly documentEnds = new GrowingUint32();
  #field: number = FIELD_BITS.body;

  readonly #sink: TokenSink = (word, _start, _end, role) => {
    this.words.push(this.#lexicon.numberOf(word));
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

  /** Adds the body of the present document. */
  addBody({ lexicon, tokens }: ScannedText): void {
    const numbers = this.#numbersIn(lexicon);
    for (const token of tokens) {
      const word = token >>> 1;
      let number = numbers[word] ?? 0;
      if (number === 0) {
        number = this.#lexicon.numberOf(lexicon.words[word] ?? '') + 1;
        numbers[word] = number;
      }
      this.words.push(number - 1);
      this.marks.push((token & 1) === 1 ? FIELD_BITS.body | WHOLE : FIELD_BITS.body);
    }
  }

  #numbersIn(lexicon: Lexicon): Uint32Array {
    const known = this.#numbersFrom.get(lexicon) ?? new Uint32Array();
    if (known.length >= lexicon.words.length) return known;
    const larger = new Uint32Array(lexicon.words.length * 2);
    larger.set(known);
    this.#numbersFrom.set(lexicon, larger);
    return larger;
  }

  endDocument(): void {
    this.documentEnds.push(this.words.length);
  }

  /** All words by their numbers. */
  vocabulary(): readonly string[] {
    return this.#lexicon.words;
  }

  numberOf(word: string): number | undefined {
    return this.#lexicon.find(word);
  }
}
