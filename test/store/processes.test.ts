import { type ChildProcess, spawn as spawnProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn as spawnTerminal } from 'node-pty';
import { expect, test } from 'vitest';
import { openNotes } from '../../src/library/open.ts';
import type { SearchView } from '../../src/library/views.ts';
import { folderOf, LAUNCHER, quietEnvironment, run } from '../cli/run.ts';
import { EFFORT } from '../property.ts';

const NOTES = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [
    `${at % 3}/${at}.md`,
    `# Note ${at}\n\nAbout gardening and number${at}.\n\n- **term${at}**: what number${at} means\n`,
  ]),
);

const wordsFor = (root: string, query: string): readonly string[] => [
  ...['--notes', root, 'search', query, '--literal', '--json'],
];

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<string>;
}

function start(words: readonly string[], env: Readonly<Record<string, string>>): Started {
  const child = spawnProcess(process.execPath, [LAUNCHER, ...words], {
    env: quietEnvironment(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  return { child, ended: once(child, 'close').then(() => stdout) };
}

const hitsIn = (json: string) => JSON.parse(json) as Pick<SearchView, 'hits' | 'total'>;

/** The hits of a fresh index, made without a cache. */
async function freshHits(root: string, query: string) {
  const library = await openNotes({ notes: root, cache: false });
  const { hits, total } = library.search(query, { literal: true });
  return JSON.parse(JSON.stringify({ hits, total }));
}

const KILLS = Math.max(10, Math.round(40 * EFFORT));
/** Kinds of changes, which the rounds take in turn. */
const CHANGES: readonly ((root: string, round: number) => void)[] = [
  (root, round) =>
    writeFileSync(join(root, `0/new${round}.md`), `# New\n\ngardening round${round}`),
  (root, round) => writeFileSync(join(root, '1/1.md'), `# Changed\n\ngardening round${round}`),
  (root, round) => rmSync(join(root, `0/new${round - 2}.md`), { force: true }),
];

test('after being killed at random moments, it answers like a fresh index every time', async () => {
  const root = folderOf(NOTES);
  const env = { XDG_CACHE_HOME: folderOf({}) };
  const begin = performance.now();
  await start(wordsFor(root, 'gardening'), env).ended;
  const runMs = performance.now() - begin;
  let killed = 0;
  for (let round = 0; round < KILLS; round++) {
    // Every fifth round starts without a cache, so that the writing of a first index is interrupted as well.
    if (round % 5 === 0)
      rmSync(join(env.XDG_CACHE_HOME, 'serverless-notes'), { recursive: true, force: true });
    CHANGES[round % CHANGES.length]?.(root, round);
    const { child, ended } = start(wordsFor(root, 'gardening'), env);
    const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * runMs);
    await ended;
    clearTimeout(timer);
    if (child.signalCode === 'SIGKILL') killed++;
    const { hits, total } = hitsIn(await start(wordsFor(root, 'gardening'), env).ended);
    expect({ hits, total }).toEqual(await freshHits(root, 'gardening'));
  }
  expect(killed).toBeGreaterThan(KILLS / 10);
});

test('two processes at once both answer right, whatever each of them stores', async () => {
  const root = folderOf(NOTES);
  const env = { XDG_CACHE_HOME: folderOf({}) };
  for (let round = 0; round < 6; round++) {
    CHANGES[round % CHANGES.length]?.(root, round);
    const both = [start(wordsFor(root, 'gardening'), env), start(wordsFor(root, 'gardening'), env)];
    const fresh = await freshHits(root, 'gardening');
    for (const { ended } of both) {
      const { hits, total } = hitsIn(await ended);
      expect({ hits, total }).toEqual(fresh);
    }
  }
});

test('changes that one process stores while another rebuilds the index do not get mixed up', async () => {
  const root = folderOf(NOTES);
  const env = { XDG_CACHE_HOME: folderOf({}) };
  await start(wordsFor(root, 'gardening'), env).ended;
  for (let round = 0; round < 4; round++) {
    CHANGES[round % CHANGES.length]?.(root, round);
    const rebuilding = start(['--notes', root, 'index', 'rebuild'], env);
    const searching = start(wordsFor(root, 'gardening'), env);
    await Promise.all([rebuilding.ended, searching.ended]);
    const { hits, total } = hitsIn(await start(wordsFor(root, 'gardening'), env).ended);
    expect({ hits, total }).toEqual(await freshHits(root, 'gardening'));
  }
});

/** More than 10,000 files, so many that worker threads parse them. */
const VERY_MANY = 12_500;

test('of more than 10,000 files in one folder, no file and no change is missed', async () => {
  const root = folderOf(
    Object.fromEntries(Array.from({ length: VERY_MANY }, (_, at) => [`${at}.md`, `number${at}`])),
  );
  const env = { XDG_CACHE_HOME: folderOf({}) };
  const files = async (query: string) => {
    const { hits } = hitsIn(await start(wordsFor(root, query), env).ended);
    return hits.map(({ file }) => file);
  };
  expect(await files('number12345')).toEqual(['12345.md']);
  for (const at of [0, 6_000, VERY_MANY - 1]) {
    writeFileSync(join(root, `${at}.md`), `changed${at}`);
    rmSync(join(root, `${at + 1}.md`), { force: true });
    expect(await files(`changed${at}`)).toEqual([`${at}.md`]);
    expect(await files(`number${at + 1}`)).not.toContain(`${at + 1}.md`);
  }
  expect(await files('number12345')).toEqual(['12345.md']);
});

/** So many that reading them takes longer than the test needs to notice that it has begun, on any machine. */
const MANY = 4_000;

test('^C stops a first run at once with code 130, and the notes that were read are stored', async () => {
  const root = folderOf(
    Object.fromEntries(
      Array.from({ length: MANY }, (_, at) => [
        `${at}.md`,
        `# Note ${at}\n\n${`gardening *word${at}* and \`code\`. `.repeat(40)}`,
      ]),
    ),
  );
  const cache = folderOf({});
  const env = { XDG_CACHE_HOME: cache };
  const child = spawnTerminal(process.execPath, [LAUNCHER, '--notes', root, 'search', 'word7'], {
    cols: 100,
    rows: 20,
    env: quietEnvironment({ TERM: 'xterm-256color', ...env }),
  });
  let seen = '';
  let isStopped = false;
  child.onData((data) => {
    seen += data;
    if (isStopped || !seen.includes('Reading notes')) return;
    isStopped = true;
    child.write('\u0003');
  });
  const code = await new Promise<number>((resolve) =>
    child.onExit(({ exitCode }) => resolve(exitCode)),
  );
  expect(code).toBe(130);
  expect(seen).toMatch(/interrupted; \d+ notes that were read are kept/u);
  // The program never hides the cursor, so it need not show it again.
  expect(seen).not.toContain('\u001b[?25l');
  const [indexFolder = ''] = readdirSync(join(cache, 'serverless-notes')).filter(
    (name) => name !== 'compiled',
  );
  expect(run(['--notes', root, 'search', 'word7', '--literal'], { env }).stdout).toContain('7.md');
  const files = readdirSync(join(cache, 'serverless-notes', indexFolder));
  expect(files.sort()).toEqual(['index.notes', 'manifest.notes']);
});
