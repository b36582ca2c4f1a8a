import { noteSpan, span } from './styled.ts';
import { type Column, renderTable } from './table.ts';
import type { Terminal } from './terminal.ts';

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A horizontal bar for `value` of `most`, at most `cells` wide, to an eighth of a cell. Anything above
 * zero shows something.
 */
export function bar(value: number, most: number, cells: number): string {
  if (!(value > 0 && most > 0 && cells > 0)) return '';
  const parts = Math.max(1, Math.round((Math.min(value, most) / most) * cells * eighths.length));
  return '█'.repeat(Math.floor(parts / eighths.length)) + (eighths[parts % eighths.length] ?? '');
}

const widestBar = 20;
/** What the names and numbers beside the bars usually take. */
const besideBars = 40;
/** On a terminal with fewer columns there is no room for bars worth looking at. */
const narrowestWithBars = besideBars + 8;

/** A column of bars beside the numbers they stand for; on wide enough terminals only. */
export function barColumn<Row>(
  rows: readonly Row[],
  numberOf: (row: Row) => number,
  terminal: Terminal,
): Column<Row> {
  const most = rows.reduce((highest, row) => Math.max(highest, numberOf(row)), 0);
  const cells = Math.min(widestBar, Math.max(0, (terminal.columns ?? 0) - besideBars));
  return {
    title: '',
    value: (row) => [span(bar(numberOf(row), most, cells), { hue: 'magenta' })],
    only: 'terminal',
    from: narrowestWithBars,
  };
}

/** A number with a name. */
export interface Count {
  readonly name: string;
  readonly count: number;
}

/** Named numbers below each other, with bars where they are parts of one whole (talks by year). */
export function renderCounts(
  counts: readonly Count[],
  titles: { readonly name: string; readonly count: string },
  terminal: Terminal,
): string {
  const columns: readonly Column<Count>[] = [
    { title: titles.name, value: ({ name }) => [noteSpan(name)], least: 12 },
    { title: titles.count, value: ({ count }) => `${count}`, align: 'right' },
    barColumn(counts, ({ count }) => count, terminal),
  ];
  return renderTable(columns, counts, terminal);
}
