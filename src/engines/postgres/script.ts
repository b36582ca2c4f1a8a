import type { EngineRow, Rows } from '../rows/rows.ts';
import { arrayLiteral, copyLine, textLiteral } from './literals.ts';
import { LOAD } from './load.ts';
import { SCHEMA } from './schema.ts';
import { SEARCH } from './search.ts';
import { WORDS } from './words.ts';

/** The columns of `notes_incoming`, in the order of the fields of a line. */
const COLUMNS = [
  ...['id text', 'hash text', 'kind text', 'title text', 'headings text[]', 'aliases text[]'],
  ...['talk text', 'speakers text[]', 'topics text[]', 'event text', 'date text', 'file text'],
  ...['line int', 'text text'],
];

/**
 * The script with which psql updates a database. ON_ERROR_STOP makes psql stop at the first error: otherwise, if the
 * table for the notes could not be created, psql would run the lines of the notes as commands.
 */
export async function* postgresScript(rows: Rows): AsyncGenerator<string> {
  yield `\\set ON_ERROR_STOP on
\\set QUIET on
\\pset tuples_only on
set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set client_min_messages = warning;
${SCHEMA}${WORDS}${LOAD}${SEARCH}
create temporary table notes_incoming (${COLUMNS.join(', ')});
copy notes_incoming from stdin;
`;
  for await (const row of rows.all()) yield copyLine(fieldsOf(row));
  yield `\\.
create index on notes_incoming (id);
analyze notes_incoming;
select notes_load(${textLiteral(rows.collection)}, '${rows.generation}', ${rows.count});
drop table notes_incoming;
`;
}

function fieldsOf(row: EngineRow): readonly (string | null)[] {
  const { id, hash, kind, title, headings, aliases, talk, speakers, topics } = row;
  const { event, date, file, line, text } = row;
  return [
    ...[id, hash, kind, title, arrayLiteral(headings), arrayLiteral(aliases)],
    ...[talk, arrayLiteral(speakers), arrayLiteral(topics), event, date, file, `${line}`, text],
  ];
}
