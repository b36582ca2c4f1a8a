import { checkCollection } from './collection-name.ts';
import type { Engine, Part } from './names.ts';
import { openSearchLines } from './opensearch.ts';
import { postgresScript } from './postgres/script.ts';
import { type Passages, type Rows, rowsOf } from './rows/rows.ts';

interface Wanted {
  readonly engine: Engine;
  readonly collection: string;
  readonly part: Part;
}

/**
 * Turns passages into the input of an engine: chunks of complete lines with their ends. All passages are read once
 * before the first chunk. Throws UserError if the engine does not allow the collection's name.
 */
export async function* exportLines(
  passages: Passages,
  { engine, collection, part }: Wanted,
): AsyncGenerator<string> {
  checkCollection(collection, engine);
  const rows = await rowsOf(passages, collection);
  if (engine === 'postgres') yield* together(postgresScript(rows));
  else if (engine === 'ndjson') yield* together(ndjsonLines(rows));
  else yield* together(openSearchLines(rows, part));
}

/** One passage per line, with the schema version of its fields. */
async function* ndjsonLines(rows: Rows): AsyncGenerator<string> {
  for await (const row of rows.all()) yield `${JSON.stringify({ schemaVersion: 1, ...row })}\n`;
}

/** Least length of a chunk in UTF-16 code units. */
const AT_A_TIME = 65_536;

/** Joins many short texts into few long chunks. */
async function* together(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let some = '';
  for await (const text of texts) {
    some += text;
    if (some.length < AT_A_TIME) continue;
    yield some;
    some = '';
  }
  if (some !== '') yield some;
}
