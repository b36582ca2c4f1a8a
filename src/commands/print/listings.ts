import type { Output } from '../../cli-definition/listing-options.ts';
import { yearOf } from '../../library/talks.ts';
import type {
  DefinitionView,
  DigestPassageView,
  HitView,
  NoteItemView,
  Placed,
  TalkView,
  TermView,
  TopicView,
} from '../../library/views.ts';
import type { Library } from '../../library.ts';
import type { FieldValue, Listing, ListingRecord, Spot } from '../../render/formats/formats.ts';
import { envelopeOf } from './print-json.ts';

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
  spotsOf(row: Row): readonly (Placed & { readonly text: string })[];
}

/** A listing that still wants the answer it is a part of, without its version, and a way to its spots. */
type Unplaced = (answer: object, spots: Spots) => Listing;

const listingOf =
  <Item extends object, Row extends Shared>({
    rowsOf,
    fields,
    further,
    spotsOf,
  }: Kind<Item, Row>) =>
  (items: readonly Item[]): Unplaced =>
  (answer, spots) => {
    const rows = items.flatMap(rowsOf);
    const columns = { ...sharedFields, ...fields };
    return {
      envelope: envelopeOf(answer),
      items,
      fields: Object.keys(columns),
      further: [...Object.keys(further), 'path'],
      records: rows.map((row) => recordOf(row, { ...columns, ...further }, spots)),
      spots: () =>
        rows.flatMap(spotsOf).map(
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
  spotsOf: (talk) => [{ ...talk, text: talk.title }],
});

const notes = listingOf<NoteItemView, NoteItemView>({
  rowsOf: itself,
  fields: { date: ({ date }) => date, tags: ({ tags }) => tags },
  further: { text: ({ title }) => title },
  spotsOf: (note) => [{ ...note, text: note.title }],
});

const topics = listingOf<TopicView, TopicView>({
  rowsOf: itself,
  fields: {
    talks: ({ talks }) => talks,
    terms: ({ terms }) => terms,
  },
  further: { name: ({ name }) => name, text: ({ name }) => name },
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
  spotsOf: (passage) => [{ ...passage, text: passage.excerpt }],
});

/** What can be listed. */
export const listings = { hits, talks, notes, topics, terms, digest };

/** Makes a listing from what there is for it. */
export type Choice = (of: typeof listings) => Unplaced;

/** An answer for programs. */
export interface Request {
  readonly output: Output;
  readonly library: Library;
  /** What `--json` prints. */
  readonly answer: object;
  /** The list in it, in the other formats. */
  readonly listing: Choice;
}
