import { type About, aboutOf, type BasePart } from './base-file.ts';
import type { ByteSource } from './byte-source.ts';
import { encodeColumnFile, openColumnFile } from './column-file.ts';
import { crcText } from './crc32.ts';
import { type Entries, entryTable, openEntries } from './entries.ts';
import type { KeptFile } from './kept-file.ts';
import { filesFromColumns, filesToColumns, type KeptFiles } from './kept-files.ts';

/** What was read of a folder before its index was made: so much need not be read again. */
export type PartialPart = Pick<BasePart, 'files' | 'entries'>;

/** Files and what each of them shows. */
export interface PartialFiles {
  readonly files: KeptFiles;
  readonly entries: Entries;
}

export const encodePartial = (
  expected: Omit<About, 'id' | 'made'>,
  { files, entries }: PartialPart,
): KeptFile => ({
  head: encodeColumnFile(
    expected,
    { files: filesToColumns(files), entries: entryTable(entries) },
    { checksumOf: crcText },
  ),
  tail: entries,
});

/** Throws DamagedFileError when it is not sound, or not what is expected. */
export function openPartial(
  source: ByteSource,
  expected: Omit<About, 'id' | 'made'>,
): PartialFiles {
  const file = openColumnFile(source, crcText);
  aboutOf(file, expected);
  return {
    files: filesFromColumns(file.group('files')),
    entries: openEntries(file, true),
  };
}
