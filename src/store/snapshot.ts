import type { Definition, NotesModel, Owner, Term } from '../model/notes.ts';
import type { StringPool } from '../search/string-pool.ts';
import type { Columns } from '../search/types.ts';
import { DamagedFileError, decodeColumns, encodeColumns } from './column-file.ts';
import { openTable, type Row, Strings, tableColumns } from './tables.ts';
import type { LazyList, NotesSnapshot } from './types.ts';

/** Raised with every change of the tables below, of the index, or of what the reader finds. */
export const SNAPSHOT_VERSION = 1;

const INDEX_PREFIX = 'index.';

const PLACE = { file: 'text', line: 'number', column: 'number?' } as const;
const SPAN = { start: 'number', end: 'number' } as const;

const NOTES = { kind: 'text', title: 'text', ...PLACE } as const;
const EVENTS = {
  id: 'text',
  name: 'text',
  date: 'text?',
  year: 'number?',
  location: 'text?',
  ...PLACE,
} as const;
const TALKS = {
  id: 'text',
  title: 'text',
  speakers: 'texts',
  event: 'number?',
  date: 'text?',
  topics: 'texts',
  ...PLACE,
  ...SPAN,
} as const;
const TOPICS = { id: 'text', name: 'text', ...PLACE } as const;
/** A term's definitions are the rows `[firstDefinition, firstDefinition + definitions)` of DEFINITIONS. */
const TERMS = {
  name: 'text',
  aliases: 'texts',
  related: 'texts',
  topics: 'texts',
  firstDefinition: 'number',
  definitions: 'number',
} as const;
const DEFINITIONS = { ...PLACE, ...SPAN, talk: 'number?' } as const;
const PASSAGES = { kind: 'text', owner: 'number', heading: 'text', ...PLACE, ...SPAN } as const;
const LINKS = { from: 'number', to: 'number', ...PLACE } as const;

type PlaceRow = Row<typeof PLACE>;

const placeOf = ({ file, line, column }: PlaceRow) =>
  column === undefined ? { file, line } : { file, line, column };

const spanOf = ({ start, end }: Row<typeof SPAN>) => ({ start, end });

const flat = <T extends { readonly place: PlaceRow | Omit<PlaceRow, 'column'> }>(value: T) => ({
  ...value,
  file: value.place.file,
  line: value.place.line,
  column: 'column' in value.place ? value.place.column : undefined,
});

/** Facts and index of a folder of notes as the bytes of one file. */
export function encodeSnapshot(model: NotesModel, index: Columns): Uint8Array<ArrayBuffer> {
  const strings = new Strings();
  const columns = { ...modelColumns(model, strings), ...prefixed(index) };
  const pool = strings.toPool();
  return encodeColumns(
    { snapshot: SNAPSHOT_VERSION },
    { ...columns, 'strings.bytes': pool.bytes, 'strings.offsets': pool.offsets },
  );
}

function modelColumns(model: NotesModel, strings: Strings): Columns {
  const definitions = model.terms.flatMap((term) => term.definitions);
  let firstDefinition = 0;
  const terms = model.terms.map((term) => {
    const row = { ...term, firstDefinition, definitions: term.definitions.length };
    firstDefinition += term.definitions.length;
    return row;
  });
  return {
    ...tableColumns('notes', NOTES, model.notes.map(flat), strings),
    ...tableColumns(
      'events',
      EVENTS,
      model.events.map((event) => ({
        date: undefined,
        year: undefined,
        location: undefined,
        ...flat(event),
      })),
      strings,
    ),
    ...tableColumns(
      'talks',
      TALKS,
      model.talks.map((talk) => ({
        event: undefined,
        date: undefined,
        ...flat(talk),
        ...talk.span,
      })),
      strings,
    ),
    ...tableColumns('topics', TOPICS, model.topics.map(flat), strings),
    ...tableColumns('terms', TERMS, terms, strings),
    ...tableColumns(
      'definitions',
      DEFINITIONS,
      definitions.map((definition) => ({
        talk: undefined,
        ...flat(definition),
        ...definition.span,
      })),
      strings,
    ),
    ...tableColumns(
      'passages',
      PASSAGES,
      model.passages.map((passage) => ({
        ...flat(passage),
        ...passage.span,
        kind: passage.owner.kind,
        owner: ownerNumber(passage.owner),
      })),
      strings,
    ),
    ...tableColumns('links', LINKS, model.links.map(flat), strings),
  };
}

