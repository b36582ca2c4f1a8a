import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { checkFolder } from '../../../src/read/checks/check-folder.ts';

/** All problems of notes given as `{ path: text }`; `others` are files that are there beside them. */
export const problemsOf = (
  files: Readonly<Record<string, string>>,
  others: readonly string[] = [],
): readonly Diagnostic[] =>
  checkFolder(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    (path) => others.includes(path),
  ).diagnostics;

/** Of one rule, as `file:line:column message`. */
export const saidBy = (
  rule: string,
  files: Readonly<Record<string, string>>,
  others: readonly string[] = [],
): readonly string[] =>
  problemsOf(files, others)
    .filter((problem) => problem.rule === rule)
    .map(({ file, line = 1, column = 1, message }) => `${file}:${line}:${column} ${message}`);
