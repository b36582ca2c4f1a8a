import { lstatSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { ReadFrom } from './read-file.ts';
import type { Stamps } from './stamps.ts';

/** How the current files of a folder compare with the files of an index. */
export interface Comparison {
  /** Paths of all current files, relative to the root; the number of a file is its index in this list. */
  readonly paths: readonly string[];
  /** For each current file, its number in the index; -1 for a new file. */
  readonly knownNumbers: Int32Array;
  /** Numbers of the current files that are new or whose stamps have changed. */
  readonly toReread: readonly number[];
  /** Whether the current paths are exactly those of the index. */
  readonly isSameList: boolean;
}

/** The files of an index, with their numbers. */
interface KnownFiles {
  readonly paths: readonly string[];
  numberOf(path: string): number | undefined;
}

/**
 * Compares the current files of a folder with the files of an index. Reads the stamp of each file of the index.
 * @param stamps the stamps of the index's files
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
  const knownNumbers = Int32Array.from(paths, (path, at) =>
    isSameList ? at : (numberOf(path) ?? -1),
  );
  const toReread = [...knownNumbers.keys()].filter((file) => fresh[knownNumbers[file] ?? -1] !== 1);
  return { paths, knownNumbers, toReread, isSameList };
}

/** The comparison if there is no index yet: every file is new. */
export const allFilesNew = (paths: readonly string[]): Comparison => ({
  paths,
  knownNumbers: new Int32Array(paths.length).fill(-1),
  toReread: [...paths.keys()],
  isSameList: false,
});

/** For each file of the index: 1 if its stamp is unchanged, else 0. */
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
 * The stats of a file; undefined if the file does not exist or its stats cannot be read.
 * @param look `statSync` for the target of a link, because the link's own stats do not change with the target
 */
export function statsOf(path: string, look: typeof lstatSync = lstatSync): Stats | undefined {
  try {
    return look(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
