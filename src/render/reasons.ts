import { reasonWords } from './reason-words.ts';
import { placeColumn } from './table/place-column.ts';
import { type Column, renderTable } from './table/table.ts';
import type { PlaceView } from './text/place-text.ts';
import { noteSpan } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';

/** A fact of a talk, and what gave it. */
export interface ReasonRow extends PlaceView {
  /** The talk's id. */
  readonly id: string;
  readonly fact: 'title' | 'speakers' | 'event' | 'date';
  readonly value: string;
  /** The recogniser's name. */
  readonly by: string;
}

/** A definition of a term, and what gave it. */
export interface SourceRow extends PlaceView {
  readonly term: string;
  readonly by: string;
  /** From 0 to 1; absent where it is not known. */
  readonly sure?: number | undefined;
}

const reasonColumns: readonly Column<ReasonRow>[] = [
  { title: 'Id', value: ({ id }) => id, only: 'pipe' },
  { title: 'Fact', value: ({ fact }) => fact },
  {
    title: 'Value',
    value: ({ value, fact }) => [noteSpan(value, { bold: fact === 'title' })],
    least: 20,
  },
  placeColumn(),
  { title: 'Told by', value: ({ by }) => reasonWords(by), plain: ({ by }) => by, least: 12 },
];

/** A line for each fact: what it is, where it stands, and which recogniser saw it. */
export const renderReasons = (rows: readonly ReasonRow[], terminal: Terminal): string =>
  renderTable(reasonColumns, rows, terminal);

const sourceColumns: readonly Column<SourceRow>[] = [
  { title: 'Term', value: ({ term }) => [noteSpan(term, { bold: true })], least: 16 },
  placeColumn(),
  { title: 'Told by', value: ({ by }) => reasonWords(by), plain: ({ by }) => by, least: 12 },
  {
    title: 'Sure',
    value: ({ sure }) => (sure === undefined ? '' : `${Math.round(sure * 100)} %`),
    plain: ({ sure }) => (sure === undefined ? '' : String(sure)),
    align: 'right',
  },
];

/** A line for each definition: where it stands, which recogniser saw it, and how sure that is. */
export const renderSources = (rows: readonly SourceRow[], terminal: Terminal): string =>
  renderTable(sourceColumns, rows, terminal);
