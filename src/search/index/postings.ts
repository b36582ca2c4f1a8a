import { FIELD_BITS } from './fields.ts';
import type { GrowingBytes } from './growing.ts';

/**
 * How a posting is written, in varints:
 *
 * ```
 * 2 × distance to the document before + (1 when fields follow)
 *   2 × mask of fields                + (1 when a count follows)
 *     times in the body
 * ```
 *
 * Where no fields follow, the word stands once in the body and nowhere else, as most do. Where no count
 * follows, it stands once in the body if that is among the fields, else not at all.
 */
export function writePosting(
  bytes: GrowingBytes,
  distance: number,
  fields: number,
  count: number,
): void {
  if (fields === FIELD_BITS.body && count === 1) {
    bytes.varint(2 * distance);
    return;
  }
  bytes.varint(2 * distance + 1);
  bytes.varint(2 * fields + (count > 1 ? 1 : 0));
  if (count > 1) bytes.varint(count);
}

/** What a cursor reads postings from. */
export interface PostingLists {
  readonly postings: Uint8Array;
  /** The list of word `w` is `postings[postingOffsets[w], postingOffsets[w + 1])`. */
  readonly postingOffsets: Uint32Array;
}

/** Goes through the postings of a word, documents ascending. */
export class PostingCursor {
  readonly #postings: Uint8Array;
  readonly #end: number;
  #at: number;
  /** Document of the present posting, once {@link next} has been called. */
  document = 0;
  /** Mask of the fields that the word stands in. */
  fields = 0;
  /** How often it stands in the body. */
  count = 0;

  constructor({ postings, postingOffsets }: PostingLists, word: number) {
    this.#postings = postings;
    this.#at = postingOffsets[word] ?? 0;
    this.#end = postingOffsets[word + 1] ?? 0;
  }

  /** Moves to the next posting; false when there is none. */
  next(): boolean {
    if (this.#at >= this.#end) return false;
    const head = this.#varint();
    this.document += head >>> 1;
    this.fields = FIELD_BITS.body;
    this.count = 1;
    if ((head & 1) === 1) {
      const mask = this.#varint();
      this.fields = mask >>> 1;
      this.count = (mask & 1) === 1 ? this.#varint() : this.fields & FIELD_BITS.body;
    }
    return true;
  }

  #varint(): number {
    let byte = this.#postings[this.#at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = this.#postings[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  }
}
