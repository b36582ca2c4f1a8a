import type { StoredFiles } from './index-file.ts';

/** Which notes are not as they were; paths relative to the root, with `/`. */
export interface FileChanges {
  readonly added: readonly string[];
  /** Those with other contents. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What is other in the files of one index than in those of an earlier one. */
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
