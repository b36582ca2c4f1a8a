import { DamagedFileError } from '../model/damaged-file-error.ts';
import { memorySource } from './codec/byte-source.ts';
import { openColumnFile } from './codec/column-file.ts';
import { type About, FORMAT_VERSION } from './index/about.ts';
import { openStoredIndex, recordsIn, type StoredIndex } from './index/index-file.ts';

/**
 * An index that comes with the program or a page: whoever brought it has checked it, so only what it says
 * it is gets a look. Throws DamagedFileError when it is none of this version.
 */
export function openIndexBytes(bytes: Uint8Array<ArrayBuffer>): StoredIndex {
  const file = openColumnFile(memorySource(bytes));
  const about: Partial<About> = file.about;
  if (about.format !== FORMAT_VERSION) {
    throw new DamagedFileError('The index is of another version');
  }
  return openStoredIndex(file, about as About, recordsIn(file, undefined));
}
