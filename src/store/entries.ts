import { DamagedFileError } from '../model/damaged-file-error.ts';
import type { ColumnFile, StoredColumns } from './column-file.ts';
import { crc32 } from './crc32.ts';

const ENCODER = new TextEncoder();

/** Entries of files as JSON (see {@link Entry}), read and checked one by one when they are asked for. */
export interface Entries {
  /** Throws RangeError for a file that is not there, DamagedFileError for an entry that is not sound. */
  jsonOf(file: number): string;
  /** The number that the base knows the file by; -1 when its entry is not there. */
  inBase(file: number): number;
}

/** The entries themselves, and apart from them where each is and its check sum. */
export interface EntryColumns {
  readonly entries: StoredColumns;
  readonly entryTable: StoredColumns;
}

export function entriesToColumns(entries: readonly string[]): EntryColumns {
  const offsets = new Float64Array(entries.length + 1);
  entries.forEach((entry, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + Buffer.byteLength(entry);
  });
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  const crcs = Uint32Array.from(entries, (entry, at) => {
    const part = bytes.subarray(offsets[at], offsets[at + 1]);
    ENCODER.encodeInto(entry, part);
    return crc32(part);
  });
  return { entries: { bytes }, entryTable: { offsets, crcs } };
}

/** @param isForAll whether all will be asked for, so that they are better read at once */
export function openEntries(file: ColumnFile, isForAll: boolean): Entries {
  const table = file.group('entryTable');
  const offsets = table['offsets'] as Float64Array;
  const crcs = table['crcs'] as Uint32Array;
  const read = (start: number, end: number) => file.slice('entries', 'bytes', start, end);
  const all = isForAll ? read(0, offsets.at(-1) ?? 0) : undefined;
  return {
    inBase: (entry) => entry,
    jsonOf(entry) {
      const start = offsets[entry];
      const end = offsets[entry + 1];
      if (start === undefined || end === undefined) throw new RangeError(`No entry ${entry}`);
      const bytes = all?.subarray(start, end) ?? read(start, end);
      if (bytes.length !== end - start || crc32(bytes) !== crcs[entry]) {
        throw new DamagedFileError('An entry is damaged');
      }
      // A Buffer decodes short texts several times as fast as a TextDecoder.
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    },
  };
}
