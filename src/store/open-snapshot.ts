import { DamagedFileError } from '../model/damaged-file-error.ts';
import type { Columns } from '../search/types.ts';
import { memorySource } from './byte-source.ts';
import { openColumnFile } from './column-file.ts';
import { FORMAT_VERSION } from './format-version.ts';
import { openModel } from './open-model.ts';
import type { NotesSnapshot } from './types.ts';

/**
 * The bundled snapshot in these bytes; lists are made on demand. It is a part of the program, so only
 * its header is checked and that it is whole: summing up all of it would take as long as a search.
 * Throws DamagedFileError when they are not a sound snapshot of this version.
 */
export function openSnapshot(bytes: Uint8Array<ArrayBuffer>): NotesSnapshot {
  const { about, group } = openColumnFile(memorySource(bytes));
  if (!('format' in about) || about.format !== FORMAT_VERSION) {
    throw new DamagedFileError('The snapshot is of another version');
  }
  return { ...openModel(group('model')), index: group('index') as Columns };
}
