import type { NoteItemView } from '../library/views.ts';
import { placeColumn } from './table/place-column.ts';
import { type Column, renderTable } from './table/table.ts';
import { noteSpan } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';

const columns: readonly Column<NoteItemView>[] = [
  { title: 'Kind', value: ({ kind }) => kind },
  {
    title: 'Note',
    value: ({ title }) => [noteSpan(title, { bold: true, hue: 'accent' })],
    least: 20,
    isName: true,
  },
  { title: 'Date', value: ({ date }) => date ?? '' },
  { title: 'Tags', value: ({ tags }) => tags.join(', '), least: 12 },
  placeColumn(),
];

/** A row per note. */
export const renderNotes = (notes: readonly NoteItemView[], terminal: Terminal): string =>
  renderTable(columns, notes, terminal);
