import { Cache } from './cache.ts';
import type { FolderOptions } from './open-folder.ts';
import { openKept } from './open-kept.ts';
import { subjectOf } from './subject.ts';
import type { NotesSnapshot } from './types.ts';

/**
 * What is kept of folders since they were last read, without a look at any file: not for answers, which
 * must be of now. Undefined where nothing is kept that can be read.
 */
export function keptSnapshot(
  dirs: readonly string[],
  options: FolderOptions,
): NotesSnapshot | undefined {
  if (options.cache === false) return undefined;
  try {
    const { paths, expected } = new Cache(subjectOf(dirs, options), options.cacheFolder);
    return openKept(paths, expected, true).snapshot();
  } catch {
    return undefined;
  }
}
