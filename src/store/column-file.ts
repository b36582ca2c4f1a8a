import { DamagedFileError } from '../model/damaged-file-error.ts';
import { defineLazily } from '../model/lazily.ts';
import type { Columns } from '../search/types.ts';
import type { ByteSource } from './byte-source.ts';
import { checksum } from './checksum.ts';

/**
 * Typed arrays in one file, laid out so that opening it parses next to nothing and reads only the
 * groups that are asked for:
 *
 * ```
 * 0   magic              8 bytes
 * 8   header check sum   16 hexadecimal digits
 * 24  header length      u32, little-endian
 * 28  header             JSON: what the file is, and the table of groups and their columns
 * …   groups             each one run of bytes with a check sum of its own
 *       columns          each at a multiple of 8 bytes, little-endian, as in memory
 * …   tail               bytes that the reader takes parts of, and checks itself
 * ```
 */
const MAGIC = 'SLNOTES\u0002';
const CHECKSUM_OFFSET = 8;
const LENGTH_OFFSET = 24;
const PREFIX_BYTES = 28;
/** The widest element that a column may hold. */
const ALIGNMENT = 8;

const TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;
type TypeName = keyof typeof TYPES;

/** Columns as a file may hold them. */
export type StoredColumns = Readonly<Record<string, Columns[string] | Float64Array>>;
type Column = StoredColumns[string];
type ColumnType = new (buffer: ArrayBufferLike, offset: number, length: number) => Column;

interface GroupEntry {
  /** Bytes from the end of the header, which is padded to the alignment. */
  readonly offset: number;
  readonly bytes: number;
  /** Of the group's bytes, padding included. */
  readonly sum: string;
  /** Of each of its pages, one behind the other; absent where it is not to be read by pages. */
  readonly pages?: string;
  /** Type, bytes from the start of the group, number of elements. */
  readonly columns: Readonly<Record<string, readonly [TypeName, number, number]>>;
}

interface Header {
  readonly about: object;
  /** Where the tail begins, from the end of the header. */
  readonly tail: number;
  readonly groups: Readonly<Record<string, GroupEntry>>;
}

/** Gives a text for bytes that any accidental change of them changes; the same in writer and reader. */
export type Checksum = (bytes: Uint8Array) => string;

/** What is read and checked at a time where little of a group is needed. */
const PAGE_BYTES = 65_536;

const pagesIn = (bytes: number): number => Math.ceil(bytes / PAGE_BYTES);

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

const TYPE_NAMES = Object.keys(TYPES) as readonly TypeName[];

const typeNameOf = (column: Column): TypeName =>
  TYPE_NAMES.find((name) => column instanceof TYPES[name]) ?? 'u8';

const bytesOf = (column: Column): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

/** How a file is to be written. */
export interface FileOptions {
  /** The check sum of groups and pages; those of one file are all of one length. */
  readonly checksumOf?: Checksum;
  /** Whether groups are to be read by pages, too. */
  readonly isPaged?: boolean;
}

/** Groups of columns as one file, but for its tail; `about` is any JSON that says what they are. */
export function encodeColumnFile(
  about: object,
  groups: Readonly<Record<string, StoredColumns>>,
  { checksumOf = checksum, isPaged = false }: FileOptions = {},
): Uint8Array<ArrayBuffer> {
  const { layouts, size } = layOut(groups);
  const pagesOf = (part: Uint8Array) =>
    Array.from({ length: pagesIn(part.length) }, (_, page) =>
      checksumOf(part.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES)),
    ).join('');
  const sumLength = checksumOf(new Uint8Array()).length;
  const room = headerRoom({ about, tail: size, layouts, sumLength, isPaged });
  const start = aligned(PREFIX_BYTES + room);
  // One array for all of it: a large folder's is worth not having twice.
  const file = new Uint8Array(start + size);
  const body = file.subarray(start);
  const entries: Record<string, GroupEntry> = {};
  for (const [name, layout] of Object.entries(layouts)) {
    const part = body.subarray(layout.offset, layout.offset + layout.bytes);
    for (const [column, [, offset]] of Object.entries(layout.columns)) {
      const values = groups[name]?.[column];
      if (values) part.set(bytesOf(values), offset);
    }
    entries[name] = { ...layout, sum: checksumOf(part), ...(isPaged && { pages: pagesOf(part) }) };
  }
  writeHeader(file, { about, tail: size, groups: entries }, room);
  return file;
}

type Layout = Omit<GroupEntry, 'sum'>;

function layOut(groups: Readonly<Record<string, StoredColumns>>): {
  readonly layouts: Readonly<Record<string, Layout>>;
  readonly size: number;
} {
  const layouts: Record<string, Layout> = {};
  let size = 0;
  for (const [name, columns] of Object.entries(groups)) {
    const placed: Record<string, readonly [TypeName, number, number]> = {};
    let bytes = 0;
    for (const [column, values] of Object.entries(columns)) {
      placed[column] = [typeNameOf(values), bytes, values.length];
      bytes = aligned(bytes + values.byteLength);
    }
    layouts[name] = { offset: size, bytes, columns: placed };
    size += bytes;
  }
  return { layouts, size };
}

/** Bytes that the header takes: check sums come last. */
function headerRoom({
  about,
  tail,
  layouts,
  sumLength,
  isPaged,
}: {
  readonly about: object;
  readonly tail: number;
  readonly layouts: Readonly<Record<string, Layout>>;
  readonly sumLength: number;
  readonly isPaged: boolean;
}): number {
  const sums = (count: number) => '0'.repeat(count * sumLength);
  const groups = Object.fromEntries(
    Object.entries(layouts).map(([name, layout]) => [
      name,
      { ...layout, sum: sums(1), ...(isPaged && { pages: sums(pagesIn(layout.bytes)) }) },
    ]),
  );
  return new TextEncoder().encode(JSON.stringify({ about, tail, groups })).length;
}

