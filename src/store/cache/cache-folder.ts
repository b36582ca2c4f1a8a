import { basename, join } from 'node:path';
import { crc32 } from '../../disk/check-sum.ts';
import { UserError } from '../../model/user-error.ts';
import { userFolder } from '../../user-folders/user-folders.ts';

/** The folder in which indexes are stored. Throws UserError if the user has no cache folder. */
export function cacheRoot(): string {
  const folder = userFolder('cache');
  if (folder !== undefined) return folder;
  throw new UserError('There is no folder to keep an index in', {
    code: 'NO_CACHE_FOLDER',
    hint: 'Set HOME, or XDG_CACHE_HOME to an absolute path',
  });
}

/** The paths of the stored files of one subject: some notes folders and the rules of their walk. */
export interface CachePaths {
  readonly folder: string;
  /** The records of the notes, the notes model and the search index. */
  readonly index: string;
  /** The stamps of the notes' files. */
  readonly manifest: string;
}

/**
 * @param name path whose last part begins the folder's name, so that the user recognises the folder
 * @param subject the notes folders and the rules of their walk, as one string; each subject has its own files
 */
export function cachePaths(root: string, name: string, subject: string): CachePaths {
  const number = crc32(subject).toString(16).padStart(8, '0');
  const folder = join(root, `${safeName(name)}-${number}`);
  return { folder, index: join(folder, 'index.notes'), manifest: join(folder, 'manifest.notes') };
}

const safeName = (path: string): string =>
  basename(path)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40) || 'notes';
