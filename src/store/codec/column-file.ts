import { DamagedFileError } from '../../model/damaged-file-error.ts';
import type { ByteSource } from './byte-source.ts';

/**
 * A file of typed arrays, the columns. Opening the file parses only its header; a column is read when it is
 * requested:
 *
 * ```
 * 0   magic           8 bytes
 * 8   checksum        u32, little-endian: CRC-32 of the header
 * 12  header length   u32, little-endian
 * 16  header          JSON: data about the file, and the table of its columns
 * …   columns         each at a multiple of 8 bytes, little-endian, as in memory
 * …   tail            further bytes, of which the caller requests parts and checks them
 * ```
 */
export const MAGIC = 'SLNOTES\u0003';
export const SUM_OFFSET = 8;
export const LENGTH_OFFSET = 12;
export const PREFIX_BYTES = 16;
/** Bytes of the widest element of a column. */
const ALIGNMENT = 8;

export const TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f64: Float64Array,
} as const;
export type TypeName = keyof typeof TYPES;

export type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;
export type StoredColumns = Readonly<Record<string, Column>>;

/** Type, byte offset from the end of the padded header, number of elements, CRC-32 of the column's bytes. */
export type ColumnEntry = readonly [type: TypeName, offset: number, length: number, sum: number];

export interface Header {
  readonly about: object;
  /** Byte offset of the tail from the end of the padded header. */
  readonly tail: number;
  readonly columns: Readonly<Record<string, ColumnEntry>>;
}

export const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** An opened column file. */
export interface ColumnFile {
  /** What the writer stated about the file; the caller has to check it. */
  readonly about: object;
  readonly names: readonly string[];
  /**
   * A column, read when it is first requested. Throws DamagedFileError if there is no column of that name or
   * the column's bytes are damaged.
   */
  column(name: string): Column;
  /** The bytes `[start, end)` of the tail, fewer at the end of the file. Their checksum is not checked. */
  tail(start: number, end: number): Uint8Array<ArrayBuffer>;
}

/** A column file in memory; its tail is empty. */
export const columnsInMemory = (about: object, columns: StoredColumns): ColumnFile => ({
  about,
  names: Object.keys(columns),
  column(name) {
    const column = columns[name];
    if (!column) throw new DamagedFileError(`There is no ${name}`);
    return column;
  },
  tail: () => new Uint8Array(),
});

/** Computes the checksum of bytes. */
export type Checksum = (bytes: Uint8Array) => number;

/**
 * Opens a column file by its header. Throws DamagedFileError if the header is damaged.
 * @param checksumOf `undefined` if nothing needs a check, as in a package that its installer has checked
 */
export function openColumnFile(source: ByteSource, checksumOf?: Checksum): ColumnFile {
  const { header, end } = readHeader(source, checksumOf);
  const found = new Map<string, Column>();
  return {
    about: header.about,
    names: Object.keys(header.columns),
    column(name) {
      const known = found.get(name) ?? readColumn(name, header, source, end, checksumOf);
      found.set(name, known);
      return known;
    },
    tail: (start, stop) => source.read(end + header.tail + start, stop - start),
  };
}

function readColumn(
  name: string,
  { columns }: Header,
  source: ByteSource,
  end: number,
  checksumOf: Checksum | undefined,
): Column {
  const entry = columns[name];
  if (!entry) throw new DamagedFileError(`The file has no ${name}`);
  const [type, offset, length, sum] = entry;
  const bytes = source.read(end + offset, length * TYPES[type].BYTES_PER_ELEMENT);
  const isWhole = bytes.length === length * TYPES[type].BYTES_PER_ELEMENT;
  if (!isWhole || (checksumOf && checksumOf(bytes) !== sum)) {
    throw new DamagedFileError(`The file is damaged in ${name}`);
  }
  return new TYPES[type](bytes.buffer, bytes.byteOffset, length);
}

function readHeader(
  source: ByteSource,
  checksumOf: Checksum | undefined,
): { readonly header: Header; readonly end: number } {
  const prefix = source.read(0, PREFIX_BYTES);
  const magic = new TextDecoder().decode(prefix.subarray(0, MAGIC.length));
  if (prefix.length < PREFIX_BYTES || magic !== MAGIC) {
    throw new DamagedFileError('Not an index of notes');
  }
  const view = new DataView(prefix.buffer, prefix.byteOffset);
  const length = view.getUint32(LENGTH_OFFSET, true);
  const json = length > source.size ? new Uint8Array() : source.read(PREFIX_BYTES, length);
  const isSound = checksumOf ? checksumOf(json) === view.getUint32(SUM_OFFSET, true) : true;
  if (json.length !== length || !isSound) {
    throw new DamagedFileError('The index has a damaged header');
  }
  return {
    header: JSON.parse(new TextDecoder().decode(json)) as Header,
    end: aligned(PREFIX_BYTES + length),
  };
}
