import { type Column, renderTable } from './table/table.ts';
import { longestUnbrokenWord } from './table/table-fit.ts';
import { safeSpan, span } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { textWidth } from './text/width.ts';

/**
 * A horizontal bar for `value` out of `most`, up to `cells` wide, in steps of half a cell. A value above zero gets at
 * least half a cell. The bar is a thin line, because full blocks would merge with the rows above and below.
 */
export function bar(value: number, most: number, cells: number): string {
  if (!(value > 0 && most > 0 && cells > 0)) return '';
  const halves = Math.max(1, Math.round((Math.min(value, most) / most) * cells * 2));
  return '━'.repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? '╸' : '');
}

/** Widest bar in cells; a longer bar takes the eye too far from its name. */
const widestBar = 20;
/** Narrowest column of bars in cells; shorter bars tell little. */
const narrowestBar = 4;
/** Share of the terminal's columns for bars; names and numbers matter more and get the rest. */
const shareOfBars = 1 / 4;

/** The terminal, and the width that its other columns need. */
interface Room {
  readonly terminal: Terminal;
  /** Least width of all other columns in cells, including the gaps before and after the bars. */
  readonly beside: number;
}

/** A column of bars next to their numbers; shown only on a terminal that is wide enough. */
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

/** Least width of a column of names: at least 12 cells, and wide enough not to break a word of usual length. */
export function minNameWidth(names: readonly string[]): number {
  const words = names.flatMap((name) => name.split(' ').map(textWidth));
  return words.reduce((most, width) => Math.max(most, Math.min(width, longestUnbrokenWord)), 12);
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** Cells of a number of up to six digits and of the gaps between three columns. */
const besideName = 10;

/** A table of named numbers, one per row, with bars on a wide terminal (talks by year). */
export function renderCounts(
  counts: readonly Count[],
  titles: { readonly name: string; readonly count: string },
  terminal: Terminal,
): string {
  const beside = minNameWidth(counts.map(({ name }) => name)) + besideName;
  const columns: readonly Column<Count>[] = [
    { title: titles.name, value: ({ name }) => [safeSpan(name)], least: 12 },
    { title: titles.count, value: ({ count }) => `${count}`, align: 'right' },
    barColumn(counts, ({ count }) => count, { terminal, beside }),
  ];
  return renderTable(columns, counts, terminal);
}
