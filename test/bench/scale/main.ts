import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateNotes } from './generate.ts';
import { fastest, median, run, runWithMemory, type Subject, timeInTurn } from './processes.ts';

/**
 * Measures a large folder with whole processes: the first index, an unchanged search next to ripgrep, one changed
 * file, small folders, and growth.
 *
 *   npm run bench:scale -- [dir] [--rounds 15] [--growth] [--peer "qmd search word"]
 *
 * Without a folder it generates one of 40,000 notes. In a given folder it creates one file and deletes it again.
 */

const LAUNCHER = resolve('bin/serverless-notes.cjs');
const OWN_FOLDER_FILES = 40_000;
const SMALL = [100, 1_000];
const GROWTH = [1_000, 10_000, 40_000, 160_000];

const scratch = mkdtempSync(join(tmpdir(), 'bench-scale-'));
const env = { ...process.env, XDG_CACHE_HOME: join(scratch, 'cache') };

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '15' },
    growth: { type: 'boolean', default: false },
    peer: { type: 'string' },
  },
});
const rounds = Number(options.rounds);

const ours = (folder: string, ...words: readonly string[]): Subject => ({
  name: 'serverless-notes search',
  command: process.execPath,
  words: [LAUNCHER, '--notes', folder, 'search', ...words],
  answers: [0, 1],
});
const bare: Subject = { name: 'node -e 0', command: process.execPath, words: ['-e', '0'] };

const row = (what: string, milliseconds: number, rest = ''): void =>
  console.log(`${what.padEnd(44)} ${milliseconds.toFixed(0).padStart(8)} ms  ${rest}`);

function deleteCache(): void {
  rmSync(env.XDG_CACHE_HOME, { recursive: true, force: true });
}

const notesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));

/**
 * Reads every note once, so that all are in the system's file cache, as after cloning or copying a folder. From a
 * cold disk, reading takes 20 s of the 48 s of a first index of 160,000 files.
 */
function readAll(folder: string): number {
  const before = performance.now();
  for (const note of notesIn(folder)) readFileSync(join(folder, note));
  return performance.now() - before;
}

/** A word that many notes contain, so that no tool is fast because it finds nothing. */
function commonWord(folder: string): string {
  const { stdout } = spawnSync('head', ['-c', '400', join(folder, notesIn(folder)[0] ?? '')], {
    encoding: 'utf8',
  });
  return /\b\p{L}{4,8}\b/u.exec(stdout)?.[0] ?? 'word';
}

function firstIndex(folder: string, word: string): void {
  row('every note read beforehand', readAll(folder));
  deleteCache();
  const { milliseconds, megabytes } = runWithMemory(ours(folder, word), env, scratch);
  row('first run, index made', milliseconds, `${megabytes.toFixed(0)} MB at most`);
}

function unchanged(folder: string, word: string): number {
  const subjects = [bare, ours(folder, word), ripgrep(folder, word), ...peer()];
  const available = subjects.filter(({ command }) => isThere(command));
  const times = timeInTurn(available, rounds, env);
  const grep = times.get('rg -c -i');
  for (const [name, milliseconds] of times) {
    row(name, milliseconds, grep === undefined ? '' : `${(milliseconds / grep).toFixed(2)} x rg`);
  }
  const { megabytes } = runWithMemory(ours(folder, word), env, scratch);
  console.log(
    `${'memory of an unchanged search'.padEnd(44)} ${megabytes.toFixed(0).padStart(8)} MB`,
  );
  return times.get('serverless-notes search') ?? Number.NaN;
}

const ripgrep = (folder: string, word: string): Subject => ({
  name: 'rg -c -i',
  command: 'rg',
  words: ['-c', '-i', word, folder],
  answers: [0, 1],
});

function peer(): readonly Subject[] {
  const [command, ...words] = options.peer?.split(' ') ?? [];
  return command === undefined ? [] : [{ name: `${command} (peer)`, command, words }];
}

const isThere = (command: string): boolean => !spawnSync(command, ['--version']).error;

