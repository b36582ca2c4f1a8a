import { lstatSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import type { FileList } from './file-list.ts';
import type { KeptFiles } from './kept-files.ts';

/** How the files of a folder now compare with those that are known. */
export interface Comparison {
  readonly list: FileList;
  /** For each file now, its number among the known ones; -1 for a new one. */
  readonly known: Int32Array;
  /** Files that are new or do not have the stamp they had. */
  readonly doubtful: readonly number[];
  /** Whether the very same files are there. */
  readonly isSameList: boolean;
}

/** Looks at every file: none is taken to be as it was. */
export function compareFiles(root: string, list: FileList, kept: KeptFiles): Comparison {
  const isSameList = list.equals(kept.list);
  const known = isSameList ? identity(list.paths.length) : numbersIn(kept.list, list);
  const start = root.endsWith(sep) ? root : root + sep;
  const { paths } = list;
  const { stamps } = kept;
  const doubtful: number[] = [];
  for (let file = 0; file < paths.length; file++) {
    const number = known[file] ?? -1;
    const stats = number < 0 ? undefined : statsOf(start + paths[file]);
    if (!stats || !stamps.isSame(number, stats)) doubtful.push(file);
  }
  return { list, known, doubtful, isSameList };
}

const NO_ERROR = { throwIfNoEntry: false } as const;

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, NO_ERROR);
  } catch {
    // It cannot be looked at, and so not be vouched for.
    return undefined;
  }
}

const identity = (length: number): Int32Array => Int32Array.from({ length }, (_, file) => file);

function numbersIn(known: FileList, list: FileList): Int32Array {
  const numbers = new Map(known.paths.map((path, file) => [path, file]));
  return Int32Array.from(list.paths, (path) => numbers.get(path) ?? -1);
}

/** What a first look at a folder gives: every file is new. */
export const nothingKnown = (list: FileList): Comparison => ({
  list,
  known: new Int32Array(list.paths.length).fill(-1),
  doubtful: list.paths.map((_, file) => file),
  isSameList: false,
});
