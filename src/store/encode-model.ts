import type { NotesModel, Owner } from '../model/notes.ts';
import type { StoredColumns } from './column-file.ts';
import {
  DEFINITIONS,
  EVENTS,
  LINKS,
  NOTES,
  PASSAGES,
  TALKS,
  TERMS,
  TOPICS,
} from './model-tables.ts';
import { type PlaceRow, Strings, tableColumns } from './tables.ts';

const flat = <T extends { readonly place: PlaceRow | Omit<PlaceRow, 'column'> }>(value: T) => ({
  ...value,
  file: value.place.file,
  line: value.place.line,
  column: 'column' in value.place ? value.place.column : undefined,
});

/** The model's lists as columns, its strings among them. */
export function encodeModel(model: NotesModel): StoredColumns {
  const strings = new Strings();
  const columns = modelColumns(model, strings);
  const pool = strings.toPool();
  return { ...columns, 'strings.bytes': pool.bytes, 'strings.offsets': pool.offsets };
}

function modelColumns(model: NotesModel, strings: Strings): StoredColumns {
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
