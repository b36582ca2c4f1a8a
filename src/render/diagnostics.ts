import type { Diagnostic } from '../model/diagnostic.ts';
import { counted } from './section.ts';
import { noteSpan, paintLines, type Styled, span } from './styled.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

const hues = { error: 'red', warning: 'magenta' } as const;

/**
 * `file:line:column: error: message (rule)`, the form that compilers have and editors understand, and
 * what to do about it below.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): string {
  return paintLines(
    diagnostics.flatMap((diagnostic) => diagnosticLines(diagnostic, terminal.columns)),
    terminal,
  );
}

function diagnosticLines(diagnostic: Diagnostic, columns: number | undefined): readonly Styled[] {
  const { severity, file, line, column, message, hint, rule } = diagnostic;
  const place = [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
  const said: Styled = [
    noteSpan(place),
    span(': '),
    span(`${severity}:`, { hue: hues[severity], bold: true }),
    span(' '),
    noteSpan(`${message} (${rule})`),
  ];
  const indent = '  ';
  const advice = hint ? wrap([noteSpan(hint)], columns && columns - indent.length) : [];
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
