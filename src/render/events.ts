import type { EventItemView } from '../library/views.ts';
import { placeColumn } from './table/place-column.ts';
import { type Column, renderTable } from './table/table.ts';
import { noteSpan } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';

const columns: readonly Column<EventItemView>[] = [
  { title: 'Id', value: ({ id }) => id, only: 'pipe' },
  {
    title: 'Event',
    value: ({ title }) => [noteSpan(title, { bold: true, hue: 'accent' })],
    least: 20,
  },
  { title: 'Date', value: ({ date, year }) => date ?? `${year ?? ''}` },
  { title: 'Where', value: ({ location }) => location ?? '', least: 12 },
  { title: 'Talks', value: ({ talks }) => `${talks.length}`, align: 'right' },
  placeColumn(),
];

/** A row per event. */
export const renderEvents = (events: readonly EventItemView[], terminal: Terminal): string =>
  renderTable(columns, events, terminal);
