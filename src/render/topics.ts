import { barColumn, leastNameWidth } from './bars.ts';
import { type Column, renderTable } from './table/table.ts';
import { noteSpan } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';

export interface TopicView {
  readonly id: string;
  readonly name: string;
  /** How many talks and terms belong to it. */
  readonly talks: number;
  readonly terms: number;
}

/** Two columns of numbers under their titles, and the gaps between four columns. */
const besideName = 16;

/** A line per topic with its counts, and on a terminal a bar for its talks. */
export function renderTopics(topics: readonly TopicView[], terminal: Terminal): string {
  const beside = leastNameWidth(topics.map(({ name }) => name)) + besideName;
  const columns: readonly Column<TopicView>[] = [
    { title: 'Id', value: ({ id }) => id, only: 'pipe' },
    {
      title: 'Topic',
      value: ({ name }) => [noteSpan(name, { bold: true, hue: 'accent' })],
      least: 12,
    },
    { title: 'Talks', value: ({ talks }) => `${talks}`, align: 'right' },
    barColumn(topics, ({ talks }) => talks, { terminal, beside }),
    { title: 'Terms', value: ({ terms }) => `${terms}`, align: 'right' },
  ];
  return renderTable(columns, topics, terminal);
}
