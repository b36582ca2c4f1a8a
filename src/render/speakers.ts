import type { SpeakerItemView } from '../library/views.ts';
import { placeColumn, titleColumn } from './table/columns.ts';
import { type Column, renderTable } from './table/table.ts';
import type { Terminal } from './text/terminal.ts';

const columns: readonly Column<SpeakerItemView>[] = [
  titleColumn('Speaker', { least: 16 }),
  { title: 'Talks', value: ({ talks }) => `${talks.length}`, align: 'right' },
  { title: 'Last', value: ({ date }) => date ?? '' },
  { title: 'Events', value: ({ events }) => events.join(', '), least: 12 },
  placeColumn('First talk'),
];

/** A row per person. */
export const renderSpeakers = (speakers: readonly SpeakerItemView[], terminal: Terminal): string =>
  renderTable(columns, speakers, terminal);
