import { FIELD_BITS, type Field } from '../index/fields.ts';
import { GrowingBytes, GrowingUint32 } from '../index/growing.ts';
import { scanTokens, type TokenSink } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import type { ScannedText } from './scanned-text.ts';

/** In an entry's mark, above the bits of all fields: the word is a whole made of parts just before it. */
export const WHOLE = 128;

/** The words of all documents one after the other, by their numbers in a lexicon. */
export class TokenStream {
  readonly #lexicon: Lexicon;
  readonly words = new GrowingUint32(1 << 14);
  /** Field bit of each entry, plus WHOLE; parallel to words. */
  readonly marks = new GrowingBytes(1 << 14);
  /** Where each document ends. */
  readonly documentEnds = new GrowingUint32();
  /** 1 for the number of each word that stands in a document. */
  #isUsed = new Uint8Array(1 << 14);
  #field: number = FIELD_BITS.body;

  #parts = new GrowingUint32();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  readonly #sink: TokenSink = (word, _start, _end, role) => {
    const number = this.#lexicon.numberOf(word);
    this.#push(number, role === 'whole' ? this.#field | WHOLE : this.#field);
    if (role === 'part') this.#parts.push(number);
  };

  /** Adds a plain text to the present document, and the numbers of its words (parts only) to `parts`. */
  add(field: Field, text: string, parts: GrowingUint32): void {
    this.#field = FIELD_BITS[field];
    this.#parts = parts;
    scanTokens(text, this.#sink);
  }

  /** Adds the body of the present document. */
  addBody({ tokens }: ScannedText): void {
    for (const token of tokens) {
      this.#push(token >>> 1, (token & 1) === 1 ? FIELD_BITS.body | WHOLE : FIELD_BITS.body);
    }
  }

  #push(word: number, mark: number): void {
    this.words.push(word);
    this.marks.byte(mark);
    if (word >= this.#isUsed.length) this.#isUsed = this.#usedOf(2 * word);
    this.#isUsed[word] = 1;
  }

  #usedOf(words: number): Uint8Array<ArrayBuffer> {
    const isUsed = new Uint8Array(words);
    isUsed.set(this.#isUsed.subarray(0, words));
    return isUsed;
  }

  /** For each word of the lexicon 1 where it stands in a document, 0 for the others. */
  used(): Uint8Array {
    return this.#usedOf(this.#lexicon.words.length);
  }

  endDocument(): void {
    this.documentEnds.push(this.words.length);
  }
}
