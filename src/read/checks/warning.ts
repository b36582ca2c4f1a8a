import type { Diagnostic } from '../../model/diagnostic.ts';

/** Longest piece of a note that a message quotes, in UTF-16 code units. */
const LONGEST_QUOTE = 80;

/** A piece of a note in quotation marks, cut to {@link LONGEST_QUOTE}. */
export const quoted = (text: string): string => JSON.stringify(text.slice(0, LONGEST_QUOTE));

/** A problem that leaves the note readable. */
export const warning = (problem: Omit<Diagnostic, 'severity'>): Diagnostic => ({
  severity: 'warning',
  ...problem,
});
