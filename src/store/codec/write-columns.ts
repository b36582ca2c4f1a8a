import { crc32 } from '../../disk/check-sum.ts';
import {
  aligned,
  type Column,
  type ColumnEntry,
  type Header,
  LENGTH_OFFSET,
  MAGIC,
  PREFIX_BYTES,
  type StoredColumns,
  SUM_OFFSET,
  TYPES,
  type TypeName,
} from './column-file.ts';

const TYPE_NAMES = Object.keys(TYPES) as readonly TypeName[];

const typeNameOf = (column: Column): TypeName =>
  TYPE_NAMES.find((name) => column instanceof TYPES[name]) ?? 'u8';

const bytesOf = ({ buffer, byteOffset, byteLength }: Column): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Columns as one file, but for its tail; `about` is any JSON that says what they are. */
export function encodeColumnFile(about: object, columns: StoredColumns): Uint8Array<ArrayBuffer> {
  const entries: Record<string, ColumnEntry> = {};
  let size = 0;
  for (const [name, column] of Object.entries(columns)) {
    entries[name] = [typeNameOf(column), size, column.length, crc32(bytesOf(column))];
    size = aligned(size + column.byteLength);
  }
  const header: Header = { about, tail: size, columns: entries };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = aligned(PREFIX_BYTES + json.length);
  const file = new Uint8Array(start + size);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  view.setUint32(SUM_OFFSET, crc32(json), true);
  view.setUint32(LENGTH_OFFSET, json.length, true);
  file.set(json, PREFIX_BYTES);
  for (const [name, column] of Object.entries(columns)) {
    file.set(bytesOf(column), start + (entries[name]?.[1] ?? 0));
  }
  return file;
}
