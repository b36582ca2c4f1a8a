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

/** Encodes columns as one file without a tail; `about` is any JSON that describes the file. */
export const encodeColumnFile = (about: object, columns: StoredColumns): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(columnFilePieces(about, columns)));

/** The bytes of {@link encodeColumnFile} in pieces, so that a writer need not copy large columns. */
export function columnFilePieces(about: object, columns: StoredColumns): readonly Uint8Array[] {
  const entries: Record<string, ColumnEntry> = {};
  let size = 0;
  for (const [name, column] of Object.entries(columns)) {
    entries[name] = [typeNameOf(column), size, column.length, crc32(bytesOf(column))];
    size = aligned(size + column.byteLength);
  }
  const header: Header = { about, tail: size, columns: entries };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const head = new Uint8Array(aligned(PREFIX_BYTES + json.length));
  const view = new DataView(head.buffer);
  head.set(new TextEncoder().encode(MAGIC));
  view.setUint32(SUM_OFFSET, crc32(json), true);
  view.setUint32(LENGTH_OFFSET, json.length, true);
  head.set(json, PREFIX_BYTES);
  return [
    head,
    ...Object.values(columns).flatMap((column) => [
      bytesOf(column),
      new Uint8Array(aligned(column.byteLength) - column.byteLength),
    ]),
  ];
}
