import { lstatSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { FileList } from './file-list.ts';
import { namesIn } from './file-paths.ts';
import type { ReadFrom } from './read-file.ts';
import type { Stamps } from './stamps.ts';

/** How the files of a folder now compare with those that an index was made of. */
export interface Comparison {
  readonly list: FileList;
  /** For each file now, its number among the known ones; -1 for a new one. */
  readonly known: Int32Array;
  /** Files that are new or do not have the stamp they had. */
  readonly doubtful: readonly number[];
  /** Whether the very same files are there. */
  readonly isSameList: boolean;
}

/**
 * Looks at every known file below a folder, and compares.
 * @param stamps of the known files
 */
export function compareFiles(
  from: ReadFrom,
  list: FileList,
  knownList: FileList,
  stamps: Stamps,
): Comparison {
  const fresh = freshFiles(from, knownList, stamps);
  const isSameList = list === knownList || list.equals(knownList);
  const known = isSameList
    ? Int32Array.from({ length: fresh.length }, (_, file) => file)
    : list.numbersIn(knownList);
  const doubtful: number[] = [];
  for (let file = 0; file < known.length; file++) {
    if (fresh[known[file] ?? -1] !== 1) doubtful.push(file);
  }
  return { list: isSameList ? knownList : list, known, doubtful, isSameList };
}

/** What a first look at a folder gives: every file is new. */
export const nothingKnown = (list: FileList): Comparison => ({
  list,
  known: new Int32Array(list.length).fill(-1),
  doubtful: Array.from({ length: list.length }, (_, file) => file),
  isSameList: false,
});

/** For each known file 1 when it has the stamp it had, else 0. */
function freshFiles({ root, follow }: ReadFrom, list: FileList, stamps: Stamps): Uint8Array {
  const stats = follow ? followedStatsOf : statsOf;
  const fresh = new Uint8Array(stamps.length);
  const start = withSeparator(root);
  let file = 0;
  for (const [at, folder] of list.folders.entries()) {
    for (const name of namesIn(list.joined[at] ?? '')) {
      const now = stats(start + folder + name);
      if (now && stamps.isSame(file, now)) fresh[file] = 1;
      file++;
    }
  }
  return fresh;
}

export const withSeparator = (folder: string): string =>
  folder.endsWith(sep) ? folder : folder + sep;

const NO_ERROR = { throwIfNoEntry: false } as const;

/** Undefined for a file that is not there or cannot be looked at. */
export const statsOf = (path: string): Stats | undefined => orNothing(lstatSync, path);

/** Those of what a link leads to, since the link itself stays as it is. */
const followedStatsOf = (path: string): Stats | undefined => orNothing(statSync, path);

type Look = (path: string, options: typeof NO_ERROR) => Stats | undefined;

function orNothing(look: Look, path: string): Stats | undefined {
  try {
    return look(path, NO_ERROR);
  } catch {
    // It cannot be looked at, and so not be vouched for.
    return undefined;
  }
}
