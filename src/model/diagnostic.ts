import { choice, count, optional, type RecordOf, record, text } from './schema.ts';

const SEVERITIES = ['error', 'warning'] as const;

export type Severity = (typeof SEVERITIES)[number];

const DIAGNOSTIC = {
  /** `error`: a note or a part of it was left out. `warning`: understood, but worth a look. */
  severity: choice(...SEVERITIES),
  file: text,
  /** 1-based; absent when the diagnostic is about the entire file. */
  line: optional(count),
  column: optional(count),
  /** What is wrong, in one plain sentence. */
  message: text,
  /** What to do about it. */
  hint: optional(text),
  /** Stable name of the rule, such as `front-matter-invalid`. */
  rule: text,
};

/** A problem in the notes: text that could not be understood, or that its author would want to correct. */
export type Diagnostic = RecordOf<typeof DIAGNOSTIC>;
export const diagnostic = record(DIAGNOSTIC);

/** The files that could not be read, or not entirely. */
export const filesWithErrors = (diagnostics: readonly Diagnostic[]): readonly string[] => [
  ...new Set(diagnostics.flatMap(({ severity, file }) => (severity === 'error' ? [file] : []))),
];

/** Orders by file, line and column. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
