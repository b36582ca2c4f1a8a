import type { Field, Fields } from '../../model/schema.ts';
import { GrowingBytes } from '../../search/index/growing.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * Records as bytes, by their declaration: how many bytes of numbers follow (a varint), the numbers, then
 * all strings as one text in UTF-8. Numbers are varints, field after field in the order of the declaration:
 * counts as they are, strings by their length in UTF-16 units, lists by how many items they have, choices by their
 * place, 1 or 0 for what is so, or there, or not; but fractions are eight bytes, the lowest first.
 */
export interface RecordCodec<T> {
  /** Adds a record's bytes. */
  write(into: GrowingBytes, record: T): void;
  /** Bytes that `write` did not give are read as nonsense: whoever keeps them has a check sum. */
  decode(bytes: Uint8Array): T;
}

export function codecOf<T>(field: Field<T>): RecordCodec<T> {
  const { write, read } = partCodec(field);
  const out = new RecordWriter();
  return {
    write(into, record) {
      out.begin();
      write(out, record);
      out.finish(into);
    },
    decode: (bytes) => read(new RecordReader(bytes)) as T,
  };
}

/** One record on its way to bytes; used again for the next. */
class RecordWriter {
  readonly numbers = new GrowingBytes(256);
  text = '';

  begin(): void {
    this.numbers.length = 0;
    this.text = '';
  }

  finish(into: GrowingBytes): void {
    into.varint(this.numbers.length);
    into.bytes(this.numbers.view());
    into.text(this.text);
  }
}

class RecordReader {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  #at = 0;
  #textAt = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const start = this.count();
    this.#text = decodeUtf8(bytes.subarray(this.#at + start));
  }

  count(): number {
    const bytes = this.#bytes;
    const first = bytes[this.#at++] ?? 0;
    if (first < 128) return first;
    let count = first & 127;
    for (let shift = 7; ; shift += 7) {
      const byte = bytes[this.#at++] ?? 0;
      count |= (byte & 127) << shift;
      if (byte < 128) return count >>> 0;
    }
  }

  string(): string {
    const start = this.#textAt;
    this.#textAt += this.count();
    return this.#text.slice(start, this.#textAt);
  }

  double(): number {
    const at = this.#bytes.byteOffset + this.#at;
    this.#at += Float64Array.BYTES_PER_ELEMENT;
    return new DataView(this.#bytes.buffer).getFloat64(at, true);
  }
}

/** How a part of a record is written, and read again. */
interface PartCodec {
  readonly write: (out: RecordWriter, value: unknown) => void;
  readonly read: (from: RecordReader) => unknown;
}

function partCodec(field: Field): PartCodec {
  switch (field.kind) {
    case 'text':
      return {
        write: (out, value) => writeText(out, value as string),
        read: (from) => from.string(),
      };
    case 'count':
      return {
        write: (out, value) => out.numbers.varint(value as number),
        read: (from) => from.count(),
      };
    case 'fraction':
      return {
        write: (out, value) => out.numbers.bytes(doubleOf(value as number)),
        read: (from) => from.double(),
      };
    case 'flag':
      return {
        write: (out, value) => out.numbers.varint(value ? 1 : 0),
        read: (from) => from.count() === 1,
      };
    case 'choice':
      return {
        write: (out, value) => out.numbers.varint(field.values.indexOf(value as string)),
        read: (from) => field.values[from.count()],
      };
    case 'optional':
      return optionalCodec(partCodec(field.of));
    case 'list':
      return listCodec(partCodec(field.of));
    case 'record':
      return fieldsCodec(field.fields);
  }
}

const optionalCodec = ({ write, read }: PartCodec): PartCodec => ({
  write(out, value) {
    out.numbers.varint(value === undefined ? 0 : 1);
    if (value !== undefined) write(out, value);
  },
  read: (from) => (from.count() === 0 ? undefined : read(from)),
});

/** Many records have lists without anything. */
const NOTHING: readonly never[] = [];

const listCodec = ({ write, read }: PartCodec): PartCodec => ({
  write(out, value) {
    const items = value as readonly unknown[];
    out.numbers.varint(items.length);
    for (const item of items) write(out, item);
  },
  read(from) {
    const length = from.count();
    if (length === 0) return NOTHING;
    const items = new Array<unknown>(length);
    for (let item = 0; item < length; item++) items[item] = read(from);
    return items;
  },
});

function fieldsCodec(fields: Fields): PartCodec {
  const codecs = Object.entries(fields).map(([name, field]) => ({ name, ...partCodec(field) }));
  return {
    write(out, value) {
      const values = value as Readonly<Record<string, unknown>>;
      for (const { name, write } of codecs) write(out, values[name]);
    },
    read(from) {
      const record: Record<string, unknown> = {};
      for (const { name, read } of codecs) record[name] = read(from);
      return record;
    },
  };
}

const doubleOf = (value: number): Uint8Array => new Uint8Array(Float64Array.of(value).buffer);

/** Halves of surrogate pairs, which UTF-8 does not have, become U+FFFD, so that lengths stay. */
function writeText(out: RecordWriter, value: string): void {
  const text = value.isWellFormed() ? value : value.toWellFormed();
  out.numbers.varint(text.length);
  out.text += text;
}
