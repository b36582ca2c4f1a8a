import { GrowingBytes } from '../../search/index/growing.ts';
import type { ReadFrom } from '../files/read-file.ts';
import type { BodyScanner } from './body-scanner.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';

/** Plain data, so that it can be sent from thread to thread. */
export interface ParsedBatch {
  /** The files of a batch in its order; undefined for one that is not there any more. */
  readonly files: readonly (ParsedFile | undefined)[];
  /** Records of the files, one behind the other; words by the numbers of the scanner. */
  readonly records: Uint8Array<ArrayBuffer>;
  /** Where the record of each file ends. */
  readonly ends: readonly number[];
  /** Words that the scanner has met for the first time. */
  readonly words: readonly string[];
}

/** Reads and understands files, by their paths relative to the root. */
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
