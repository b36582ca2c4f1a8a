import type { LinkItemView } from '../library/views.ts';
import { placeColumn, titleColumn } from './table/columns.ts';
import { type Column, renderTable } from './table/table.ts';
import type { Terminal } from './text/terminal.ts';

const columns: readonly Column<LinkItemView>[] = [
  placeColumn(),
  titleColumn('Note', { least: 16, isName: true }),
  { title: 'Link', value: ({ target, problem }) => (problem === null ? target : ''), least: 12 },
  {
    title: 'Leads to',
    value: ({ toTitle, problem }) => problem ?? toTitle ?? '',
    plain: ({ to, problem }) => problem ?? to ?? '',
    least: 16,
  },
];

/** A row per link. */
export const renderLinks = (links: readonly LinkItemView[], terminal: Terminal): string =>
  renderTable(columns, links, terminal);
