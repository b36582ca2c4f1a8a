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
import { Strings, tableColumns } from './tables.ts';

/** The model's lists as columns, its strings among them. */
export function encodeModel(model: NotesModel): StoredColumns {
  const strings = new Strings();
  const columns = modelColumns(model, strings);
  const pool = strings.toPool();
  return { ...columns, 'strings.bytes': pool.bytes, 'strings.offsets': pool.offsets };
}

/** Rows name their fields one by one: see `documentsOf`. */
function modelColumns(model: NotesModel, strings: Strings): StoredColumns {
  let definitions = 0;
  return {
    ...tableColumns(
      'notes',
      NOTES,
      model.notes,
      ({ kind, title, place: { file, line, column } }) => ({ kind, title, file, line, column }),
      strings,
    ),
    ...tableColumns(
      'events',
      EVENTS,
      model.events,
      ({ id, name, date, year, location, place: { file, line, column } }) => ({
        id,
        name,
        date,
        year,
        location,
        file,
        line,
        column,
      }),
      strings,
    ),
    ...tableColumns(
      'talks',
      TALKS,
      model.talks,
      ({ id, title, speakers, event, date, topics, place, span: { start, end } }) => ({
        id,
        title,
        speakers,
        event,
        date,
        topics,
        file: place.file,
        line: place.line,
        column: place.column,
        start,
        end,
      }),
      strings,
    ),
    ...tableColumns(
      'topics',
      TOPICS,
      model.topics,
      ({ id, name, place: { file, line, column } }) => ({ id, name, file, line, column }),
      strings,
    ),
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
      ({ talk, place: { file, line, column }, span: { start, end } }) => ({
        file,
        line,
        column,
        start,
        end,
        talk,
      }),
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
    ...tableColumns(
      'links',
      LINKS,
      model.links,
      ({ from, kind, target, place: { file, line, column } }) => ({
        from,
        kind,
        target,
        file,
        line,
        column,
      }),
      strings,
    ),
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
