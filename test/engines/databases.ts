import { spawnSync } from 'node:child_process';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { postgresScript } from '../../src/engines/postgres/script.ts';
import { rowsOf } from '../../src/engines/rows/rows.ts';
import { openNotes } from '../../src/library/open.ts';
import type { IndexedPassageView } from '../../src/library/texts/passage-list.ts';
import { type Finished, folderOf, quietEnvironment } from '../cli/run.ts';

export type Files = Readonly<Record<string, string>>;

/** The output of `export --to postgres` for these notes. */
export async function scriptOf(files: Files, collection = 'notes'): Promise<string> {
  const library = await openNotes({ notes: folderOf(files), cache: false });
  return textOf(postgresScript(await rowsOf(() => library.passages(), collection)));
}

/** The output of `export --to postgres` for passages that do not come from notes. */
export const scriptOfPassages = async (
  passages: readonly Omit<IndexedPassageView, 'id' | 'column'>[],
  collection: string,
): Promise<string> =>
  textOf(
    postgresScript(
      await rowsOf(async function* () {
        yield* passages;
      }, collection),
    ),
  );

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

/** PostgreSQL in this process (PGlite): psql's own commands are removed, and the data is passed as a blob. */
export async function inProcess() {
  const database = await PGlite.create({ extensions: { pg_trgm } });
  return {
    /** Runs a script in one transaction, as `psql -1` does. */
    async load(script: string): Promise<void> {
      const [, before = '', copy = '', data = '', after = ''] =
        /^([\s\S]*?)(copy notes_incoming from )stdin;\n([\s\S]*?)^\\\.\n([\s\S]*)$/mu.exec(
          script,
        ) ?? [];
      await database.transaction(async (transaction) => {
        await transaction.exec(before.replace(/^\\.*$/gmu, ''));
        await transaction.query(`${copy}'/dev/blob'`, [], { blob: new Blob([data]) });
        await transaction.exec(after);
      });
    },
    async ask<Row>(statement: string, values: unknown[] = []): Promise<readonly Row[]> {
      return (await database.query<Row>(statement, values)).rows;
    },
    close: () => database.close(),
  };
}

/** Runs psql with this input. */
export function psql(
  env: Readonly<Record<string, string>>,
  words: readonly string[],
  input = '',
  cwd?: string,
): Finished {
  const { stdout, stderr, status } = spawnSync('psql', ['-X', ...words], {
    env: quietEnvironment(env),
    input,
    encoding: 'utf8',
    cwd,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { stdout, stderr, code: status };
}