const prefixed = (index: Columns): Columns =>
  Object.fromEntries(
    Object.entries(index).map(([name, column]) => [`${INDEX_PREFIX}${name}`, column]),
  );

function ownerNumber(owner: Owner): number {
  switch (owner.kind) {
    case 'talk':
      return owner.talk;
    case 'topic':
      return owner.topic;
    case 'term':
      return owner.term;
    case 'note':
      return owner.note;
  }
}

const OWNERS: Readonly<Record<string, (owner: number) => Owner>> = {
  talk: (talk) => ({ kind: 'talk', talk }),
  topic: (topic) => ({ kind: 'topic', topic }),
  term: (term) => ({ kind: 'term', term }),
};

const ownerOf = (kind: string, owner: number): Owner =>
  OWNERS[kind]?.(owner) ?? { kind: 'note', note: owner };

/**
 * The snapshot in these bytes; lists are made on demand.
 * Throws DamagedFileError when they are not a sound snapshot of this version.
 */
export function openSnapshot(bytes: Uint8Array<ArrayBuffer>): NotesSnapshot {
  const { about, columns } = decodeColumns(bytes);
  if (!('snapshot' in about) || about.snapshot !== SNAPSHOT_VERSION) {
    throw new DamagedFileError('The snapshot is of another version');
  }
  const strings = {
    bytes: columns['strings.bytes'] ?? new Uint8Array(),
    offsets: columns['strings.offsets'] ?? new Uint32Array(),
  } as StringPool;
  return { ...openTables(columns, strings), index: indexColumns(columns) };
}

function openTables(columns: Columns, strings: StringPool): Omit<NotesSnapshot, 'index'> {
  const definitions: LazyList<Definition> = openTable(
    columns,
    'definitions',
    DEFINITIONS,
    strings,
    ({ talk, ...row }) => ({
      place: placeOf(row),
      span: spanOf(row),
      ...(talk === undefined ? {} : { talk }),
    }),
  );
  return {
    notes: openTable(columns, 'notes', NOTES, strings, ({ kind, title, ...row }) => ({
      kind: kind as NotesModel['notes'][number]['kind'],
      title,
      place: placeOf(row),
    })),
    events: openTable(
      columns,
      'events',
      EVENTS,
      strings,
      ({ id, name, date, year, location, ...row }) => ({
        id,
        name,
        ...(date === undefined ? {} : { date }),
        ...(year === undefined ? {} : { year }),
        ...(location === undefined ? {} : { location }),
        place: placeOf(row),
      }),
    ),
    talks: openTable(columns, 'talks', TALKS, strings, ({ event, date, ...row }) => ({
      id: row.id,
      title: row.title,
      speakers: row.speakers,
      topics: row.topics,
      ...(event === undefined ? {} : { event }),
      ...(date === undefined ? {} : { date }),
      place: placeOf(row),
      span: spanOf(row),
    })),
    topics: openTable(columns, 'topics', TOPICS, strings, ({ id, name, ...row }) => ({
      id,
      name,
      place: placeOf(row),
    })),
    terms: openTable(columns, 'terms', TERMS, strings, (row) => termOf(row, definitions)),
    passages: openTable(columns, 'passages', PASSAGES, strings, (row) => ({
      owner: ownerOf(row.kind, row.owner),
      heading: row.heading,
      place: placeOf(row),
      span: spanOf(row),
    })),
    links: openTable(columns, 'links', LINKS, strings, ({ from, to, ...row }) => ({
      from,
      to,
      place: placeOf(row),
    })),
  };
}

function termOf(row: Row<typeof TERMS>, definitions: LazyList<Definition>): Term {
  const { name, aliases, related, topics, firstDefinition } = row;
  const own = Array.from({ length: row.definitions }, (_, at) =>
    definitions.at(firstDefinition + at),
  );
  return { name, aliases, related, topics, definitions: own };
}

const indexColumns = (columns: Columns): Columns =>
  Object.fromEntries(
    Object.entries(columns)
      .filter(([name]) => name.startsWith(INDEX_PREFIX))
      .map(([name, column]) => [name.slice(INDEX_PREFIX.length), column]),
  );
