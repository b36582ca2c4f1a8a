import { basename, join } from 'node:path';
import { crc32 } from '../../disk/check-sum.ts';
import { UserError } from '../../model/user-error.ts';
import { userFolder } from '../../user-folders/user-folders.ts';

/** Where indexes are kept. Throws UserError where the person has no folder for that. */
export function cacheRoot(): string {
  const folder = userFolder('cache');
  if (folder !== undefined) return folder;
  throw new UserError('There is no folder to keep an index in', {
    code: 'NO_CACHE_FOLDER',
    hint: 'Set HOME, or XDG_CACHE_HOME to an absolute path',
  });
}

/** The files that are kept for one folder and one set of rules. */
export interface CachePaths {
  readonly folder: string;
  /** All that was understood of the notes, and their search index. */
  readonly index: string;
  /** What the files of the index were like. */
  readonly manifest: string;
}

/**
 * @param name what a person sees in the cache folder
 * @param subject the folder and the rules it is walked by, as one string: others have other files
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
