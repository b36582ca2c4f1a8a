import type { Placed } from '../../library/views.ts';
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';

/** A problem with all its fields, and what every listing tells of a thing. */
export interface ProblemView extends Placed {
  readonly kind: 'problem';
  /** The name of its rule. */
  readonly id: string;
  /** Its message. */
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly rule: string;
  readonly hint: string | null;
}

/** A problem for programs; one that is about a whole file stands at its beginning. */
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
