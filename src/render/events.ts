import type { EventItemView } from '../library/views.ts';
import { placeColumn, titleColumn } from './table/columns.ts';
import { type Column, renderTable } from './table/table.ts';
import type { Terminal } from './text/terminal.ts';

const columns: readonly Column<EventItemView>[] = [
  { title: 'Id', value: ({ id }) => id, only: 'pipe' },
  titleColumn('Event', { least: 20 }),
  { title: 'Date', value: ({ date, year }) => date ?? `${year ?? ''}` },
  { title: 'Where', value: ({ location }) => location ?? '', least: 12 },
  { title: 'Talks', value: ({ talks }) => `${talks.length}`, align: 'right' },
  placeColumn(),
];

/** A row per event. */
export const renderEvents = (events: readonly EventItemView[], terminal: Terminal): string =>
  renderTable(columns, events, terminal);
