import type { NamedView, TalkDetailView, TalkView } from '../library/views.ts';
import { appendTo } from '../model/maps.ts';
import { type Column, renderTable } from './table/table.ts';
import { flow } from './text/flow.ts';
import { linkOf, placeSpan } from './text/place-text.ts';
import { labelled, listed, section } from './text/section.ts';
import {
  indented,
  paintLines,
  type Span,
  type Styled,
  safeSpan,
  span,
  widthOf,
} from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { wrap } from './text/wrap.ts';

const titleSpan = (talk: TalkView): Span =>
  safeSpan(talk.title, { bold: true, hue: 'accent', ...linkOf(talk) });

/** The day of a talk; else what is known of its event's, which tells it from others of a series; may be empty. */
function dateOf({ date, event }: Pick<TalkView, 'date' | 'event'>): string {
  if (date !== null || event === null) return date ?? '';
  const known = event.date ?? String(event.year ?? '');
  return event.name.includes(known) ? '' : known;
}

const track: Column<TalkView> = { title: 'Track', value: (talk) => talk.track ?? '' };

const columns: readonly Column<TalkView>[] = [
  { title: 'Id', value: ({ id }) => id, only: 'pipe' },
  { title: 'Talk', value: (talk) => [titleSpan(talk)], least: 20 },
  { title: 'Speakers', value: ({ speakers }) => speakers.join(', '), least: 12 },
  { title: 'Event', value: ({ event }) => event?.name ?? '', least: 12 },
  { title: 'Date', value: dateOf },
  track,
  { title: 'Topics', value: ({ topics }) => topics.join(', '), least: 14 },
  { title: 'Place', value: (talk) => [placeSpan(talk)] },
];

/** On a terminal: grouped by event, a few lines per talk. In a pipe: one row per talk. */
export function renderTalks(talks: readonly TalkView[], terminal: Terminal): string {
  const width = terminal.columns;
  if (width === undefined) {
    // Few programmes have tracks: a pipe gets the column only if a talk has a track.
    const hasTracks = talks.some((talk) => Boolean(talk.track));
    const piped = hasTracks ? columns : columns.filter((column) => column !== track);
    return renderTable(piped, talks, terminal);
  }
  const groups = groupsOf(talks);
  const lines = groups.flatMap((group, index) => [
    ...(index > 0 ? [[]] : []),
    ...groupLines(group, width, groups.length > 1),
  ]);
  return paintLines(lines, terminal);
}

/** The talks of one event, in their order. */
interface Group {
  readonly event: string | undefined;
  /** The date of all talks of the group; undefined if their dates differ. */
  readonly date: string | undefined;
  readonly talks: readonly TalkView[];
}

/** The event of a talk with its year: a series has the same name each year. */
const editionOf = ({ event }: TalkView): string | undefined =>
  event === null ? undefined : `${event.name}\n${event.year}`;

/** Groups talks by event, in the order of each event's first talk; talks without an event come last. */
function groupsOf(talks: readonly TalkView[]): readonly Group[] {
  const byEvent = new Map<string | undefined, TalkView[]>();
  for (const talk of talks) appendTo(byEvent, editionOf(talk), talk);
  const groups = Array.from(byEvent.values(), (all): Group => {
    const dates = new Set(all.map(dateOf));
    const date = dates.size === 1 ? [...dates][0] : undefined;
    return { event: all[0]?.event?.name, date, talks: all };
  });
  return [
    ...groups.filter(({ event }) => event !== undefined),
    ...groups.filter(({ event }) => event === undefined),
  ];
}

const indent = 2;

function groupLines(group: Group, width: number, hasOthers: boolean): readonly Styled[] {
  const name = group.event ?? (hasOthers ? 'Event unknown' : '');
  const head = [
    ...(name === '' ? [] : [safeSpan(name, { bold: true })]),
    ...(group.date ? [safeSpan(group.date, { hue: 'faint' })] : []),
  ];
  const inner = head.length > 0 ? indent : 0;
  const entries = group.talks.flatMap((talk) => entryLines(talk, group, width - inner));
  return [...flow(head, width), ...indented(entries, inner)];
}

/** Widest line of an entry; a longer line takes the eye too far from a title to its place. */
const widestEntry = 120;

/** The title with its place at the right edge if there is room, then speakers, date, track and topics. */
function entryLines(talk: TalkView, group: Group, room: number): readonly Styled[] {
  const title = titleSpan(talk);
  const place = placeSpan(talk);
  const gap = Math.min(room, widestEntry) - widthOf([title]) - widthOf([place]);
  const isBeside = gap >= indent;
  const who = [talk.speakers.join(', '), group.date ? '' : dateOf(talk), talk.track];
  const details = [
    ...who.filter(Boolean).map((text) => safeSpan(text ?? '')),
    ...(talk.topics.length > 0
      ? [safeSpan(`Topics: ${talk.topics.join(', ')}`, { hue: 'faint' })]
      : []),
    ...(isBeside ? [] : [place]),
  ];
  const first = isBeside ? [[title, span(' '.repeat(gap)), place]] : wrap([title], room);
  return [...first, ...indented(flow(details, room - indent), indent)];
}

/** Renders one talk: speakers, event, date, place, topics, sections, terms and the notes that link to it. */
export function renderTalk(talk: TalkDetailView, terminal: Terminal): string {
  const width = terminal.columns;
  return paintLines(
    [
      ...wrap([safeSpan(talk.title, { bold: true, hue: 'accent' })], width),
      ...flow(occasionOf(talk), width),
      ...labelled('Topics', talk.topics, width),
      ...section('Sections', talk.sections.map(namedPlace), width),
      ...section('Terms', listed(talk.terms), width),
      ...section('Linked from', talk.linkedFrom.map(namedPlace), width),
    ],
    terminal,
  );
}

/** The known facts of speakers, event, date and track, then the place. */
const occasionOf = (talk: TalkView): readonly Span[] => [...knownOf(talk), placeSpan(talk)];

const knownOf = (talk: TalkView): readonly Span[] =>
  [talk.speakers.join(', '), talk.event?.name, dateOf(talk), talk.track]
    .filter(Boolean)
    .map((text) => safeSpan(text ?? ''));

const namedPlace = (place: NamedView): readonly Span[] => [safeSpan(place.name), placeSpan(place)];
