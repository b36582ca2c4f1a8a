import type { Field, Fields } from '../../model/schema.ts';
import { GrowingBytes } from '../../search/index/growing.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * Encodes a record as bytes, by its declaration: the size of the numbers in bytes (a varint), the numbers, then
 * all strings as one text in UTF-8. The numbers are varints, in the order of the declared fields: a count as it is,
 * a string's length in UTF-16 units, a list's number of items, a choice's index, 1 or 0 for a flag and for an optional
 * field that is present or not. Only a fraction is no varint but a little-endian double.
 */
export interface RecordCodec<T> {
  /** Appends a record's bytes. */
  write(into: GrowingBytes, record: T): void;
  /** Does not detect damaged bytes: the caller has to check a checksum first. */
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

/** Collects the bytes of one record; reused for the next record. */
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

/** Encodes and decodes one field of a record, or one item of a list. */
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

/** One shared empty list, since many records have empty lists. */
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

/** Replaces lone surrogates, which UTF-8 cannot encode, by U+FFFD, which has the same length in UTF-16 units. */
function writeText(out: RecordWriter, value: string): void {
  const text = value.isWellFormed() ? value : value.toWellFormed();
  out.numbers.varint(text.length);
  out.text += text;
}
