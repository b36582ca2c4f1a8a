import { Cache } from '../store/cache/cache.ts';
import { subjectOf } from '../store/files/subject.ts';
import { isComplete } from '../store/index/index-file.ts';
import { listNames, type NameKind, type NameView } from './names.ts';
import type { ValidatedOptions } from './open.ts';

/**
 * Number of notes from which completion skips the check of the files: it takes some 9 microseconds per file, too long
 * for a person who presses Tab.
 */
const LARGE_FOLDER = 5_000;

/**
 * The names in a large folder, from the stored index and without a check of the files; for completion only. Undefined
 * for small folders, which the caller opens instead, and when no index is stored.
 */
export function storedNames(
  { notes, ...options }: ValidatedOptions,
  kind: NameKind,
): readonly NameView[] | undefined {
  if (notes.length === 0 || options.cache === false) return undefined;
  const index = new Cache(subjectOf(notes, options), options.cacheFolder).openIndex(false);
  if (!index || !isComplete(index) || index.lists.notes.length < LARGE_FOLDER) return undefined;
  return listNames({ snapshot: index.lists }, kind);
}
