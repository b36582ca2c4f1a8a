import type { NoteItemView } from '../library/views.ts';
import { placeColumn, titleColumn } from './table/columns.ts';
import { type Column, renderTable } from './table/table.ts';
import type { Terminal } from './text/terminal.ts';

const columns: readonly Column<NoteItemView>[] = [
  { title: 'Kind', value: ({ kind }) => kind },
  titleColumn('Note', { least: 20, isName: true }),
  { title: 'Date', value: ({ date }) => date ?? '' },
  { title: 'Tags', value: ({ tags }) => tags.join(', '), least: 12 },
  placeColumn(),
];

/** A row per note. */
export const renderNotes = (notes: readonly NoteItemView[], terminal: Terminal): string =>
  renderTable(columns, notes, terminal);
