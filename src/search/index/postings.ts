import { FIELD_BITS } from './fields.ts';
import type { GrowingBytes } from './growing.ts';

/**
 * Writes a posting as varints:
 *
 * ```
 * 2 × distance to the previous document + (1 if fields follow)
 *   2 × mask of fields                  + (1 if a count follows)
 *     count in the body
 * ```
 *
 * If no fields follow, the word occurs once in the body and in no other field; most postings are like this.
 * If no count follows, the count in the body is 1 if the mask contains the body, else 0.
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

/** The columns that a cursor reads. */
export interface PostingLists {
  readonly postings: Uint8Array;
  /** The list of word `w` is `postings[postingOffsets[w], postingOffsets[w + 1])`. */
  readonly postingOffsets: Uint32Array;
}

/** Reads the posting list of a word, documents ascending. */
export class PostingCursor {
  readonly #postings: Uint8Array;
  readonly #end: number;
  #at: number;
  /** Document of the current posting; valid once {@link next} has returned true. */
  document = 0;
  /** Mask of the fields that contain the word. */
  fields = 0;
  /** Number of occurrences in the body. */
  count = 0;

  constructor({ postings, postingOffsets }: PostingLists, word: number) {
    this.#postings = postings;
    this.#at = postingOffsets[word] ?? 0;
    this.#end = postingOffsets[word + 1] ?? 0;
  }

  /** Moves to the next posting; false at the end of the list. */
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
