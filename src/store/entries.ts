import type { StoredColumns } from './column-file.ts';

const ENCODER = new TextEncoder();

/** Entries of files as JSON (see {@link Entry}), read when they are asked for. */
export interface Entries {
  /** Throws RangeError for a file that is not there. */
  jsonOf(file: number): string;
  /** The number that the base knows the file by; -1 when its entry is not there. */
  inBase(file: number): number;
}

export function entriesToColumns(entries: readonly string[]): StoredColumns {
  const offsets = new Float64Array(entries.length + 1);
  entries.forEach((entry, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + Buffer.byteLength(entry);
  });
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  entries.forEach((entry, at) => {
    ENCODER.encodeInto(entry, bytes.subarray(offsets[at]));
  });
  return { bytes, offsets };
}

export function entriesFromColumns(columns: StoredColumns): Entries {
  const bytes = columns['bytes'] as Uint8Array;
  const offsets = columns['offsets'] as Float64Array;
  // A Buffer decodes short texts several times as fast as a TextDecoder.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    inBase: (file) => file,
    jsonOf(file) {
      const start = offsets[file];
      const end = offsets[file + 1];
      if (start === undefined || end === undefined) throw new RangeError(`No entry ${file}`);
      return buffer.toString('utf8', start, end);
    },
  };
}
