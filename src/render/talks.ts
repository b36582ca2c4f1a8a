import { type Column, renderTable } from './table/table.ts';
import { flow } from './text/flow.ts';
import { linkOf, type PlaceView, placeSpan } from './text/place-text.ts';
import { labelled, listed, section } from './text/section.ts';
import { indented, noteSpan, paintLines, type Span, type Styled } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { wrap } from './text/wrap.ts';

export interface TalkView extends PlaceView {
  readonly id: string;
  readonly title: string;
  readonly speakers: readonly string[];
  /** Name of the event. */
  readonly event?: string | undefined;
  /** ISO 8601. */
  readonly date?: string | undefined;
  readonly track?: string | undefined;
  readonly topics: readonly string[];
}

/** A named spot: a section of a talk, or a note that links to it. */
export interface NamedPlaceView extends PlaceView {
  readonly name: string;
}

export interface TalkDetailView extends TalkView {
  readonly sections: readonly NamedPlaceView[];
  /** Names of the terms it defines. */
  readonly terms: readonly string[];
  /** Where other notes link to it. */
  readonly linkedFrom: readonly NamedPlaceView[];
}

const titleSpan = (talk: TalkView): Span => noteSpan(talk.title, { bold: true, ...linkOf(talk) });

const track: Column<TalkView> = { title: 'Track', value: (talk) => talk.track ?? '' };

const columns: readonly Column<TalkView>[] = [
  { title: 'Id', value: ({ id }) => id, only: 'pipe' },
  { title: 'Talk', value: (talk) => [titleSpan(talk)], least: 20 },
  { title: 'Speakers', value: ({ speakers }) => speakers.join(', '), least: 12 },
  { title: 'Event', value: ({ event }) => event ?? '', least: 12 },
  { title: 'Date', value: ({ date }) => date ?? '' },
  track,
  { title: 'Topics', value: ({ topics }) => topics.join(', '), least: 14 },
  { title: 'Place', value: (talk) => [placeSpan(talk)] },
];

/** On narrower terminals a table with the places, which lead to the notes, breaks most of its cells. */
const narrowestTable = 160;

/** A row per talk, without the columns that no talk has anything for; a few lines where it is narrow. */
export function renderTalks(talks: readonly TalkView[], terminal: Terminal): string {
  const width = terminal.columns;
  if (width === undefined) {
    // Few programmes have tracks: a pipe gets the column with the first that does.
    const hasTracks = talks.some((talk) => talk.track !== undefined);
    const piped = hasTracks ? columns : columns.filter((column) => column !== track);
    return renderTable(piped, talks, terminal);
  }
  if (width < narrowestTable) {
    const lines = talks.flatMap((talk) => entryLines(talk, width));
    return paintLines(lines, terminal);
  }
  const filled = columns.filter(({ value }) => talks.some((talk) => value(talk).length > 0));
  return renderTable(filled, talks, terminal);
}

const indent = 2;

/** Title and place, then who, when and on what. */
function entryLines(talk: TalkView, width: number): readonly Styled[] {
  const room = width - indent;
  const [title = [], ...place] = flow([titleSpan(talk), placeSpan(talk)], room);
  const topics = talk.topics.length > 0 ? [noteSpan(`Topics: ${talk.topics.join(', ')}`)] : [];
  return [title, ...indented([...place, ...flow([...knownOf(talk), ...topics], room)], indent)];
}

/** One talk: who, where and when, its sections, terms and who links to it. */
export function renderTalk(talk: TalkDetailView, terminal: Terminal): string {
  const width = terminal.columns;
  return paintLines(
    [
      ...wrap([noteSpan(talk.title, { bold: true })], width),
      ...flow(occasionOf(talk), width),
      ...labelled('Topics', talk.topics, width),
      ...section('Sections', talk.sections.map(namedPlace), width),
      ...section('Terms', listed(talk.terms), width),
      ...section('Linked from', talk.linkedFrom.map(namedPlace), width),
    ],
    terminal,
  );
}

/** Who, where, when and in which file, as far as it is known. */
const occasionOf = (talk: TalkView): readonly Span[] => [...knownOf(talk), placeSpan(talk)];

const knownOf = ({ speakers, event, date, track }: TalkView): readonly Span[] =>
  [speakers.join(', '), event, date, track].filter(Boolean).map((text) => noteSpan(text ?? ''));

const namedPlace = (place: NamedPlaceView): readonly Span[] => [
  noteSpan(place.name),
  placeSpan(place),
];
