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
  const numbers = after.list.numbersIn(before.list);
  const kept = new Set(numbers);
  const numbered = after.list.paths.map((path, file) => ({
    path,
    file,
    known: numbers[file] ?? -1,
  }));
  return {
    added: numbered.filter(({ known }) => known < 0).map(({ path }) => path),
    changed: numbered
      .filter(({ file, known }) => known >= 0 && before.crcs[known] !== after.crcs[file])
      .map(({ path }) => path),
    removed: before.list.paths.filter((_, file) => !kept.has(file)),
  };
}
