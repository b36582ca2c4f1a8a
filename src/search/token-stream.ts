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

  #parts = new GrowingUint32();

  readonly #sink: TokenSink = (word, _start, _end, role) => {
    const number = this.#lexicon.numberOf(word);
    this.words.push(number);
    this.marks.push(role === 'whole' ? this.#field | WHOLE : this.#field);
    if (role === 'part') this.#parts.push(number);
  };

  /** Adds a plain text to the present document, and the numbers of its words (parts only) to `parts`. */
  add(field: Field, text: string, parts: GrowingUint32): void {
    this.#field = FIELD_BITS[field];
    this.#parts = parts;
    scanTokens(text, this.#sink);
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
}
