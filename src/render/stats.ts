import type { StatsView } from '../library/views.ts';
import { grouped } from '../model/text/counts.ts';
import { type Count, renderCounts } from './bars.ts';
import { renderTable } from './table/table.ts';
import { paintLines, type Styled, span } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { wrap } from './text/wrap.ts';

const kinds = ['notes', 'words', 'events', 'talks', 'speakers', 'topics', 'terms'] as const;

/**
 * Renders counts, talks by year and coverage: on a terminal in three parts, in a pipe as one name and number per
 * line.
 */
export function renderStats(stats: StatsView, terminal: Terminal): string {
  const counts = kinds.map((name): Count => ({ name, count: stats[name] }));
  const years = stats.talksByYear.map(
    ({ year, talks }): Count => ({ name: year === null ? 'unknown' : `${year}`, count: talks }),
  );
  if (terminal.columns === undefined) return plainStats(stats, counts, years);
  const parts = [
    renderTable(
      [
        { title: 'In these notes', value: ({ name }: Count) => name },
        { title: 'Count', value: ({ count }: Count) => grouped(count), align: 'right' },
      ],
      counts,
      terminal,
    ),
    renderCounts(years, { name: 'Year', count: 'Talks' }, terminal),
    paintLines(wrap(coverageLine(stats), terminal.columns), terminal),
  ];
  return parts.filter(Boolean).join('\n');
}

function plainStats(
  { coverage }: StatsView,
  counts: readonly Count[],
  years: readonly Count[],
): string {
  const rows = [
    ...counts.map(({ name, count }) => [name, count]),
    ...years.map(({ name, count }) => [`talks in ${name}`, count]),
    ['coverage', `${percentOf(coverage.share)} %`],
  ];
  return rows.map((row) => `${row.join('\t')}\n`).join('');
}

function coverageLine({ notes, coverage }: StatsView): Styled {
  const all = `${grouped(notes)} ${notes === 1 ? 'note' : 'notes'}`;
  return [
    span(`Coverage ${percentOf(coverage.share)} %`, { bold: true }),
    span(`: ${grouped(coverage.notes)} of ${all} gave a talk, a topic or a term`),
  ];
}

/** An integer percentage; 100 only if the share is exactly 1, 0 only if the share is exactly 0. */
function percentOf(share: number): number {
  const percent = Math.round(share * 100);
  if (share < 1 && percent === 100) return 99;
  return share > 0 && percent === 0 ? 1 : percent;
}
