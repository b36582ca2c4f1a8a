import type { Output } from '../../cli-definition/listing-options.ts';
import { yearOf } from '../../library/talks.ts';
import type {
  DefinitionView,
  DigestPassageView,
  EventItemView,
  HitView,
  LinkItemView,
  NoteItemView,
  Placed,
  SpeakerItemView,
  TalkView,
  TermView,
  TopicView,
} from '../../library/views.ts';
import type { Library } from '../../library.ts';
import type { FieldValue, Listing, ListingRecord, Spot } from '../../render/formats/formats.ts';
import { envelopeOf, SCHEMA_VERSION } from './print-json.ts';
import type { ProblemView } from './problem-view.ts';

/** How an editor finds a spot of the notes. */
export interface Spots {
  /** Of a file of the notes: a path that can be opened from the current folder. */
  pathOf(file: string): string;
  /** 1-based column in bytes of UTF-8. */
  byteColumnOf(place: Placed): number;
}

/** The values of a listing by their names, which are those of the JSON. */
type Fields<Item> = Readonly<Record<string, (item: Item) => FieldValue>>;

/** What every listing tells of a thing, in its first columns. */
interface Shared {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

const sharedFields: Fields<Shared> = {
  kind: ({ kind }) => kind,
  id: ({ id }) => id,
  title: ({ title }) => title,
  file: ({ file }) => file,
  line: ({ line }) => line,
  column: ({ column }) => column,
};

/** A listing of one kind: its further columns, and where its items stand. */
interface Kind<Item, Row> {
  /** An item is one record or several. */
  rowsOf(item: Item): readonly Row[];
  readonly fields: Fields<Row>;
  /** For templates alone; every listing has a `text`, if not as a column. */
  readonly further: Fields<Row>;
  /** What the JSON has besides what every listing tells: all fields of an item, and what options add. */
  readonly inJson: Readonly<Record<Exclude<keyof Item & string, keyof Shared>, true>> &
    Readonly<Record<string, true>>;
  spotsOf(row: Row): readonly (Placed & { readonly text: string })[];
}

/** A listing that still wants the answer it is a part of, without its version, and a way to its spots. */
export type Unplaced = (answer: Answer, spots: Spots) => Listing;

/** What `--json` prints, without its version. */
interface Answer {
  /** Everything. */
  readonly whole: object;
  /** The name of the list in it. */
  readonly list: string;
  /** The list's members, as the JSON has them. */
  readonly members: readonly object[];
}

const listingOf =
  <Item extends object, Row extends Shared>({
    rowsOf,
    fields,
    further,
    inJson,
    spotsOf,
  }: Kind<Item, Row>) =>
  (items: readonly Item[]): Unplaced =>
  ({ whole, list, members }, spots) => {
    const rows = items.map(rowsOf);
    const columns = { ...sharedFields, ...fields };
    const all = { ...columns, ...further };
    const recordsOf = (own: readonly Row[]) => own.map((row) => recordOf(row, all, spots));
    return {
      envelopeOf: (shown) => envelopeOf({ ...whole, [list]: shown }),
      items: members,
      version: SCHEMA_VERSION,
      fields: Object.keys(columns),
      further: [...Object.keys(further), 'path'],
      inJson: Object.keys(inJson),
      records: recordsOf(rows.flat()),
      recordOf: (item) => recordsOf(rows[item]?.slice(0, 1) ?? [])[0] ?? {},
      spots: () =>
        rows
          .flat()
          .flatMap(spotsOf)
          .map(
            (spot): Spot => ({
              path: spots.pathOf(spot.file),
              line: spot.line,
              column: spots.byteColumnOf(spot),
              text: spot.text,
            }),
          ),
    };
  };

const itself = <Item>(item: Item): readonly Item[] => [item];

function recordOf<Row extends Shared>(
  row: Row,
  fields: Fields<Row>,
  { pathOf }: Spots,
): ListingRecord {
  const values = Object.entries(fields).map(([name, value]) => [name, value(row)] as const);
  return { ...Object.fromEntries(values), path: row.file ? pathOf(row.file) : '' };
}

const eventFields = {
  event: ({ event }: { readonly event: TalkView['event'] }) => event?.name,
  date: ({ event, date }: Pick<TalkView, 'event' | 'date'>) => date ?? event?.date,
  year: yearOf,
};

/** Search hits; each of their passages is a spot of its own. */
const hits = listingOf<HitView, HitView>({
  rowsOf: itself,
  fields: {
    heading: ({ heading }) => heading,
    talk: ({ talk }) => talk,
    talkTitle: ({ talkTitle }) => talkTitle,
    event: ({ event }) => event,
    speakers: ({ speakers }) => speakers,
    score: ({ score }) => score,
    excerpt: ({ excerpt }) => excerpt,
  },
  further: { text: ({ excerpt }) => excerpt, why: ({ why }) => why },
  inJson: {
    alike: true,
    event: true,
    excerpt: true,
    foundIn: true,
    heading: true,
    matches: true,
    missing: true,
    more: true,
    occasion: true,
    score: true,
    speakers: true,
    talk: true,
    talkTitle: true,
    why: true,
  },
  spotsOf: (hit) => [hit, ...hit.more].map((passage) => ({ ...passage, text: passage.excerpt })),
});

const talks = listingOf<TalkView, TalkView>({
  rowsOf: itself,
  fields: {
    speakers: ({ speakers }) => speakers,
    ...eventFields,
    topics: ({ topics }) => topics,
    track: ({ track }) => track,
  },
  further: { text: ({ title }) => title },
  inJson: { date: true, event: true, speakers: true, topics: true, track: true, why: true },
  spotsOf: (talk) => [{ ...talk, text: talk.title }],
});

const notes = listingOf<NoteItemView, NoteItemView>({
  rowsOf: itself,
  fields: { date: ({ date }) => date, tags: ({ tags }) => tags },
  further: { text: ({ title }) => title },
  inJson: { aliases: true, date: true, people: true, tags: true, topics: true },
  spotsOf: (note) => [{ ...note, text: note.title }],
});

const topics = listingOf<TopicView, TopicView>({
  rowsOf: itself,
  fields: {
    talks: ({ talks }) => talks,
    terms: ({ terms }) => terms,
  },
  further: { name: ({ name }) => name, text: ({ name }) => name },
  inJson: { name: true, talks: true, terms: true },
  spotsOf: (topic) => [{ ...topic, text: topic.name }],
});

/** A term where one definition of it stands; a term without definitions is one record, too. */
type Defined = TermView & { readonly definition: DefinitionView | undefined };

const definedIn = (term: TermView): readonly Defined[] =>
  term.definitions.length === 0
    ? [{ ...term, definition: undefined }]
    : term.definitions.map((definition) => {
        const { file, line, column } = definition;
        return { ...term, file, line, column, definition };
      });

/** Terms, a record for each of their definitions. */
const terms = listingOf<TermView, Defined>({
  rowsOf: definedIn,
  fields: {
    aliases: ({ aliases }) => aliases,
    text: ({ definition }) => definition?.text,
    talk: ({ definition }) => definition?.talk,
    talkTitle: ({ definition }) => definition?.talkTitle,
    related: ({ related }) => related,
  },
  further: { term: ({ term }) => term },
  inJson: { aliases: true, definitions: true, related: true, term: true },
  spotsOf: ({ term, definition }) =>
    definition ? [{ ...definition, text: `${term}: ${definition.text}` }] : [],
});

/** What each talk says about something. */
const digest = listingOf<DigestPassageView, DigestPassageView>({
  rowsOf: itself,
  fields: {
    heading: ({ heading }) => heading,
    speakers: ({ speakers }) => speakers,
    ...eventFields,
    score: ({ score }) => score,
    excerpt: ({ excerpt }) => excerpt,
  },
  further: { text: ({ excerpt }) => excerpt },
  inJson: {
    date: true,
    event: true,
    excerpt: true,
    heading: true,
    matches: true,
    rank: true,
    score: true,
    speakers: true,
  },
  spotsOf: (passage) => [{ ...passage, text: passage.excerpt }],
});

const events = listingOf<EventItemView, EventItemView>({
  rowsOf: itself,
  fields: {
    date: ({ date }) => date,
    year: ({ year }) => year,
    location: ({ location }) => location,
    talks: ({ talks }) => talks,
  },
  further: { text: ({ title }) => title },
  inJson: { date: true, location: true, talks: true, year: true },
  spotsOf: (event) => [{ ...event, text: event.title }],
});

const speakers = listingOf<SpeakerItemView, SpeakerItemView>({
  rowsOf: itself,
  fields: {
    talks: ({ talks }) => talks,
    events: ({ events }) => events,
    date: ({ date }) => date,
  },
  further: { text: ({ title }) => title },
  inJson: { date: true, events: true, talks: true },
  spotsOf: (speaker) => [{ ...speaker, text: speaker.title }],
});

const links = listingOf<LinkItemView, LinkItemView>({
  rowsOf: itself,
  fields: {
    target: ({ target }) => target,
    to: ({ to }) => to,
    toTitle: ({ toTitle }) => toTitle,
    problem: ({ problem }) => problem,
  },
  further: { text: (link) => link.problem ?? link.target },
  inJson: { problem: true, target: true, to: true, toTitle: true },
  spotsOf: (link) => [{ ...link, text: link.problem ?? link.target }],
});

/** What `check` finds wrong. */
const problems = listingOf<ProblemView, ProblemView>({
  rowsOf: itself,
  fields: {
    severity: ({ severity }) => severity,
    rule: ({ rule }) => rule,
    message: ({ message }) => message,
    hint: ({ hint }) => hint,
  },
  further: { text: ({ message }) => message },
  inJson: { hint: true, message: true, rule: true, severity: true },
  spotsOf: (problem) => [{ ...problem, text: problem.message }],
});

/** What can be listed. */
export const listings = {
  hits,
  talks,
  notes,
  topics,
  terms,
  digest,
  events,
  speakers,
  links,
  problems,
};

/** An answer for programs. */
export interface Request extends Answer {
  readonly output: Output;
  readonly library: Library;
  /** The list in it, in the other formats. */
  listing(of: typeof listings): Unplaced;
}
