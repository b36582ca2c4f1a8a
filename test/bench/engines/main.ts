/** Measures loading and searching many passages in PostgreSQL; see ../README.md. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BINARIES } from '../../engines/cluster.ts';
import { readCollection } from '../relevance/collection.ts';
import { EMPTY, loadedWith, quoted } from '../relevance/postgres-engine.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { passages: { type: 'string', default: '100000' } },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write('usage: npm run bench:engines -- <collection folder> [--passages 100000]\n');
  process.exit(2);
}
if (BINARIES === undefined) {
  process.stderr.write('PostgreSQL is not installed: not measured\n');
  process.exit(0);
}

const { documents, queries } = readCollection(folder);
const words = documents.flatMap(({ text }) => text.split(/\s+/u));
const count = Number(values.passages);
const seed = { state: 1 };

/** A reproducible pseudo-random integer from 0 to `end` - 1. */
function random(end: number): number {
  seed.state = (seed.state * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed.state / 2 ** 31) * end);
}

function wordRun(length: number): string {
  const start = random(words.length - length);
  return words.slice(start, start + length).join(' ');
}

/** Generates passages: each text is five runs of fourteen consecutive words of the collection. */
async function* passages() {
  seed.state = 1;
  for (let at = 0; at < count; at++) {
    const text = Array.from({ length: 5 }, () => wordRun(14)).join('. ');
    yield { ...EMPTY, title: wordRun(4), file: `${at}.md`, line: 1, text };
  }
}

const start = performance.now();
const session = await loadedWith(passages);
const seconds = (performance.now() - start) / 1000;
/** `computed` is the CPU time of the session's server in seconds, from /proc (Linux, 100 clock ticks a second). */
const [backend = ''] = await session.ask('select pg_backend_pid()');
function computed(): number {
  const [, fields = ''] = readFileSync(`/proc/${backend}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) / 100;
}

const before = computed();
const times: number[] = [];
for (let round = 0; round < 2; round++) {
  times.length = 0;
  for (const { text } of queries) {
    const queryStart = performance.now();
    await session.ask(`select title from notes_search(${quoted(text)})`);
    times.push(performance.now() - queryStart);
  }
}
const computing = ((computed() - before) * 1000) / (2 * queries.length);
session.close();
times.sort((a, b) => a - b);
const [p50 = 0, p99 = 0] = [0.5, 0.99].map((share) => times[Math.floor(times.length * share)]);
process.stdout.write(
  `${count} passages: a server made and loaded in ${seconds.toFixed(1)} s, ` +
    `answers in ${p50.toFixed(1)} ms (p50), ${p99.toFixed(1)} ms (p99), computing for ${computing.toFixed(1)} ms (mean)\n`,
);
