import type { CheckView } from '../library/views.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { appendTo } from '../model/maps.ts';
import { counted } from '../model/text/counts.ts';
import { indented, paintLines, type Styled, safeSpan, span } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { wrap } from './text/wrap.ts';

/**
 * Renders diagnostics. On a terminal: grouped by file, with a count at the end. In a pipe:
 * `file:line:column message (rule)`, a form that editors and terminals turn into links. A hint follows on its own
 * line. In a pipe, `error:` precedes a message if a note or a part of it was left out.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): string {
  const { columns } = terminal;
  const lines =
    columns === undefined ? diagnostics.flatMap(plainLines) : groupedLines(diagnostics, columns);
  return paintLines(lines, terminal);
}

type Understood = Pick<CheckView, 'notes' | 'talks' | 'terms' | 'sectionsNotUnderstood'>;

/** `15 files: 7 talks, 120 terms`, and the number of sections that were not understood, if any. */
export function renderCheckSummary(understood: Understood, terminal: Terminal): string {
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

const errorSpan = span('error:', { hue: 'error', bold: true });
const warningSpan = span('warning:', { hue: 'warning' });

function plainLines(diagnostic: Diagnostic): readonly Styled[] {
  const { file, severity, message, rule, hint } = diagnostic;
  const said = [
    safeSpan(`${file}:${placeIn(diagnostic)}`),
    span(' '),
    ...(severity === 'error' ? [errorSpan, span(' ')] : []),
    safeSpan(`${message} (${rule})`),
  ];
  return [said, ...(hint ? [[span('  '), safeSpan(hint)]] : [])];
}

const INDENT = 2;

function groupedLines(diagnostics: readonly Diagnostic[], columns: number): readonly Styled[] {
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) appendTo(byFile, diagnostic.file, diagnostic);
  const widest = diagnostics.reduce((most, each) => Math.max(most, placeIn(each).length), 0);
  const groups = Array.from(byFile, ([file, own]) => [
    [],
    ...wrap([safeSpan(file, { bold: true, hue: 'accent', place: { file, line: 1 } })], columns),
    ...fileLines(own, INDENT + widest + INDENT, columns),
  ]).flat();
  const count = countOfDiagnostics(diagnostics);
  const summary = count === '' ? 'No problems' : `${count} in ${counted(byFile.size, 'file')}`;
  return [...groups, [], ...wrap([span(summary, { bold: true })], columns)];
}

/** The position of a diagnostic; without a line it is 1:1. */
const placeIn = ({ line = 1, column = 1 }: Diagnostic): string => `${line}:${column}`;

/** The diagnostics of one file, each after its right-aligned position; the gutter has one width for all files. */
function fileLines(
  diagnostics: readonly Diagnostic[],
  gutter: number,
  columns: number,
): readonly Styled[] {
  return diagnostics.flatMap((diagnostic) => {
    const { severity, file, line = 1, message, rule, hint } = diagnostic;
    const place = span(placeIn(diagnostic).padStart(gutter - INDENT), {
      hue: 'faint',
      place: { file, line },
    });
    const said: Styled = [
      severity === 'error' ? errorSpan : warningSpan,
      span(' '),
      safeSpan(message),
      span('  '),
      safeSpan(rule, { hue: 'faint' }),
    ];
    const room = Math.max(1, columns - gutter);
    const advice = hint === undefined ? [] : wrap([safeSpan(hint, { italic: true })], room);
    return indented([...wrap(said, room), ...advice], gutter, [place]);
  });
}

/** `2 errors, 1 warning`; the empty string for none. */
export function countOfDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return [errors && counted(errors, 'error'), warnings && counted(warnings, 'warning')]
    .filter(Boolean)
    .join(', ');
}
