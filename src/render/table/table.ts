import { safeLine } from '../text/safe-text.ts';
import {
  type Align,
  indented,
  paintLines,
  plainTextOf,
  type Styled,
  safeSpan,
  span,
  widthOf,
} from '../text/styled.ts';
import type { Terminal } from '../text/terminal.ts';
import { truncate, truncateStart, wrap, wrapCell } from '../text/wrap.ts';
import { columnWidths, fitColumns } from './table-fit.ts';
import { rowLines } from './table-row.ts';

/** One column of a table of `Row`s. */
export interface Column<Row> {
  readonly title: string;
  value(row: Row): string | Styled;
  /** The value for a program; default: the plain text of {@link value}. */
  plain?(row: Row): string;
  readonly align?: Align;
  /** Cells to which the column may shrink on a narrow terminal; absent: the column never shrinks. */
  readonly least?: number;
  /** Most cells of the column, however long a value is. */
  readonly most?: number;
  /** What happens to a value that does not fit: further lines (the default), or `…` at its end or its start. */
  readonly overflow?: 'wrap' | 'cut' | 'cutStart';
  /** Fewest terminal columns with which the column is shown; records show it on every terminal. */
  readonly from?: number;
  /** The only output that shows the column; default: both. */
  readonly only?: 'terminal' | 'pipe';
  /** Whether a record begins with this column's value; default: with the first column's. */
  readonly isName?: boolean;
}

const gap = span('  ');

/**
 * Renders rows in columns that fit the terminal, or as records, one value per line, if it is too narrow for columns.
 * In a pipe: values separated by tabs, unwrapped and without a header, for `cut` and `awk`.
 */
export function renderTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  terminal: Terminal,
): string {
  if (rows.length === 0) return '';
  const available = terminal.columns;
  if (available === undefined) return tabSeparated(columns.filter(forPipe), rows);
  const forTerminal = columns.filter((column) => column.only !== 'pipe' && hasValues(column, rows));
  const beside = forTerminal.filter(({ from = 0 }) => from <= available);
  const lines = sideBySide(beside, rows, available) ?? records(forTerminal, rows, available);
  return paintLines(lines, terminal);
}

/** Whether any row has a value; an empty column only takes space from the others. */
const hasValues = <Row>(column: Column<Row>, rows: readonly Row[]): boolean =>
  rows.some((row) => widthOf(styledValue(column, row)) > 0);

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
  return typeof value === 'string' ? [safeSpan(value)] : value;
}

/** The rows in columns; undefined if not even the least widths fit. */
function sideBySide<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  available: number,
): readonly Styled[] | undefined {
  const cells = rows.map((row) => columns.map((column) => styledValue(column, row)));
  const wishes = columns.map(({ title, least, most, overflow }, index) =>
    columnWidths([[span(title)], ...cells.map((row) => row[index] ?? [])], {
      least,
      most,
      whole: overflow === undefined || overflow === 'wrap',
    }),
  );
  const widths = fitColumns(wishes, available - gap.text.length * (columns.length - 1));
  if (!widths) return undefined;
  const header = columns.map(({ title }) => [span(title, { bold: true })]);
  const layout = { widths, aligns: columns.map(({ align }) => align), separator: gap };
  return [header, ...cells].flatMap((row) =>
    rowLines(
      row.map((value, index) => fitted(value, widths[index] ?? 0, columns[index]?.overflow)),
      layout,
    ),
  );
}

/** A value fitted into its column, as one or more lines. */
function fitted(
  value: Styled,
  width: number,
  overflow: Column<never>['overflow'],
): readonly Styled[] {
  if (overflow === 'cut') return [truncate(value, width)];
  return overflow === 'cutStart' ? [truncateStart(value, width)] : wrapCell(value, width);
}

const recordIndent = 2;

/** The rows as records: the name, or the first value, as a heading, then one `title: value` per line. */
function records<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  available: number,
): readonly Styled[] {
  const heading = columns.find(({ isName }) => isName) ?? columns[0];
  const others = columns.filter((column) => column !== heading);
  return rows.flatMap((row, index) => {
    const details = others.flatMap((column) => {
      const value = styledValue(column, row);
      if (column.title === '' || widthOf(value) === 0) return [];
      return wrap([span(`${column.title}: `), ...value], available - recordIndent);
    });
    const first = heading ? wrap(styledValue(heading, row), available) : [];
    return [...(index > 0 ? [[]] : []), ...first, ...indented(details, recordIndent)];
  });
}
