import { DamagedFileError } from '../model/damaged-file-error.ts';
import type { ColumnFile, StoredColumns } from './column-file.ts';
import { isSoundEntry } from './decode-entry.ts';

/** Entries of files (see `encodeEntry`), read and checked one by one when they are asked for. */
export interface Entries {
  /** Throws RangeError for a file that is not there, DamagedFileError for an entry that is not sound. */
  bytesOf(file: number): Uint8Array;
}

/** Where each entry is in the tail of the file. */
export function entryTable(entries: readonly Uint8Array[]): StoredColumns {
  const offsets = new Float64Array(entries.length + 1);
  entries.forEach(({ length }, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + length;
  });
  return { offsets };
}

/** @param isForAll whether all will be asked for, so that they are better read at once */
export function openEntries(file: ColumnFile, isForAll: boolean): Entries {
  const offsets = file.group('entries')['offsets'] as Float64Array;
  const all = isForAll ? file.tail(0, offsets.at(-1) ?? 0) : undefined;
  return {
    bytesOf(entry) {
      const start = offsets[entry];
      const end = offsets[entry + 1];
      if (start === undefined || end === undefined) throw new RangeError(`No entry ${entry}`);
      const bytes = all?.subarray(start, end) ?? file.tail(start, end);
      if (bytes.length !== end - start || !isSoundEntry(bytes)) {
        throw new DamagedFileError('An entry is damaged');
      }
      return bytes;
    },
  };
}
