/**
 * Measures the exported page: its size, the time to the first hits, and the time of a key.
 *
 *   npm run build && npm run bench:page
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, type CDPSession, launch } from 'puppeteer-core';
import { generatePosts } from './posts.ts';

const PACKAGE_ROOT = join(import.meta.dirname, '../..');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const SCRATCH = join(tmpdir(), 'serverless-notes-bench-page');
const RUNS = 5;

/** Queries, typed letter by letter. */
const TYPED = ['cold start', 'security of lambda', 'what is a queue', 'invocaton'];

const exported = (posts: number): string => {
  const notes = join(SCRATCH, `posts-${posts}`);
  mkdirSync(SCRATCH, { recursive: true });
  generatePosts(join(PACKAGE_ROOT, 'notes'), notes, posts);
  const file = join(SCRATCH, `posts-${posts}.html`);
  const program = join(PACKAGE_ROOT, 'bin/serverless-notes.cjs');
  execFileSync(process.execPath, [program, '--notes', notes, 'export', '--html', file, '--force']);
  return file;
};

/** CPU milliseconds of the page's own thread so far, independent of other load on the machine. */
async function computed(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** The browser counts as idle when it computes for less than the share `IDLE` of `LOOK` milliseconds. */
const LOOK = 250;
const IDLE = 0.04;

/**
 * Waits until a new browser is idle. For some seconds it sets up its own windows; a person who opens a page has a
 * browser that has finished this.
 */
async function settled(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  for (let before = Number.NEGATIVE_INFINITY; ; await setTimeout(LOOK)) {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const now = 1000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    if (now - before < IDLE * LOOK) return;
    before = now;
  }
}

interface Measured {
  /** Milliseconds from the start of loading to the first hits. */
  readonly first: number;
  readonly firstComputed: number;
  /** Milliseconds of each key. */
  readonly keys: readonly number[];
  readonly keysComputed: readonly number[];
}

async function measure(file: string): Promise<Measured> {
  const browser = await launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await settled(browser);
    const session = await page.createCDPSession();
    await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
    await session.send('Performance.enable');
    await page.goto(`${pathToFileURL(file).href}#/search/cold%20start`);
    await page.waitForSelector('.hits > li');
    const first = Number(await page.evaluate('performance.now()'));
    const firstComputed = await computed(session);
    await page.bringToFront();
    await page.focus('input[type=search]');
    const keys: number[] = [];
    const keysComputed: number[] = [];
    for (const words of TYPED) {
      for (let length = 1; length <= words.length; length++) {
        const before = await computed(session);
        keys.push(Number(await page.evaluate(typing(words.slice(0, length)))));
        keysComputed.push((await computed(session)) - before);
      }
    }
    return { first, firstComputed, keys, keysComputed };
  } finally {
    await browser.close();
  }
}

/** A script for the page: sets the search text as if typed, returns the milliseconds until the hits are drawn. */
const typing = (words: string): string => `(async () => {
  const box = document.querySelector('input[type=search]');
  const before = document.querySelector('main h1');
  const began = performance.now();
  box.value = ${JSON.stringify(words)};
  box.dispatchEvent(new Event('input'));
  while (document.querySelector('main h1') === before) await new Promise((done) => setTimeout(done));
  document.body.offsetHeight;
  return performance.now() - began;
})()`;

const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);
const at = (numbers: readonly number[], share: number): string =>
  `${Math.round(sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0)} ms`;

for (const posts of [350, 1000]) {
  const file = exported(posts);
  const runs: Measured[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(file));
  const keys = runs.flatMap((run) => run.keys);
  const keysComputed = runs.flatMap((run) => run.keysComputed);
  const first = runs.map((run) => run.first);
  const firstComputed = runs.map((run) => run.firstComputed);
  process.stdout.write(`${posts} posts: ${(statSync(file).size / 1e6).toFixed(2)} MB
  first answer   median ${at(first, 0.5)}, best ${at(first, 0)}; computing ${at(firstComputed, 0.5)}
  a key          median ${at(keys, 0.5)}, p95 ${at(keys, 0.95)}, p99 ${at(keys, 0.99)}
  its computing  median ${at(keysComputed, 0.5)}, p95 ${at(keysComputed, 0.95)}, p99 ${at(keysComputed, 0.99)}
`);
}
