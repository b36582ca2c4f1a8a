import { Cache } from './cache/cache.ts';
import { subjectOf } from './files/subject.ts';
import type { FolderOptions } from './open-folder.ts';

/**
 * Removes the stored index of notes folders; the notes stay.
 * Returns the folder in the cache that was removed. Throws UserError if a notes folder does not exist.
 */
export function clearFolder(dirs: readonly string[], options: FolderOptions = {}): string {
  const cache = new Cache(subjectOf(dirs, options), options.cacheFolder);
  cache.clear();
  return cache.paths.folder;
}
