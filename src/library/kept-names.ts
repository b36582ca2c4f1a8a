import { storedLists } from '../store/stored-lists.ts';
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
  const snapshot = notes.length === 0 ? undefined : storedLists(notes, options);
  return snapshot === undefined || snapshot.notes.length < LARGE_FOLDER
    ? undefined
    : listNames({ snapshot }, kind);
}
