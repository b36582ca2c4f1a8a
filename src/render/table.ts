import { safeLine } from './safe-text.ts';
import { noteSpan, padded, paintLines, plainTextOf, type Styled, span, widthOf } from './styled.ts';
import { fitColumns, type Wish } from './table-fit.ts';
import type { Terminal } from './terminal.ts';
import { textWidth } from './width.ts';
import { truncate, wrap } from './wrap.ts';

/** One column of a table of `Row`s. */
export interface Column<Row> {
  readonly title: string;
  value(row: Row): string | Styled;
  /** What a program gets where that is not the plain text of the value. */
  plain?(row: Row): string;
  readonly align?: 'left' | 'right';
  /** Cells it may shrink to when the terminal is narrow; absent: it never shrinks. */
  readonly least?: number;
  /** What happens to a value that does not fit: further lines (the default), or `…`. */
  readonly overflow?: 'wrap' | 'cut';
  /** Left out on a terminal with fewer columns. */
  readonly from?: number;
  /** Where it is shown; everywhere unless told. */
  readonly only?: 'terminal' | 'pipe';
}

const gap = '  ';

/**
 * Rows in columns that fit the terminal; rows as records, one value a line, where it is too narrow for
 * columns. Not a terminal: values separated by tabs, unwrapped and without a header, for `cut` and `awk`.
 */
export function renderTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  terminal: Terminal,
): string {
  if (rows.length === 0) return '';
  const available = terminal.columns;
  if (available === undefined) return tabSeparated(columns.filter(forPipe), rows);
  const shown = columns.filter(({ only, from = 0 }) => only !== 'pipe' && from <= available);
  return paintLines(layOut(shown, rows, available), terminal);
}

const forPipe = ({ only }: { readonly only?: string }): boolean => only !== 'terminal';

function tabSeparated<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return rows
    .map((row) => `${columns.map((column) => plainValue(column, row)).join('\t')}\n`)
    .join('');
}

function plainValue<Row>(column: Column<Row>, row: Row): string {
  return safeLine(column.plain ? column.plain(row) : plainTextOf(styledValue(column, row)));
}

function styledValue<Row>(column: Column<Row>, row: Row): Styled {
  const value = column.value(row);
  return typeof value === 'string' ? [noteSpan(value)] : value;
}

function layOut<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  available: number,
): readonly Styled[] {
  const cells = rows.map((row) => columns.map((column) => styledValue(column, row)));
  const wishes = columns.map((column, index) =>
    wishOf(
      column,
      cells.map((row) => row[index] ?? []),
    ),
  );
  const widths = fitColumns(wishes, available - gap.length * (columns.length - 1));
  if (!widths)
    return cells.flatMap((row, index) => recordLines(columns, row, available, index > 0));
  const header = columns.map(({ title }) => [span(title, { bold: true })]);
  return [header, ...cells].flatMap((row) => rowLines(columns, row, widths));
}

/** A longer word is broken rather than kept whole at the cost of all other columns. */
const longestWordKept = 24;

function wishOf<Row>({ title, least, overflow }: Column<Row>, cells: readonly Styled[]): Wish {
  const widest = (widths: readonly number[]): number =>
    widths.reduce((most, width) => Math.max(most, width), title.length);
  const natural = widest(cells.map(widthOf));
  if (least === undefined) return { natural, least: natural };
  if (overflow === 'cut') return { natural, least: Math.max(least, title.length) };
  const words = cells.flatMap((cell) => plainTextOf(cell).split(' ').map(textWidth));
  return { natural, least: Math.max(least, Math.min(widest(words), longestWordKept)) };
}

function rowLines<Row>(
  columns: readonly Column<Row>[],
  row: readonly Styled[],
  widths: readonly number[],
): readonly Styled[] {
  const parts = columns.map(({ overflow }, index) => {
    const width = widths[index] ?? 0;
    const cell = row[index] ?? [];
    return overflow === 'cut' ? [truncate(cell, width)] : wrap(cell, width);
  });
  const height = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    columns.flatMap(({ align }, index) => [
      ...(index > 0 ? [span(gap)] : []),
      ...padded(parts[index]?.[line] ?? [], widths[index] ?? 0, align),
    ]),
  );
}

const recordIndent = 2;

/** The first value as a heading, the others below it, each behind its column's title. */
function recordLines<Row>(
  columns: readonly Column<Row>[],
  row: readonly Styled[],
  available: number,
  separated: boolean,
): readonly Styled[] {
  const [first = [], ...others] = row;
  const details = others.flatMap((value, index) => {
    if (widthOf(value) === 0) return [];
    const label = span(`${columns[index + 1]?.title ?? ''}: `);
    return wrap([label, ...value], available - recordIndent).map((line) => [
      span(' '.repeat(recordIndent)),
      ...line,
    ]);
  });
  return [...(separated ? [[]] : []), ...wrap(first, available), ...details];
}
