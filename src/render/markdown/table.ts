import type { Table } from 'mdast';
import { columnWidths, fitColumns, sum } from '../table/table-fit.ts';
import { rowLines } from '../table/table-row.ts';
import { type Align, plainTextOf, type Styled, span, widthOf } from '../text/styled.ts';
import { wrap, wrapCell } from '../text/wrap.ts';
import type { BlockContext } from './context.ts';
import { inlineText } from './inline.ts';

const separator = span(' │ ', { dim: true });
const crossing = '─┼─';

/** Least width of a column in cells. */
const leastColumn = 8;

/** Limit of a table's size in cells, beyond ten times the width of its text: a larger table is mostly space. */
const MOST_SPACE = 1_000_000;

/**
 * Renders a table fitted to the width, its cells wrapped within their columns. If even that is too wide or mostly
 * space, each row becomes a record of `heading: value` lines.
 */
export function tableLines(node: Table, { note, columns }: BlockContext): readonly Styled[] {
  const [titles = [], ...rows] = node.children.map((row, index) =>
    row.children.map((cell) => inlineText(cell.children, note, index === 0 ? { bold: true } : {})),
  );
  // Cells beyond the last heading stay, because an author wrote them; browsers drop them.
  const count = rows.reduce((most, { length }) => Math.max(most, length), titles.length);
  const header = Array.from({ length: count }, (_, column) => titles[column] ?? []);
  const cells = header.map((head, column) => [head, ...rows.map((row) => row[column] ?? [])]);
  const wishes = cells.map((column) => columnWidths(column, { least: leastColumn, whole: true }));
  const widths = fitColumns(wishes, columns - separator.text.length * (header.length - 1));
  const held = sum([header, ...rows].map((row) => sum(row.map(widthOf))));
  if (!widths || sum(widths) * node.children.length > MOST_SPACE + 10 * held) {
    return recordLines(header, rows, columns);
  }
  const aligns = (node.align ?? []).map((align): Align => align ?? 'left');
  const linesOf = (row: readonly Styled[]): readonly Styled[] =>
    rowLines(
      header.map((_, column) => wrapCell(row[column] ?? [], widths[column] ?? 0)),
      { widths, aligns, separator },
    );
  const line = span(widths.map((width) => '─'.repeat(width)).join(crossing), { dim: true });
  return [...linesOf(header), [line], ...rows.flatMap(linesOf)];
}

function recordLines(
  header: readonly Styled[],
  rows: readonly (readonly Styled[])[],
  columns: number,
): readonly Styled[] {
  if (rows.length === 0)
    return wrap(
      header.flatMap((cell) => [...cell, span(' ')]),
      columns,
    );
  return rows.flatMap((row, index) => {
    const fields = header.flatMap((head, column) => {
      const value = row[column] ?? [];
      if (widthOf(value) === 0) return [];
      const label = plainTextOf(head) === '' ? [] : [...head, span(': ')];
      return wrap([...label, ...value], columns);
    });
    return index > 0 ? [[], ...fields] : fields;
  });
}
