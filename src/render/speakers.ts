import { placeColumn } from './table/place-column.ts';
import { type Column, renderTable } from './table/table.ts';
import type { PlaceView } from './text/place-text.ts';
import { noteSpan } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';

export interface SpeakerView extends PlaceView {
  readonly title: string;
  /** Ids. */
  readonly talks: readonly string[];
  /** Names. */
  readonly events: readonly string[];
  /** Of the last talk, ISO 8601. */
  readonly date: string | null;
}

const columns: readonly Column<SpeakerView>[] = [
  {
    title: 'Speaker',
    value: ({ title }) => [noteSpan(title, { bold: true, hue: 'accent' })],
    least: 16,
  },
  { title: 'Talks', value: ({ talks }) => `${talks.length}`, align: 'right' },
  { title: 'Last', value: ({ date }) => date ?? '' },
  { title: 'Events', value: ({ events }) => events.join(', '), least: 12 },
  placeColumn('First talk'),
];

/** A row per person. */
export const renderSpeakers = (speakers: readonly SpeakerView[], terminal: Terminal): string =>
  renderTable(columns, speakers, terminal);
