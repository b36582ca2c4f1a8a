import { fstatSync, openSync } from 'node:fs';
import { openBase } from './base-file.ts';

import { type ByteSource, fileSource } from './byte-source.ts';
import { Cache } from './cache.ts';
import { openChanges } from './changes-file.ts';
import { keptOf } from './kept.ts';
import type { FolderOptions } from './open-folder.ts';
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
    const base = openBase(sourceOf(paths.base), expected);
    return keptOf(base, changesAt(paths.changes, base)).snapshot;
  } catch {
    return undefined;
  }
}

/** Most folders have none: nothing has changed since all of it was read. */
function changesAt(path: string, { about }: ReturnType<typeof openBase>) {
  try {
    return openChanges(sourceOf(path), about);
  } catch {
    return undefined;
  }
}

/** Left open until the process ends, as parts are read when they are asked for. */
function sourceOf(path: string): ByteSource {
  const descriptor = openSync(path, 'r');
  return fileSource(descriptor, fstatSync(descriptor).size);
}
