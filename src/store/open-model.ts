import type { Definition, NotesModel, Owner, Term } from '../model/notes.ts';
import type { StringPool } from '../search/index/string-pool.ts';
import type { StoredColumns } from './column-file.ts';
import {
  DEFINITIONS,
  EVENTS,
  LINKS,
  NOTES,
  PASSAGES,
  type SPAN,
  TALKS,
  TERMS,
  TOPICS,
} from './model-tables.ts';
import { openTable, type PlaceRow, type Row } from './tables.ts';
import type { LazyList, NotesSnapshot } from './types.ts';

const placeOf = ({ file, line, column }: PlaceRow) =>
  column === undefined ? { file, line } : { file, line, column };

const spanOf = ({ start, end }: Row<typeof SPAN>) => ({ start, end });

const OWNERS: Readonly<Record<string, (owner: number) => Owner>> = {
  talk: (talk) => ({ kind: 'talk', talk }),
  topic: (topic) => ({ kind: 'topic', topic }),
  term: (term) => ({ kind: 'term', term }),
};

const ownerOf = (kind: string, owner: number): Owner =>
  OWNERS[kind]?.(owner) ?? { kind: 'note', note: owner };

/** The lists of the model, made on demand. */
export const openModel = (columns: StoredColumns): Omit<NotesSnapshot, 'index'> =>
  openTables(columns, stringsIn(columns));

const stringsIn = (columns: StoredColumns) =>
  ({
    bytes: columns['strings.bytes'] ?? new Uint8Array(),
    offsets: columns['strings.offsets'] ?? new Uint32Array(),
  }) as StringPool;

function openTables(columns: StoredColumns, strings: StringPool): Omit<NotesSnapshot, 'index'> {
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
    links: openTable(columns, 'links', LINKS, strings, ({ from, kind, target, ...row }) => ({
      from,
      kind: kind === 'wiki' ? 'wiki' : 'path',
      target,
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
