import type { Columns } from '../search/types.ts';
import { checksum } from './checksum.ts';

/**
 * Typed arrays in one file, laid out so that opening it copies and parses next to nothing:
 *
 * ```
 * 0   magic              8 bytes
 * 8   header check sum   16 hexadecimal digits
 * 24  header length      u32, little-endian
 * 28  header             JSON: what the file is, and the table of columns
 * …   columns            each at a multiple of 8 bytes, little-endian, as in memory
 * ```
 */
const MAGIC = 'SLNOTES\u0001';
const CHECKSUM_OFFSET = 8;
const LENGTH_OFFSET = 24;
const PREFIX_BYTES = 28;
/** The widest element that a column may hold. */
const ALIGNMENT = 8;

const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const;
type TypeName = keyof typeof TYPES;
type Column = Columns[string];

interface ColumnEntry {
  readonly type: TypeName;
  /** Bytes from the end of the header, which is padded to the alignment. */
  readonly offset: number;
  /** Elements. */
  readonly length: number;
  /** Of the column's bytes. */
  readonly checksum: string;
}

interface Header {
  readonly about: object;
  readonly columns: Readonly<Record<string, ColumnEntry>>;
}

/** Raised when bytes are not a whole and sound column file. The file is to be made anew. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

const typeNameOf = (column: Column): TypeName => {
  if (column instanceof Uint8Array) return 'u8';
  if (column instanceof Uint16Array) return 'u16';
  return column instanceof Uint32Array ? 'u32' : 'f32';
};

const bytesOf = (column: Column): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

/** The columns as one file; `about` is any JSON that says what they are. */
export function encodeColumns(about: object, columns: Columns): Uint8Array<ArrayBuffer> {
  const table: Record<string, ColumnEntry> = {};
  let size = 0;
  for (const [name, column] of Object.entries(columns)) {
    table[name] = {
      type: typeNameOf(column),
      offset: size,
      length: column.length,
      checksum: checksum(bytesOf(column)),
    };
    size = aligned(size + column.byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify({ about, columns: table }));
  const body = aligned(PREFIX_BYTES + header.length);
  const file = new Uint8Array(body + size);
  file.set(new TextEncoder().encode(MAGIC));
  file.set(new TextEncoder().encode(checksum(header)), CHECKSUM_OFFSET);
  new DataView(file.buffer).setUint32(LENGTH_OFFSET, header.length, true);
  file.set(header, PREFIX_BYTES);
  for (const [name, column] of Object.entries(columns)) {
    file.set(bytesOf(column), body + (table[name]?.offset ?? 0));
  }
  return file;
}

/**
 * The columns of a file, as views of its bytes.
 * Throws DamagedFileError when any byte is not as it was written.
 */
export function decodeColumns(file: Uint8Array<ArrayBuffer>): { about: object; columns: Columns } {
  const bytes = file.byteOffset % ALIGNMENT === 0 ? file : file.slice();
  const { about, columns: table, body } = decodeHeader(bytes);
  const columns: Record<string, Column> = {};
  for (const [name, entry] of Object.entries(table)) {
    columns[name] = decodeColumn(bytes, body, name, entry);
  }
  return { about, columns };
}

function decodeHeader(bytes: Uint8Array<ArrayBuffer>): Header & { readonly body: number } {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (bytes.length < PREFIX_BYTES || magic !== MAGIC) {
    throw new DamagedFileError('Not a snapshot of notes');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = PREFIX_BYTES + view.getUint32(LENGTH_OFFSET, true);
  const written = new TextDecoder().decode(bytes.subarray(CHECKSUM_OFFSET, LENGTH_OFFSET));
  const header = bytes.subarray(PREFIX_BYTES, end);
  if (end > bytes.length || checksum(header) !== written) {
    throw new DamagedFileError('The snapshot has a damaged header');
  }
  return { ...(JSON.parse(new TextDecoder().decode(header)) as Header), body: aligned(end) };
}

function decodeColumn(
  bytes: Uint8Array<ArrayBuffer>,
  body: number,
  name: string,
  entry: ColumnEntry,
): Column {
  const ArrayType = TYPES[entry.type];
  const start = body + entry.offset;
  const end = start + entry.length * ArrayType.BYTES_PER_ELEMENT;
  if (end > bytes.length || checksum(bytes.subarray(start, end)) !== entry.checksum) {
    throw new DamagedFileError(`The snapshot is damaged in column ${name}`);
  }
  return new ArrayType(bytes.buffer, bytes.byteOffset + start, entry.length);
}
