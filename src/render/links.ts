import type { LinkItemView } from '../library/views.ts';
import { placeColumn } from './table/place-column.ts';
import { type Column, renderTable } from './table/table.ts';
import { noteSpan } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';

const columns: readonly Column<LinkItemView>[] = [
  placeColumn(),
  {
    title: 'Note',
    value: ({ title }) => [noteSpan(title, { bold: true, hue: 'accent' })],
    least: 16,
    isName: true,
  },
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
