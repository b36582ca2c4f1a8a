import { lstatSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { ReadFrom } from './read-file.ts';
import type { Stamps } from './stamps.ts';

/** How the files of a folder now compare with those that an index was made of. */
export interface Comparison {
  /** Of all files now, relative to the root; file `i` is number `i`. */
  readonly paths: readonly string[];
  /** For each file now, its number among the known ones; -1 for a new one. */
  readonly known: Int32Array;
  /** Files that are new or do not have the stamp they had. */
  readonly doubtful: readonly number[];
  /** Whether the very same files are there. */
  readonly isSameList: boolean;
}

/** Files that were numbered before. */
interface KnownFiles {
  readonly paths: readonly string[];
  numberOf(path: string): number | undefined;
}

/**
 * Looks at every known file below a folder, and compares.
 * @param stamps of the known files
 */
export function compareFiles(
  from: ReadFrom,
  paths: readonly string[],
  { paths: knownPaths, numberOf }: KnownFiles,
  stamps: Stamps,
): Comparison {
  const fresh = freshFiles(from, knownPaths, stamps);
  const isSameList =
    paths === knownPaths ||
    (paths.length === knownPaths.length && paths.every((path, at) => path === knownPaths[at]));
  const known = Int32Array.from(paths, (path, at) => (isSameList ? at : (numberOf(path) ?? -1)));
  const doubtful = [...known.keys()].filter((file) => fresh[known[file] ?? -1] !== 1);
  return { paths, known, doubtful, isSameList };
}

/** What a first look at a folder gives: every file is new. */
export const nothingKnown = (paths: readonly string[]): Comparison => ({
  paths,
  known: new Int32Array(paths.length).fill(-1),
  doubtful: [...paths.keys()],
  isSameList: false,
});

/** For each known file 1 when it has the stamp it had, else 0. */
function freshFiles(
  { root, follow }: ReadFrom,
  paths: readonly string[],
  stamps: Stamps,
): Uint8Array {
  const start = withSeparator(root);
  return Uint8Array.from(paths, (path, file) => {
    const now = statsOf(start + path, follow ? statSync : lstatSync);
    return now && stamps.isSame(file, now) ? 1 : 0;
  });
}

export const withSeparator = (folder: string): string =>
  folder.endsWith(sep) ? folder : folder + sep;

/**
 * Undefined for a file that is not there or cannot be looked at, and so not be vouched for.
 * @param look `statSync` for what a link leads to, since the link itself stays as it is
 */
export function statsOf(path: string, look: typeof lstatSync = lstatSync): Stats | undefined {
  try {
    return look(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
