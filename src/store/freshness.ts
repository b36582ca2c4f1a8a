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

/** @param fresh for each known file 1 when it has the stamp it had */
export function compareFiles(
  list: FileList,
  { list: knownList }: KeptFiles,
  fresh: Uint8Array,
): Comparison {
  const isSameList = list === knownList || list.equals(knownList);
  const known = isSameList ? identity(fresh.length) : list.numbersIn(knownList);
  const doubtful: number[] = [];
  for (let file = 0; file < known.length; file++) {
    if (fresh[known[file] ?? -1] !== 1) doubtful.push(file);
  }
  return { list: isSameList ? knownList : list, known, doubtful, isSameList };
}

const identity = (length: number): Int32Array => {
  const numbers = new Int32Array(length);
  for (let file = 0; file < length; file++) numbers[file] = file;
  return numbers;
};

/** What a first look at a folder gives: every file is new. */
export const nothingKnown = (list: FileList): Comparison => ({
  list,
  known: new Int32Array(list.paths.length).fill(-1),
  doubtful: list.paths.map((_, file) => file),
  isSameList: false,
});
