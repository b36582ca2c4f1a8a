import type { StoredFiles } from './index-file.ts';

/** The notes that have changed; paths relative to the root, with `/`. */
export interface FileChanges {
  readonly added: readonly string[];
  /** Notes with other contents than before. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Compares the files of an index with those of an earlier index. */
export function changesBetween(before: StoredFiles, after: StoredFiles): FileChanges {
  return {
    added: after.paths.filter((path) => before.numberOf(path) === undefined),
    changed: after.paths.filter((path, file) => {
      const known = before.numberOf(path);
      return known !== undefined && before.crcs[known] !== after.crcs[file];
    }),
    removed: before.paths.filter((path) => after.numberOf(path) === undefined),
  };
}
