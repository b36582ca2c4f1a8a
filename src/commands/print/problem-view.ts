import type { Placed } from '../../library/views.ts';
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';

/** A diagnostic with all its fields, and the fields that every listing has. */
export interface ProblemView extends Placed {
  readonly kind: 'problem';
  /** The name of the rule. */
  readonly id: string;
  /** The message. */
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly rule: string;
  readonly hint: string | null;
}

/** Converts a diagnostic for programs; one about an entire file gets the place of its beginning. */
export const problemView = ({
  line = 1,
  column = 1,
  hint,
  ...problem
}: Diagnostic): ProblemView => ({
  ...problem,
  kind: 'problem',
  id: problem.rule,
  title: problem.message,
  line,
  column,
  hint: hint ?? null,
});
