import { GrowingBytes } from '../search/index/growing.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';
import type { BodyScanner, ScannedBatch } from './scanned-bodies.ts';
import type { FileTimes } from './stamps.ts';

/** Files that a thread is to read and understand, by their paths relative to the root. */
export interface Batch {
  readonly paths: readonly string[];
}

/** What is to be kept of a file that was read. */
export interface ParsedEntry {
  /** Absent when the file could not be read, or was still being written. */
  readonly times?: FileTimes;
  readonly crc: number;
  /** See `Entries`. */
  readonly entry: Uint8Array<ArrayBuffer>;
}

/** Plain data, so that it can be sent from thread to thread; all entries are views of one buffer. */
export interface ParsedBatch {
  /** The files of a batch in its order; undefined for one that is not there any more. */
  readonly entries: readonly (ParsedEntry | undefined)[];
  readonly scanned: ScannedBatch;
}

/** Reads and understands files, and finds the words of what may become their passages. */
export function parseBatch(root: string, { paths }: Batch, scanner: BodyScanner): ParsedBatch {
  const files = paths.map((path) => parseFile(root, path));
  const bytes = new GrowingBytes();
  const ends = files.map((file) => {
    if (file) bytes.bytes(file.entry);
    return bytes.length;
  });
  const all = bytes.toArray();
  return {
    entries: files.map((file, at) => file && entryOf(file, all.subarray(ends[at - 1], ends[at]))),
    scanned: scanner.scan(files.map((file) => file?.understood)),
  };
}

/** All views of a batch, for whoever hands it over. */
export const viewsIn = ({ entries, scanned }: ParsedBatch): readonly ArrayBufferView[] => [
  ...entries.flatMap((parsed) => parsed?.entry ?? []),
  scanned.tokens,
  scanned.bodies,
];

function entryOf({ read }: ParsedFile, entry: Uint8Array<ArrayBuffer>): ParsedEntry {
  if (!read) return { crc: 0, entry };
  const { size, mtimeMs, ctimeMs, ino } = read.stats;
  const times = { size, mtimeMs, ctimeMs, ino };
  return read.isMoving ? { crc: read.crc, entry } : { times, crc: read.crc, entry };
}
