import type {
  EventItemView,
  LinkItemView,
  NoteItemView,
  SpeakerItemView,
} from '../library/views.ts';
import { placeColumn, titleColumn } from './table/columns.ts';
import { type Column, renderTable } from './table/table.ts';
import type { Terminal } from './text/terminal.ts';

/** Makes a renderer that draws a list as a table of these columns, one row per item. */
const inColumns =
  <Row>(...columns: readonly Column<Row>[]) =>
  (rows: readonly Row[], terminal: Terminal): string =>
    renderTable(columns, rows, terminal);

export const renderEvents = inColumns<EventItemView>(
  { title: 'Id', value: ({ id }) => id, only: 'pipe' },
  titleColumn('Event', { least: 20 }),
  { title: 'Date', value: ({ date, year }) => date ?? `${year ?? ''}` },
  { title: 'Where', value: ({ location }) => location ?? '', least: 12 },
  { title: 'Talks', value: ({ talks }) => `${talks.length}`, align: 'right' },
  placeColumn(),
);

export const renderSpeakers = inColumns<SpeakerItemView>(
  titleColumn('Speaker', { least: 16 }),
  { title: 'Talks', value: ({ talks }) => `${talks.length}`, align: 'right' },
  { title: 'Last', value: ({ date }) => date ?? '' },
  { title: 'Events', value: ({ events }) => events.join(', '), least: 12 },
  placeColumn('First talk'),
);

export const renderNotes = inColumns<NoteItemView>(
  { title: 'Kind', value: ({ kind }) => kind },
  titleColumn('Note', { least: 20, isName: true }),
  { title: 'Date', value: ({ date }) => date ?? '' },
  { title: 'Tags', value: ({ tags }) => tags.join(', '), least: 12 },
  placeColumn(),
);

export const renderLinks = inColumns<LinkItemView>(
  placeColumn(),
  titleColumn('Note', { least: 16, isName: true }),
  { title: 'Link', value: ({ target, problem }) => (problem === null ? target : ''), least: 12 },
  {
    title: 'Leads to',
    value: ({ toTitle, problem }) => problem ?? toTitle ?? '',
    plain: ({ to, problem }) => problem ?? to ?? '',
    least: 16,
  },
);
