import { closeSync, constants, fstatSync, openSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { readBytes } from '../../disk/regular-file.ts';
import { DamagedFileError } from '../../model/damaged-file-error.ts';
import { type ByteSource, memorySource } from '../codec/byte-source.ts';

/** Opening a symbolic link fails; opening a pipe does not wait for a writer. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Write permission of group and others. */
const WRITABLE_BY_OTHERS = 0o022;

/**
 * Opens a file that only this user can have written. Throws DamagedFileError for any other file, and the
 * system's error if there is none.
 * @param isLongRunning true: the entire file is read now, since another process may replace the file while this one
 *   runs; false: parts are read on demand, and the file stays open until the process ends
 */
export function openTrustedFile(path: string, isLongRunning: boolean): ByteSource {
  requireOwn(statSync(dirname(path)));
  const descriptor = openSync(path, FLAGS);
  const stats = fstatSync(descriptor);
  try {
    requireOwn(stats);
    if (!stats.isFile()) throw new DamagedFileError('Not a file');
    const { size } = stats;
    if (!isLongRunning) {
      return {
        size,
        read: (offset, length) =>
          readBytes(descriptor, Math.max(0, Math.min(length, size - offset)), offset),
      };
    }
    const bytes = readBytes(descriptor, size);
    closeSync(descriptor);
    return memorySource(bytes);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** Does nothing on Windows, which has no such modes: there, other users cannot open a user's own folder. */
function requireOwn({ uid, mode }: Stats): void {
  if (process.getuid === undefined) return;
  if (uid !== process.getuid() || (mode & WRITABLE_BY_OTHERS) !== 0) {
    throw new DamagedFileError('Others may have written it');
  }
}
