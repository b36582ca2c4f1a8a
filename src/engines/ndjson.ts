import type { Rows } from './rows/rows.ts';

/** One passage per line, with the schema version of its fields. */
export async function* ndjsonLines(rows: Rows): AsyncGenerator<string> {
  for await (const row of rows.all()) yield `${JSON.stringify({ schemaVersion: 1, ...row })}\n`;
}
