import { partitionPoint } from '../../model/binary-search.ts';
import type { PlainText } from '../../model/plain-text.ts';
import { GrowingBytes } from '../../search/index/growing.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * The stored data of one file: its facts, its plain text, and the tokens of each span that may become a
 * passage. One run of bytes, which goes unchanged from a worker thread to the index file and back to a reader:
 *
 * ```
 * 0   six lengths   u32: how many items each part below has
 * 24  offsets       u32 pairs of the plain text, see PlainText
 * …   line starts   u32: where each line of the file begins, in UTF-16 units
 * …   bodies        u32 fours, ascending: start and end of a span of the source, the end of the tokens of its
 *                   shown text, and the end of the tokens of its text that is not shown, which follow them
 * …   tokens        u32: twice the number of a word, plus 1 for a compound, an inner part or a symbol
 * …   facts         bytes, see `fileFacts`
 * …   text          UTF-8
 * ```
 */
export interface NoteParts {
  readonly text: PlainText;
  readonly lineStarts: Uint32Array;
  readonly bodies: Uint32Array;
  readonly tokens: Uint32Array;
  readonly facts: Uint8Array;
}

/** The tokens of a span, see {@link NoteParts}. */
export interface BodyTokens {
  readonly seen: Uint32Array;
  readonly unseen: Uint32Array;
}

const PARTS = 6;
const WORD_BYTES = 4;
/** Numbers per body, see {@link NoteParts}. */
const BODY_WIDTH = 4;

/** Appends a record's bytes, padded to a multiple of four. */
export function writeNoteRecord(into: GrowingBytes, parts: NoteParts): void {
  const { text, lineStarts, bodies, tokens, facts } = parts;
  const letters = new GrowingBytes(text.text.length + WORD_BYTES);
  letters.text(text.text);
  const columns = [text.offsets, lineStarts, bodies, tokens];
  const lengths = [...columns, facts, letters].map(({ length }) => length);
  for (const column of [Uint32Array.from(lengths), ...columns]) {
    into.bytes(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  }
  into.bytes(facts);
  into.bytes(letters.view());
  while (into.length % WORD_BYTES !== 0) into.byte(0);
}

/** A record in its encoded bytes; each part is a view of these bytes, made on demand. */
export class NoteRecord {
  /** The bytes begin at a multiple of four in memory. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #lengths: Uint32Array;
  #text?: PlainText;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes;
    this.#lengths = new Uint32Array(bytes.buffer, bytes.byteOffset, PARTS);
  }

  /** Decoded once: the text of a glossary is read for each of its terms. */
  get text(): PlainText {
    this.#text ??= this.#decodedText();
    return this.#text;
  }

  #decodedText(): PlainText {
    const start = this.#factsStart + (this.#lengths[4] ?? 0);
    const letters = this.bytes.subarray(start, start + (this.#lengths[5] ?? 0));
    return { text: decodeUtf8(letters), offsets: this.#column(0) };
  }

  get lineStarts(): Uint32Array {
    return this.#column(1);
  }

  get bodies(): Uint32Array {
    return this.#column(2);
  }

  /** A view of the record's bytes: `renumber` changes the tokens in place. */
  get tokens(): Uint32Array {
    return this.#column(3);
  }

  get facts(): Uint8Array {
    const start = this.#factsStart;
    return this.bytes.subarray(start, start + (this.#lengths[4] ?? 0));
  }

  /** The tokens of the shown text of a span of the source; undefined if the span is no body. */
  tokensOf(start: number, end: number): Uint32Array | undefined {
    return this.bodyOf(start, end)?.seen;
  }

  /** All tokens of a span of the source; undefined if the span is no body. */
  bodyOf(start: number, end: number): BodyTokens | undefined {
    const { bodies } = this;
    const before = partitionPoint(bodies.length / BODY_WIDTH, (body) => {
      const from = bodies[body * BODY_WIDTH] ?? 0;
      return from < start || (from === start && (bodies[body * BODY_WIDTH + 1] ?? 0) < end);
    });
    const at = before * BODY_WIDTH;
    if (bodies[at] !== start || bodies[at + 1] !== end) return undefined;
    const { tokens } = this;
    return {
      seen: tokens.subarray(at === 0 ? 0 : bodies[at - 1], bodies[at + 2]),
      unseen: tokens.subarray(bodies[at + 2], bodies[at + 3]),
    };
  }

  /** Byte offset of the facts, after four columns. */
  get #factsStart(): number {
    return WORD_BYTES * this.#wordsBefore(4);
  }

  #wordsBefore(column: number): number {
    let words = PARTS;
    for (let before = 0; before < column; before++) words += this.#lengths[before] ?? 0;
    return words;
  }

  #column(column: number): Uint32Array {
    const start = this.bytes.byteOffset + WORD_BYTES * this.#wordsBefore(column);
    return new Uint32Array(this.bytes.buffer, start, this.#lengths[column]);
  }
}

/** Copies of records, one after another in memory. */
export function copiesOf(records: readonly NoteRecord[]): readonly NoteRecord[] {
  const all = new Uint8Array(records.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let end = 0;
  return records.map(({ bytes }) => {
    const start = end;
    all.set(bytes, start);
    end += bytes.length;
    return new NoteRecord(all.subarray(start, end));
  });
}
