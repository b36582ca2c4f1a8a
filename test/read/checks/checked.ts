import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { checkFolder } from '../../../src/read/checks/check-folder.ts';
import type { NoteFile } from '../../../src/read/facts/types.ts';
import { readNote } from '../../../src/read/read-note.ts';

/** All problems of these files, whatever the order in which they are given. */
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

/** All problems of notes given as `{ path: text }`; `others` are other existing files. */
export const problemsOf = (
  files: Readonly<Record<string, string>>,
  others: readonly string[] = [],
): readonly Diagnostic[] =>
  problemsIn(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    (path) => others.includes(path),
  );

/** The problems of one rule, as `file:line:column message`. */
export const problemsBy = (
  rule: string,
  files: Readonly<Record<string, string>>,
  others: readonly string[] = [],
): readonly string[] =>
  problemsOf(files, others)
    .filter((problem) => problem.rule === rule)
    .map(({ file, line = 1, column = 1, message }) => `${file}:${line}:${column} ${message}`);
