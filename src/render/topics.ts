import type { TopicView } from '../library/views.ts';
import { barColumn, minNameWidth } from './bars.ts';
import { type Column, renderTable } from './table/table.ts';
import { safeSpan } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';

/** Cells of two columns of numbers with their titles, and of the gaps between four columns. */
const besideName = 16;

/** Renders a row per topic with its counts, and on a terminal with a bar for its talks. */
export function renderTopics(topics: readonly TopicView[], terminal: Terminal): string {
  const beside = minNameWidth(topics.map(({ name }) => name)) + besideName;
  const columns: readonly Column<TopicView>[] = [
    { title: 'Id', value: ({ id }) => id, only: 'pipe' },
    {
      title: 'Topic',
      value: ({ name }) => [safeSpan(name, { bold: true, hue: 'accent' })],
      least: 12,
    },
    { title: 'Talks', value: ({ talks }) => `${talks.length}`, align: 'right' },
    barColumn(topics, ({ talks }) => talks.length, { terminal, beside }),
    { title: 'Terms', value: ({ terms }) => `${terms.length}`, align: 'right' },
  ];
  return renderTable(columns, topics, terminal);
}
