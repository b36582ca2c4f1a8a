import type { KindView } from '../library/views.ts';
import type { KindReason } from '../model/notes.ts';
import { placeColumn, titleColumn } from './table/columns.ts';
import { type Column, renderTable } from './table/table.ts';
import type { Terminal } from './text/terminal.ts';

/** The evidence in words, to complete "taken for this, because". */
const BECAUSE: Readonly<Record<KindReason, string>> = {
  'says-type': 'its front matter says so (type)',
  'field-speaker': 'its front matter names a speaker',
  tagged: 'one of its tags says so',
  'field-event': 'its front matter names an event',
  'title-names-speaker': 'its title names a speaker',
  'speaker-named': 'it names a speaker',
  'event-named': 'a line in it names an event',
  'event-folder': 'it is in the folder of an event or of talks',
  'talk-words': 'it mentions slides, questions or an audience',
  dated: 'it has a date and other signs of a talk',
  neighbours: 'most notes next to it are talks',
  'conference-index': 'the index above it is that of a conference',
  'listed-with-speaker': 'an index lists it with a speaker',
  'holds-talks': 'it holds several talks',
  'index-name': 'it is named like an index',
  'lists-notes': 'it is mostly a list of other notes',
  'about-folder': 'its name says that it describes the folder',
  'left-open': 'its title is a placeholder, as in a template',
  'day-name': 'it is named after a day',
  told: 'you said so (--as)',
  nothing: 'nothing suggests that it is a talk',
};

export const becauseOf = (reason: KindReason): string => BECAUSE[reason];

const columns: readonly Column<KindView>[] = [
  { title: 'Kind', value: ({ kind }) => kind },
  titleColumn('Note', { least: 16, isName: true }),
  { title: 'Because', value: ({ reason }) => becauseOf(reason), least: 20 },
  placeColumn(),
];

/** Renders a row per note: its kind, and the strongest evidence for that kind. */
export const renderKinds = (rows: readonly KindView[], terminal: Terminal): string =>
  renderTable(columns, rows, terminal);
