import { placeColumn } from './table/place-column.ts';
import { type Column, renderTable } from './table/table.ts';
import type { PlaceView } from './text/place-text.ts';
import { noteSpan } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';

export interface EventView extends PlaceView {
  readonly id: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date: string | null;
  readonly year: number | null;
  readonly location: string | null;
  /** Ids. */
  readonly talks: readonly string[];
}

const columns: readonly Column<EventView>[] = [
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
export const renderEvents = (events: readonly EventView[], terminal: Terminal): string =>
  renderTable(columns, events, terminal);
