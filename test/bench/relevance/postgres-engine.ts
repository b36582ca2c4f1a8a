import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { exportLines } from '../../../src/engines/export-lines.ts';
import type { Passages } from '../../../src/engines/rows/rows.ts';
import { startCluster } from '../../engines/cluster.ts';
import { openSession, type Session } from '../../engines/psql-session.ts';
import type { Engine } from './engine.ts';

let session: Session | undefined;

/** Loads documents with the output of `export --to postgres`: each is a note of plain text, its id its position. */
export const postgresEngine: Engine = {
  name: 'notes_search (PostgreSQL)',
  async open(documents) {
    const opened = await loadedWith(async function* () {
      for (const [at, { title, text }] of documents.entries()) {
        yield { ...EMPTY, title, text, file: `${at}.md`, line: at + 1 };
      }
    });
    session = opened;
    return async (query, limit) => {
      const found = await opened.ask(`select line from notes_search(${quoted(query)}, ${limit})`);
      return found.map((line) => Number(line) - 1);
    };
  },
  close: () => session?.close(),
};

/** Default columns of a passage, for those that do not matter here. */
export const EMPTY = {
  ...({ kind: 'note', aliases: [], talk: null, speakers: [], topics: [] } as const),
  ...{ event: '', date: null, headings: [] },
};

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Starts a server that ends with the session, and loads the passages into it. */
export async function loadedWith(passages: Passages): Promise<Session> {
  const cluster = startCluster();
  const { env } = cluster;
  const psql = spawn('psql', ['-1', '-v', 'ON_ERROR_STOP=1'], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const selection = { engine: 'postgres', collection: 'notes', part: 'documents' } as const;
  for await (const lines of exportLines(passages, selection)) {
    if (!psql.stdin.write(lines)) await once(psql.stdin, 'drain');
  }
  psql.stdin.end();
  const [code] = await once(psql, 'exit');
  if (code !== 0) throw new Error(`psql ended with ${code}`);
  const session = openSession(env);
  return {
    ask: session.ask,
    close() {
      session.close();
      cluster.remove();
    },
  };
}
