import { VFileMessage } from 'vfile-message';
import type { Diagnostic } from '../model/diagnostic.ts';
import { counted } from './text/section.ts';
import { noteSpan, paintLines, type Styled, span } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { wrap } from './text/wrap.ts';

const hues = { error: 'error', warning: 'faint' } as const;

/**
 * `file:line:column message (rule)`, the form that editors and terminals make links of, and what to do
 * about it below. What left out a note says `error:` before its message.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): string {
  return paintLines(
    diagnostics.flatMap((diagnostic) => diagnosticLines(messageOf(diagnostic), terminal.columns)),
    terminal,
  );
}

/** How many of each were found. */
export interface UnderstoodView {
  readonly notes: number;
  readonly talks: number;
  readonly terms: number;
  readonly sectionsNotUnderstood: number;
}

/** `15 files: 7 talks, 120 terms`, and how many sections were not understood, if any */
export function renderUnderstood(understood: UnderstoodView, terminal: Terminal): string {
  const { notes, talks, terms, sectionsNotUnderstood } = understood;
  const parts = [
    counted(talks, 'talk'),
    counted(terms, 'term'),
    ...(sectionsNotUnderstood > 0
      ? [`${counted(sectionsNotUnderstood, 'section')} not understood`]
      : []),
  ];
  const line = span(`${counted(notes, 'file')}: ${parts.join(', ')}`);
  return paintLines(wrap([line], terminal.columns), terminal);
}

/** A diagnostic in the form that linters of Markdown share; one without a line stands at 1:1. */
function messageOf({ severity, file, line = 1, column = 1, ...told }: Diagnostic): VFileMessage {
  const { message: reason, rule: ruleId, hint } = told;
  const message = new VFileMessage(reason, {
    place: { line, column },
    ruleId,
    source: 'serverless-notes',
  });
  message.file = file;
  message.fatal = severity === 'error';
  message.note = hint;
  return message;
}

function diagnosticLines(message: VFileMessage, columns: number | undefined): readonly Styled[] {
  const { file = '', line = 1, name, fatal, reason, ruleId, note } = message;
  const severity = fatal ? 'error' : 'warning';
  const said: Styled = [
    noteSpan(`${file}:${name}`, { hue: hues[severity], place: { file, line } }),
    span(' '),
    ...(fatal ? [span('error:', { hue: hues.error, bold: true }), span(' ')] : []),
    noteSpan(`${reason} (${ruleId})`),
  ];
  const indent = '  ';
  const advice = note ? wrap([noteSpan(note)], columns && columns - indent.length) : [];
  return [...wrap(said, columns), ...advice.map((text): Styled => [span(indent), ...text])];
}

/** `2 errors, 1 warning`; the empty string for none. */
export function countOfDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return [errors && counted(errors, 'error'), warnings && counted(warnings, 'warning')]
    .filter(Boolean)
    .join(', ');
}
