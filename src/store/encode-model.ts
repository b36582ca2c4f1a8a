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
  let definitions = 0;
  return {
    ...tableColumns('notes', NOTES, model.notes, flat, strings),
    ...tableColumns(
      'events',
      EVENTS,
      model.events,
      (event) => ({ date: undefined, year: undefined, location: undefined, ...flat(event) }),
      strings,
    ),
    ...tableColumns(
      'talks',
      TALKS,
      model.talks,
      (talk) => ({ event: undefined, date: undefined, ...flat(talk), ...talk.span }),
      strings,
    ),
    ...tableColumns('topics', TOPICS, model.topics, flat, strings),
    ...tableColumns(
      'terms',
      TERMS,
      model.terms,
      (term) => {
        const firstDefinition = definitions;
        definitions += term.definitions.length;
        return { ...term, firstDefinition, definitions: term.definitions.length };
      },
      strings,
    ),
    ...tableColumns(
      'definitions',
      DEFINITIONS,
      model.terms.flatMap((term) => term.definitions),
      (definition) => ({ talk: undefined, ...flat(definition), ...definition.span }),
      strings,
    ),
    ...tableColumns(
      'passages',
      PASSAGES,
      model.passages,
      ({ owner, heading, place: { file, line, column }, span: { start, end } }) => ({
        kind: owner.kind,
        owner: ownerNumber(owner),
        heading,
        file,
        line,
        column,
        start,
        end,
      }),
      strings,
    ),
    ...tableColumns('links', LINKS, model.links, flat, strings),
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
