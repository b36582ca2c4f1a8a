import { Cache } from '../store/cache/cache.ts';
import { subjectOf } from '../store/files/subject.ts';
import { isWhole } from '../store/index/index-file.ts';
import { listNames, type NameKind, type NameView } from './names.ts';
import type { AskedOptions } from './open.ts';

/**
 * To look at each file takes some 9 microseconds, which a person who presses Tab does not wait for when
 * there are more than this many notes.
 */
const LARGE_FOLDER = 5_000;

/**
 * The names of large folders as they were when last read, for completion only. Undefined for small
 * folders, which are read as they are now, and where nothing is kept.
 */
export function keptNames(
  { notes, ...options }: AskedOptions,
  kind: NameKind,
): readonly NameView[] | undefined {
  if (notes.length === 0 || options.cache === false) return undefined;
  const index = new Cache(subjectOf(notes, options), options.cacheFolder).openIndex(false);
  if (!index || !isWhole(index) || index.lists.notes.length < LARGE_FOLDER) return undefined;
  return listNames({ snapshot: index.lists }, kind);
}