/** One edit of a folder; `seen` tells whether a search for the edit's own word shows it. */
interface Edit {
  readonly name: string;
  make(folder: string, word: string): void;
  readonly seen: (stdout: string, word: string) => boolean;
}

const noteOf = (folder: string): string => join(folder, 'bench-note.md');
const otherOf = (folder: string): string => join(folder, 'bench-renamed.md');
const text = (word: string): string => `# About ${word}\n\nA note of the benchmark.\n`;

const EDITS: readonly Edit[] = [
  {
    name: 'added',
    make: (folder, word) => writeFileSync(noteOf(folder), text(word)),
    seen: (stdout) => stdout.includes('bench-note.md'),
  },
  {
    name: 'changed',
    make: (folder, word) => writeFileSync(noteOf(folder), text(word)),
    seen: (stdout) => stdout.includes('bench-note.md'),
  },
  {
    name: 'renamed',
    make: (folder) => renameSync(noteOf(folder), otherOf(folder)),
    seen: (stdout) => stdout.includes('bench-renamed.md'),
  },
  {
    name: 'deleted',
    make: (folder) => rmSync(otherOf(folder)),
    seen: (stdout) => !stdout.includes('bench-'),
  },
];

function oneChange(folder: string, unchangedTime: number): void {
  const times = new Map<string, number[]>(EDITS.map(({ name }) => [name, []]));
  for (let round = 0; round < Math.max(3, Math.ceil(rounds / 3)); round++) {
    let word = `benchword${round}`;
    for (const { name, make, seen } of EDITS) {
      if (name === 'changed') word = `changed${word}`;
      make(folder, word);
      const { milliseconds, stdout } = run(ours(folder, '--literal', word), env);
      if (!seen(stdout, word)) throw new Error(`A note that was ${name} was not seen: ${stdout}`);
      times.get(name)?.push(milliseconds);
    }
  }
  for (const [name, all] of times) {
    row(`one note ${name}`, median(all), `${(median(all) / unchangedTime).toFixed(2)} x unchanged`);
  }
}

function small(files: number): void {
  const folder = join(scratch, `small-${files}`);
  mkdirSync(folder);
  generateNotes(folder, files);
  const word = commonWord(folder);
  const first = Array.from({ length: 5 }, () => {
    deleteCache();
    return run(ours(folder, word), env).milliseconds;
  });
  const times = timeInTurn([bare, ours(folder, word)], rounds, env);
  const above = (times.get('serverless-notes search') ?? 0) - (times.get('node -e 0') ?? 0);
  row(`${files} files, first run`, median(first));
  row(`${files} files, after`, above, 'above bare Node');
}

function growth(): void {
  for (const files of GROWTH) {
    const folder = join(tmpdir(), `serverless-notes-bench-${files}`);
    generateNotes(folder, files);
    const word = commonWord(folder);
    readAll(folder);
    deleteCache();
    const { milliseconds } = run(ours(folder, word), env);
    const times = timeInTurn([bare, ours(folder, word)], Math.min(rounds, 9), env, fastest);
    const after = times.get('serverless-notes search') ?? Number.NaN;
    const above = ((after - (times.get('node -e 0') ?? 0)) / files) * 1000;
    row(
      `${files} files`,
      after,
      `${above.toFixed(1)} µs a file above bare Node; first ${(milliseconds / 1000).toFixed(1)} s`,
    );
  }
}

function main(): void {
  const [given] = positionals;
  const folder = given
    ? resolve(given)
    : join(tmpdir(), `serverless-notes-bench-${OWN_FOLDER_FILES}`);
  if (!given) generateNotes(folder, OWN_FOLDER_FILES);
  const word = commonWord(folder);
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, ${rounds} rounds, whole processes`,
  );
  console.log(`${folder}, searching for "${word}"\n`);
  firstIndex(folder, word);
  const unchangedTime = unchanged(folder, word);
  oneChange(folder, unchangedTime);
  for (const files of SMALL) small(files);
  if (options.growth) growth();
  rmSync(scratch, { recursive: true, force: true });
}

main();
