import type { Lists } from './base-file.ts';
import { Cache } from './cache.ts';
import type { FolderOptions } from './open-folder.ts';
import { subjectOf } from './subject.ts';

/**
 * What is kept of folders since they were last read, without a look at any file: not for answers, which
 * must be of now. Undefined where nothing is kept that can be read.
 */
export function keptSnapshot(dirs: readonly string[], options: FolderOptions): Lists | undefined {
  if (options.cache === false) return undefined;
  try {
    return new Cache(subjectOf(dirs, options), options.cacheFolder).openBase(true).lists();
  } catch {
    return undefined;
  }
}
