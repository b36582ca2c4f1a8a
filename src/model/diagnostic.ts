/** Something in the notes that could not be understood, or that its author would want to mend. */
export interface Diagnostic {
  /** `error`: a note or a part of it was left out. `warning`: understood, but worth a look. */
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** 1-based; absent when the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  /** What is wrong, in one plain sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Stable name of the rule, such as `front-matter-invalid`. */
  readonly rule: string;
}

/** Orders by file, line and column. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
