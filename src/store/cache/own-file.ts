import { closeSync, constants, fstatSync, openSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { readBytes } from '../../disk/regular-file.ts';
import { DamagedFileError } from '../../model/damaged-file-error.ts';
import { type ByteSource, memorySource } from '../codec/byte-source.ts';

/** A link is not followed, and a pipe is not waited for. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Write permission of group and others. */
const WRITABLE_BY_OTHERS = 0o022;

/**
 * A file that this person wrote and nobody else could have changed. Throws DamagedFileError for any other,
 * and what the system does where there is none.
 * @param isLasting whether all of it is read now, since the process may go on when the file has been
 *   replaced; else parts are read when they are asked for, and the file stays open until the process ends
 */
export function openOwnFile(path: string, isLasting: boolean): ByteSource {
  requireOwn(statSync(dirname(path)));
  const descriptor = openSync(path, FLAGS);
  const stats = fstatSync(descriptor);
  try {
    requireOwn(stats);
    if (!stats.isFile()) throw new DamagedFileError('Not a file');
    const { size } = stats;
    if (!isLasting) {
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

/** Windows has no such modes: there a folder of the person's own is closed to others. */
function requireOwn({ uid, mode }: Stats): void {
  if (process.getuid === undefined) return;
  if (uid !== process.getuid() || (mode & WRITABLE_BY_OTHERS) !== 0) {
    throw new DamagedFileError('Others may have written it');
  }
}