function writeHeader(file: Uint8Array, header: Header, room: number): void {
  const json = file.subarray(PREFIX_BYTES, PREFIX_BYTES + room).fill(SPACE);
  json.set(new TextEncoder().encode(JSON.stringify(header)));
  file.set(new TextEncoder().encode(MAGIC));
  file.set(new TextEncoder().encode(checksum(json)), CHECKSUM_OFFSET);
  new DataView(file.buffer).setUint32(LENGTH_OFFSET, room, true);
}

/** May stand behind JSON. */
const SPACE = 0x20;

/** An opened column file. */
export interface ColumnFile {
  /** What the writer said the file is; to be checked by the reader. */
  readonly about: object;
  /**
   * The columns of a group, as views of its bytes. Throws DamagedFileError when there is no such
   * group or any of its bytes is not as it was written.
   */
  group(name: string): StoredColumns;
  /**
   * The same with nothing read yet: a column is read by pages when it is first asked for, and throws
   * DamagedFileError then.
   */
  paged(name: string): StoredColumns;
  /** The bytes `[start, end)` of the tail; fewer where it ends. */
  tail(start: number, end: number): Uint8Array<ArrayBuffer>;
}

/**
 * Opens a column file by its header. Throws DamagedFileError when that is not sound.
 * @param checksumOf `undefined` where groups need no check, as in a package whose installer checked it
 */
export function openColumnFile(source: ByteSource, checksumOf?: Checksum): ColumnFile {
  const { header, end } = readHeader(source);
  return {
    about: header.about,
    group(name) {
      const entry = header.groups[name];
      if (!entry) throw new DamagedFileError(`The file has no ${name}`);
      const bytes = source.read(end + entry.offset, entry.bytes);
      const isWhole = bytes.length === entry.bytes;
      if (!isWhole || (checksumOf && checksumOf(bytes) !== entry.sum)) {
        throw new DamagedFileError(`The file is damaged in ${name}`);
      }
      return viewsOf(bytes, entry);
    },
    paged(name) {
      const entry = header.groups[name];
      if (!entry) throw new DamagedFileError(`The file has no ${name}`);
      return pagedColumns(entry, source, end, checksumOf);
    },
    tail: (start, stop) => source.read(end + header.tail + start, stop - start),
  };
}

function pagedColumns(
  { offset, bytes, pages = '', columns }: GroupEntry,
  source: ByteSource,
  end: number,
  checksumOf: Checksum | undefined,
): StoredColumns {
  // Memory that nothing is written to costs nothing, and of a shared buffer V8 does not think that it does.
  const all = new Uint8Array(new SharedArrayBuffer(bytes));
  const isRead = new Uint8Array(pagesIn(bytes));
  const sumLength = pages.length / isRead.length;
  const readPages = (from: number, to: number): void => {
    const part = all.subarray(from * PAGE_BYTES, to * PAGE_BYTES);
    const isWhole = source.fill(part, end + offset + from * PAGE_BYTES) === part.length;
    for (let page = from; page < to; page++) {
      const sum = pages.slice(page * sumLength, (page + 1) * sumLength);
      const found = all.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
      if (!isWhole || (checksumOf && checksumOf(found) !== sum)) {
        throw new DamagedFileError('A page of the file is damaged');
      }
    }
    isRead.fill(1, from, to);
  };
  const read = (start: number, stop: number): void => {
    const last = pagesIn(stop);
    for (let page = Math.floor(start / PAGE_BYTES); page < last; page++) {
      if (isRead[page] !== 0) continue;
      let to = page + 1;
      while (to < last && isRead[to] === 0) to++;
      readPages(page, to);
      page = to;
    }
  };
  const found: Record<string, Column> = {};
  for (const [name, [type, first, length]] of Object.entries(columns)) {
    defineLazily(found, name, () => {
      const column: Column = new (TYPES[type] as ColumnType)(all.buffer, first, length);
      read(first, first + column.byteLength);
      return column;
    });
  }
  return found;
}

function readHeader(source: ByteSource): { readonly header: Header; readonly end: number } {
  const prefix = source.read(0, PREFIX_BYTES);
  const magic = new TextDecoder().decode(prefix.subarray(0, MAGIC.length));
  if (prefix.length < PREFIX_BYTES || magic !== MAGIC) {
    throw new DamagedFileError('Not a snapshot of notes');
  }
  const view = new DataView(prefix.buffer, prefix.byteOffset);
  const length = view.getUint32(LENGTH_OFFSET, true);
  const written = new TextDecoder().decode(prefix.subarray(CHECKSUM_OFFSET, LENGTH_OFFSET));
  const json = length > source.size ? new Uint8Array() : source.read(PREFIX_BYTES, length);
  if (json.length !== length || checksum(json) !== written) {
    throw new DamagedFileError('The snapshot has a damaged header');
  }
  const header = JSON.parse(new TextDecoder().decode(json)) as Header;
  return { header, end: aligned(PREFIX_BYTES + length) };
}

function viewsOf(bytes: Uint8Array<ArrayBuffer>, { columns }: GroupEntry): StoredColumns {
  const views: Record<string, Column> = {};
  for (const [name, [type, offset, length]] of Object.entries(columns)) {
    views[name] = new TYPES[type](bytes.buffer, bytes.byteOffset + offset, length);
  }
  return views;
}
