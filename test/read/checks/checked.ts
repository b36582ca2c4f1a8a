import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { checkFolder } from '../../../src/read/checks/check-folder.ts';
import type { NoteFile } from '../../../src/read/facts/types.ts';
import { readNote } from '../../../src/read/read-note.ts';

/** All problems of some files, whatever their order. */
export const problemsIn = (
  files: readonly NoteFile[],
  isThere: (path: string) => boolean = () => false,
): readonly Diagnostic[] =>
  checkFolder(
    files
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map((file) => ({ facts: readNote(file), text: file.text })),
    isThere,
  );

/** All problems of notes given as `{ path: text }`; `others` are files that are there beside them. */
export const problemsOf = (
  files: Readonly<Record<string, string>>,
  others: readonly string[] = [],
): readonly Diagnostic[] =>
  problemsIn(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    (path) => others.includes(path),
  );

/** Of one rule, as `file:line:column message`. */
export const saidBy = (
  rule: string,
  files: Readonly<Record<string, string>>,
  others: readonly string[] = [],
): readonly string[] =>
  problemsOf(files, others)
    .filter((problem) => problem.rule === rule)
    .map(({ file, line = 1, column = 1, message }) => `${file}:${line}:${column} ${message}`);
