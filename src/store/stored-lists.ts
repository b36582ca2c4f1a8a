import { Cache } from './cache/cache.ts';
import { subjectOf } from './files/subject.ts';
import { isWhole, type ModelLists } from './index/index-file.ts';
import type { FolderOptions } from './open-folder.ts';

/**
 * What was understood of folders when they were last read, without a look at any file: not for answers,
 * which must be of now. Undefined where nothing is kept that can be read.
 */
export function storedLists(
  dirs: readonly string[],
  options: FolderOptions,
): ModelLists | undefined {
  if (options.cache === false) return undefined;
  const index = new Cache(subjectOf(dirs, options), options.cacheFolder).openIndex(false);
  return index && isWhole(index) ? index.lists : undefined;
}
