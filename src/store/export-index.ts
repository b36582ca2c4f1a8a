import { encodeColumnFile } from './codec/write-columns.ts';
import { aboutExported } from './index/about.ts';
import type { StoredIndex } from './index/index-file.ts';

/** An index as one file that tells nothing of this machine. */
export function exportIndex({ file, files }: StoredIndex): Uint8Array<ArrayBuffer> {
  const columns = Object.fromEntries(file.names.map((name) => [name, file.column(name)]));
  const head = encodeColumnFile(aboutExported, columns);
  const records = files().records.all();
  const all = new Uint8Array(records.reduce((sum, { bytes }) => sum + bytes.length, head.length));
  all.set(head);
  let at = head.length;
  for (const { bytes } of records) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}
