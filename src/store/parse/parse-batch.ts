import { GrowingBytes } from '../../search/index/growing.ts';
import type { ReadFrom } from '../files/read-file.ts';
import type { BodyScanner } from './body-scanner.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';

/** The result of a batch: plain data, which one thread can send to another. */
export interface ParsedBatch {
  /** The files in the order of the batch; undefined for a file that no longer exists. */
  readonly files: readonly (ParsedFile | undefined)[];
  /** Records of the files, one after another; their tokens use the word numbers of the scanner. */
  readonly records: Uint8Array<ArrayBuffer>;
  /** Where the record of each file ends. */
  readonly ends: readonly number[];
  /** The words that are new to the scanner. */
  readonly words: readonly string[];
}

/** Reads and parses files, by their paths relative to the root. */
export function parseBatch(
  from: ReadFrom,
  paths: readonly string[],
  scanner: BodyScanner,
): ParsedBatch {
  const records = new GrowingBytes();
  const ends: number[] = [];
  const files = paths.map((path) => {
    const file = parseFile(from, path, scanner, records);
    ends.push(records.length);
    return file;
  });
  return { files, records: records.toArray(), ends, words: scanner.newWords() };
}
