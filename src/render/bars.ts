import { type Column, renderTable } from './table/table.ts';
import { longestWordKept } from './table/table-fit.ts';
import { noteSpan, span } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { textWidth } from './text/width.ts';

/**
 * A horizontal bar for `value` of `most`, at most `cells` wide, to half a cell: a line, for full blocks below each
 * other are a wall. Anything above zero shows something.
 */
export function bar(value: number, most: number, cells: number): string {
  if (!(value > 0 && most > 0 && cells > 0)) return '';
  const halves = Math.max(1, Math.round((Math.min(value, most) / most) * cells * 2));
  return '━'.repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? '╸' : '');
}

/** Longer ones only take the eye further from their names. */
const widestBar = 20;
/** Shorter ones tell little. */
const narrowestBar = 4;
/** Of a terminal's columns; the rest is for names and numbers, which matter more. */
const shareOfBars = 1 / 4;

/** Where bars are drawn. */
interface Room {
  readonly terminal: Terminal;
  /** Cells that the other columns cannot do without, with the gaps before and after the bars. */
  readonly beside: number;
}

/** A column of bars beside the numbers they stand for; on wide enough terminals only. */
export function barColumn<Row>(
  rows: readonly Row[],
  numberOf: (row: Row) => number,
  { terminal: { columns = 0 }, beside }: Room,
): Column<Row> {
  const most = rows.reduce((highest, row) => Math.max(highest, numberOf(row)), 0);
  const cells = Math.min(widestBar, Math.floor(columns * shareOfBars), columns - beside);
  return {
    title: '',
    value: (row) => [span(bar(numberOf(row), most, cells), { hue: 'accent' })],
    only: 'terminal',
    from: cells < narrowestBar ? Number.POSITIVE_INFINITY : 0,
  };
}

/** What a column of names may shrink to: words of a usual length stay whole, as tables keep them. */
export function leastNameWidth(names: readonly string[]): number {
  const words = names.flatMap((name) => name.split(' ').map(textWidth));
  return words.reduce((most, width) => Math.max(most, Math.min(width, longestWordKept)), 12);
}

/** A number with a name. */
export interface Count {
  readonly name: string;
  readonly count: number;
}

/** A number of up to six digits, and the gaps between three columns. */
const besideName = 10;

/** Named numbers below each other, with bars where they are parts of one whole (talks by year). */
export function renderCounts(
  counts: readonly Count[],
  titles: { readonly name: string; readonly count: string },
  terminal: Terminal,
): string {
  const beside = leastNameWidth(counts.map(({ name }) => name)) + besideName;
  const columns: readonly Column<Count>[] = [
    { title: titles.name, value: ({ name }) => [noteSpan(name)], least: 12 },
    { title: titles.count, value: ({ count }) => `${count}`, align: 'right' },
    barColumn(counts, ({ count }) => count, { terminal, beside }),
  ];
  return renderTable(columns, counts, terminal);
}
