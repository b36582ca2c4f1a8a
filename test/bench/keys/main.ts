import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateNotes } from '../scale/generate.ts';
import { run } from '../scale/processes.ts';
import { type KeyTime, TerminalSession } from './terminal-session.ts';

/**
 * Measures the time from a key press until `browse` shows its effect, in a pseudo-terminal.
 *
 *   npm run bench:keys -- [--notes DIR] [--files 38000] [--rounds 5]
 *
 * A round starts two processes: the first gets a key as soon as its first frame is there; the second gets queries
 * at a person's typing speed. Both then get one typed key and an arrow key that is held down.
 */

const LAUNCHER = resolve('bin/serverless-notes.cjs');

/** Milliseconds between keys: fast typing (100 words a minute), and the key repeat of a held-down key. */
const BETWEEN = { typed: 120, held: 30 };
const HELD_FOR = 40;
/** Milliseconds between the first screen and the first key: a person's quick reaction time. */
const LOOK = 400;

const KEY = {
  down: '\x1b[B',
  up: '\x1b[A',
  tab: '\t',
  backspace: '\x7f',
  clear: '\x15',
  escape: '\x1b',
};

const { values: options } = parseArgs({
  options: {
    notes: { type: 'string' },
    files: { type: 'string', default: '38000' },
    rounds: { type: 'string', default: '5' },
  },
});

const scratch = mkdtempSync(join(tmpdir(), 'bench-keys-'));
const env = { ...process.env, TERM: 'xterm-256color', XDG_CACHE_HOME: join(scratch, 'cache') };

/** Milliseconds from the start of the process to the first screen, and the times of each kind of key. */
interface Times {
  readonly start: number[];
  readonly first: KeyTime[];
  readonly typed: KeyTime[];
  readonly held: KeyTime[];
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

async function pressAll(
  session: TerminalSession,
  keys: Iterable<string>,
  between: number,
  into: KeyTime[],
): Promise<void> {
  for (const key of keys) {
    const time = await session.press(key);
    into.push(time);
    await pause(Math.max(0, between - time.wall));
  }
}

interface Round {
  readonly words: readonly string[];
  readonly queries: readonly string[];
  /** Press the first key without a pause (faster than a person could react), and type no queries. */
  readonly isHasty: boolean;
}

async function round({ words, queries, isHasty }: Round, times: Times): Promise<void> {
  const session = new TerminalSession(process.execPath, [LAUNCHER, ...words, 'browse'], env);
  times.start.push(await session.firstFrame());
  if (isHasty) await pressAll(session, queries[0]?.slice(0, 1) ?? '', BETWEEN.typed, times.first);
  else await pause(LOOK);
  for (const query of isHasty ? [] : queries) {
    const after = [KEY.down, KEY.tab, KEY.tab, KEY.tab, KEY.tab, KEY.clear];
    await pressAll(session, [...query, ...after], BETWEEN.typed, times.typed);
  }
  await pressAll(session, queries[0]?.slice(0, 1) ?? '', BETWEEN.typed, times.typed);
  const held = Array.from({ length: HELD_FOR }, (_, index) => (index % 8 < 6 ? KEY.down : KEY.up));
  await pressAll(session, held, BETWEEN.held, times.held);
  await session.quit(KEY.escape);
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return [0.5, 0.99, 1].map((share) => at(share).toFixed(1).padStart(7)).join('');
}

function report(what: string, times: readonly KeyTime[]): void {
  const wall = quantiles(times.map((time) => time.wall));
  const busy = quantiles(times.map((time) => time.busy));
  console.log(`  ${what.padEnd(34)} ${`${times.length}`.padStart(5)} ${wall}   ${busy}`);
}

async function measure(name: string, words: readonly string[], queries: readonly string[]) {
  const times: Times = { start: [], first: [], typed: [], held: [] };
  for (let done = 0; done < Number(options.rounds); done++) {
    for (const isHasty of [true, false]) await round({ words, queries, isHasty }, times);
  }
  console.log(`${name}: first screen after${quantiles(times.start)} ms (p50, p99, most)`);
  report('first key, at once', times.first);
  report('a typed key', times.typed);
  report('an arrow key held down', times.held);
}

/** Three queries made of words of one talk: two of them of two words, one of a misspelt word. */
function wordsOf(notes: string): readonly string[] {
  const words = [LAUNCHER, '--notes', notes, 'talks', '--json'];
  const { stdout } = run({ name: 'talks', command: process.execPath, words }, env);
  const { talks } = JSON.parse(stdout) as { readonly talks: readonly { readonly file: string }[] };
  const text = readFileSync(join(notes, talks[Math.floor(talks.length / 2)]?.file ?? ''), 'utf8');
  const long = [...new Set(text.match(/\b\p{L}{6,12}\b/gu) ?? [])].slice(5, 11);
  const [a = 'first', b = 'second', c = 'third', d = 'fourth'] = long;
  const slip = `${c.slice(0, 2)}${c[3]}${c[2]}${c.slice(4)}`;
  return [`${a} ${b}`, slip, `${d} ${a}`];
}

async function main(): Promise<void> {
  const columns = '    p50    p99   most';
  console.log(`${'milliseconds'.padEnd(36)}  keys ${columns}   ${columns} computing`);
  const bundled = ['cold start', 'serverles securty', 'blastradius', 'canary -linear'];
  await measure('bundled notes', [], bundled);
  const notes = options.notes ?? join(scratch, 'notes');
  if (options.notes === undefined) generateNotes(notes, Number(options.files));
  // `wordsOf` runs the program once, so the index exists before the measurement.
  const queries = wordsOf(notes);
  await measure(options.notes ?? `${options.files} files`, ['--notes', notes], queries);
  rmSync(scratch, { recursive: true, force: true });
}

await main();
