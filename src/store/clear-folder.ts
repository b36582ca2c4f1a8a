import { Cache } from './cache/cache.ts';
import { subjectOf } from './files/subject.ts';
import type { FolderOptions } from './open-folder.ts';

/**
 * Removes the index that is kept of folders; the notes themselves are left alone.
 * Gives the folder in the cache that was removed. Throws UserError when there is no such folder.
 */
export function clearFolder(dirs: readonly string[], options: FolderOptions = {}): string {
  const cache = new Cache(subjectOf(dirs, options), options.cacheFolder);
  cache.clear();
  return cache.paths.folder;
}
