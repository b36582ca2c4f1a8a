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
import type { FieldValue, Listing, ListingRecord } from '../../render/formats/formats.ts';
import { envelopeOf, SCHEMA_VERSION } from './print-json.ts';
import type { ProblemView } from './problem-view.ts';

/** Paths and columns as an editor takes them. */
export interface Spots {
  /** Path of a note, to be opened from the current folder. */
  pathOf(file: string): string;
  /** 1-based column in bytes of UTF-8. */
  byteColumnOf(place: Placed): number;
}

/** The values of a record, by the names that the JSON uses. */
type Fields<Item> = Readonly<Record<string, (item: Item) => FieldValue>>;

/** The first columns of every listing. */
interface Shared extends Placed {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
}

/** Values that are fields of the item itself. */
const copiedFields = <Name extends string>(
  ...names: readonly Name[]
): Fields<Record<Name, FieldValue>> =>
  Object.fromEntries(names.map((name) => [name, (item: Record<Name, FieldValue>) => item[name]]));

const sharedFields = copiedFields('kind', 'id', 'title', 'file', 'line', 'column');

/** A listing of one kind: its further columns, and the spots of its items. */
interface Kind<Item, Row> {
  /** The records of an item: one or several. */
  rowsOf(item: Item): readonly Row[];
  readonly fields: Fields<Row>;
  /** Values for templates only; every listing has a `text`, as a column or here. */
  readonly further: Fields<Row>;
  /** Fields that only the JSON has, also those that need an option; complete even if nothing is listed. */
  readonly onlyInJson?: readonly string[];
  spotsOf(row: Row): readonly (Placed & { readonly text: string })[];
}

/**
 * Makes the listing of a command, for programs.
 * @param answer the answer that `--json` prints, without its version
 * @param list the name of the items in the answer
 */
export type ListingOf<Item> = (
  items: readonly Item[],
  answer: Readonly<Record<string, unknown>>,
  list: string,
  spots: Spots,
) => Listing;

const listingOf =
  <Item extends object, Row extends Shared>({
    rowsOf,
    fields,
    further,
    onlyInJson = [],
    spotsOf,
  }: Kind<Item, Row>): ListingOf<Item> =>
  (items, answer, list, spots) => {
    const rows = items.map(rowsOf);
    const columns = { ...sharedFields, ...fields };
    const all = { ...columns, ...further };
    const recordsOf = (own: readonly Row[]) => own.map((row) => recordOf(row, all, spots));
    return {
      envelopeOf: (shown) => envelopeOf({ ...answer, [list]: shown }),
      items: answer[list] as readonly object[],
      version: SCHEMA_VERSION,
      fields: Object.keys(columns),
      further: [...Object.keys(further), 'path'],
      onlyInJson,
      records: recordsOf(rows.flat()),
      recordOf: (item) => recordsOf(rows[item]?.slice(0, 1) ?? [])[0] ?? {},
      spots: () =>
        rows.flatMap((own) =>
          own.flatMap(spotsOf).map((spot) => ({
            path: spots.pathOf(spot.file),
            line: spot.line,
            column: spots.byteColumnOf(spot),
            text: spot.text,
          })),
        ),
    };
  };

function recordOf<Row extends Shared>(
  row: Row,
  fields: Fields<Row>,
  { pathOf }: Spots,
): ListingRecord {
  const values = Object.entries(fields).map(([name, value]) => [name, value(row)] as const);
  return { ...Object.fromEntries(values), path: pathOf(row.file) };
}

const eventFields = {
  event: ({ event }: { readonly event: TalkView['event'] }) => event?.name,
  date: ({ event, date }: Pick<TalkView, 'event' | 'date'>) => date ?? event?.date,
  year: yearOf,
};

/** A listing in which each item is one record and one spot; its text is its title by default. */
const oneRecordListing = <Item extends Shared>({
  textOf = ({ title }) => title,
  further,
  ...kind
}: Pick<Kind<Item, Item>, 'fields' | 'onlyInJson'> & {
  readonly further?: Fields<Item>;
  readonly textOf?: (item: Item) => string;
}) =>
  listingOf<Item, Item>({
    ...kind,
    rowsOf: (item) => [item],
    further: { ...further, text: textOf },
    spotsOf: (item) => [{ ...item, text: textOf(item) }],
  });

/** Search hits; each passage of a hit is a spot. */
const hits = listingOf<HitView, HitView>({
  rowsOf: (hit) => [hit],
  fields: copiedFields('heading', 'talk', 'talkTitle', 'event', 'speakers', 'score', 'excerpt'),
  further: { text: ({ excerpt }) => excerpt, ...copiedFields('why') },
  onlyInJson: ['alike', 'foundIn', 'matches', 'missing', 'more', 'occasion'],
  spotsOf: (hit) => [hit, ...hit.more].map((passage) => ({ ...passage, text: passage.excerpt })),
});

const talks = oneRecordListing<TalkView>({
  fields: { ...copiedFields('speakers'), ...eventFields, ...copiedFields('topics', 'track') },
  onlyInJson: ['why'],
});

const notes = oneRecordListing<NoteItemView>({
  fields: copiedFields('date', 'tags'),
  onlyInJson: ['aliases', 'people', 'topics'],
});

const topics = oneRecordListing<TopicView>({
  fields: copiedFields('talks', 'terms'),
  further: copiedFields('name'),
});

/** A term at the place of one of its definitions. */
type Defined = TermView & { readonly definition: DefinitionView };

const definedIn = (term: TermView): readonly Defined[] =>
  term.definitions.map((definition) => {
    const { file, line, column } = definition;
    return { ...term, file, line, column, definition };
  });

/** Terms, with a record for each definition. */
const terms = listingOf<TermView, Defined>({
  rowsOf: definedIn,
  fields: {
    ...copiedFields('aliases'),
    text: ({ definition }) => definition.text,
    talk: ({ definition }) => definition.talk,
    talkTitle: ({ definition }) => definition.talkTitle,
    ...copiedFields('related'),
  },
  further: copiedFields('term'),
  onlyInJson: ['definitions'],
  spotsOf: ({ term, definition }) => [{ ...definition, text: `${term}: ${definition.text}` }],
});

/** The passages of a digest. */
const digest = oneRecordListing<DigestPassageView>({
  fields: {
    ...copiedFields('heading', 'speakers'),
    ...eventFields,
    ...copiedFields('score', 'excerpt'),
  },
  textOf: ({ excerpt }) => excerpt,
  onlyInJson: ['matches', 'rank'],
});

const events = oneRecordListing<EventItemView>({
  fields: copiedFields('date', 'year', 'location', 'talks'),
});

const speakers = oneRecordListing<SpeakerItemView>({
  fields: copiedFields('talks', 'events', 'date'),
});

const links = oneRecordListing<LinkItemView>({
  fields: copiedFields('target', 'to', 'toTitle', 'problem'),
  textOf: (link) => link.problem ?? link.target,
});

/** The problems that `check` finds. */
const problems = oneRecordListing<ProblemView>({
  fields: copiedFields('severity', 'rule', 'message', 'hint'),
});

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

export type ListingName = keyof typeof listings;
export type ItemOf<Name extends ListingName> = Parameters<(typeof listings)[Name]>[0][number];
