import type { KindView } from '../library/views.ts';
import type { KindReason } from '../model/notes.ts';
import { placeColumn, titleColumn } from './table/columns.ts';
import { type Column, renderTable } from './table/table.ts';
import type { Terminal } from './text/terminal.ts';

/** The evidence in words, to complete "taken for this, because". */
const BECAUSE: Readonly<Record<KindReason, string>> = {
  'says-type': 'its front matter says so (type)',
  'field-speaker': 'its front matter names who speaks',
  tagged: 'a tag of it says so',
  'field-event': 'its front matter names an event',
  'title-names-speaker': 'its title names who speaks',
  'speaker-named': 'it names who speaks',
  'event-named': 'a line of it names an event',
  'event-folder': 'it stands in the folder of an event or of talks',
  'talk-words': 'it speaks of slides, questions, an audience',
  dated: 'it has a date, and more speaks for a talk',
  neighbours: 'most notes beside it are talks',
  'conference-index': 'the index above it is that of a conference',
  'listed-with-speaker': 'an index lists it with who speaks',
  'holds-talks': 'it holds several talks',
  'index-name': 'it is called as an index is',
  'lists-notes': 'it is hardly more than a list of other notes',
  'about-folder': 'it is about the folder, by its name',
  'left-open': 'its title is left to be filled in, as in a template',
  'day-name': 'it is called after a day',
  told: 'you said so (--as)',
  nothing: 'nothing says that it is a talk',
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
