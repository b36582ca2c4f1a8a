/** Measures how well search ranks; see ../README.md. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BINARIES } from '../../engines/cluster.ts';
import { readCollection } from './collection.ts';
import { folderEngine } from './folder-engine.ts';
import { type Measured, measure } from './measure.ts';
import { ownEngine } from './own-engine.ts';
import { peerEngines } from './peer-engines.ts';
import { postgresEngine } from './postgres-engine.ts';

const USAGE =
  'usage: npm run bench:relevance -- <collection folder> [--queries FILE] [--run FILE] [--folder NOTES] [--engine postgres] [--peers]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    queries: { type: 'string' },
    run: { type: 'string' },
    folder: { type: 'string' },
    engine: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}

const HEAD =
  '| engine                   | nDCG@10 | success@1 | recall@100 | p50 ms | p99 ms | build ms |\n|---|---|---|---|---|---|---|\n';

const collection = readCollection(folder, values.queries);
const engine = selectedEngine();
const own = await measure(engine, collection);
if (values.run !== undefined) writeFileSync(values.run, trecRun(own));
process.stdout.write(`${HEAD}${line(own)}`);
if (values.peers) {
  for (const engine of peerEngines) process.stdout.write(line(await measure(engine, collection)));
}

function selectedEngine() {
  if (values.engine === undefined) {
    return values.folder === undefined ? ownEngine : folderEngine(values.folder);
  }
  if (values.engine !== 'postgres') {
    process.stderr.write(`There is no engine ${values.engine}; there is postgres\n`);
    process.exit(2);
  }
  if (BINARIES === undefined) {
    process.stderr.write('PostgreSQL is not installed: not measured\n');
    process.exit(0);
  }
  return postgresEngine;
}

function line({ engine, ndcg, success, recall, p50, p99, build }: Measured): string {
  const cells = [
    engine.padEnd(24),
    ndcg.toFixed(4),
    success.toFixed(4),
    recall.toFixed(4),
    p50.toFixed(2).padStart(8),
    p99.toFixed(2).padStart(8),
    build.toFixed(0).padStart(8),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

/** The run in TREC's format: query, `Q0`, document, rank, score, name of the run. */
function trecRun({ run, engine }: Measured): string {
  const rows = [...run].flatMap(([query, found]) =>
    found.map((id, i) => `${query} Q0 ${id} ${i + 1} ${found.length - i} ${engine}`),
  );
  return `${rows.join('\n')}\n`;
}
