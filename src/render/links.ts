import { placeColumn } from './table/place-column.ts';
import { type Column, renderTable } from './table/table.ts';
import type { PlaceView } from './text/place-text.ts';
import { noteSpan } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';

export interface LinkView extends PlaceView {
  /** Of the note it stands in. */
  readonly title: string;
  /** As written. */
  readonly target: string;
  /** The file that it leads to. */
  readonly to: string | null;
  readonly toTitle: string | null;
  readonly problem: string | null;
}

const columns: readonly Column<LinkView>[] = [
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
export const renderLinks = (links: readonly LinkView[], terminal: Terminal): string =>
  renderTable(columns, links, terminal);
