import { fstatSync, openSync } from 'node:fs';
import { type About, openBase } from './base-file.ts';
import { type ByteSource, fileSource } from './byte-source.ts';
import type { CachePaths } from './cache-folder.ts';
import { openChanges } from './changes-file.ts';
import { type Kept, keptOf } from './kept.ts';
import { openRecent } from './recent-file.ts';
import { wholeOf } from './whole.ts';

/**
 * What is kept of a folder, whether it is of now or not. Throws DamagedFileError when it cannot be trusted,
 * or what the system does when there is nothing; parts are read when they are asked for.
 * @param isPaged whether what is large is read and checked by pages, as it is used
 */
export function openKept(
  paths: CachePaths,
  expected: Omit<About, 'id' | 'made'>,
  isPaged: boolean,
): Kept {
  const base = openBase(sourceAt(paths.base), expected, isPaged);
  const changes = orNothing(() => openChanges(sourceAt(paths.changes), base.about, isPaged));
  const whole = wholeOf(base, changes);
  const segments = changes ? 2 : 1;
  const { id } = whole;
  return keptOf(
    whole,
    orNothing(() => openRecent(sourceAt(paths.recent), expected, { id, segments })),
  );
}

/** Most folders have not all files: what was changed since is as good as damaged, and found out again. */
function orNothing<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

/**
 * A file whose parts are read when they are asked for. It is left open until the process ends: what was
 * opened stays readable when another process puts a new file in its place.
 */
export function sourceAt(path: string): ByteSource {
  const descriptor = openSync(path, 'r');
  return fileSource(descriptor, fstatSync(descriptor).size);
}
