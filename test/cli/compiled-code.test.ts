import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { run } from './run.ts';

const ASKED = ['search', 'cold start'] as const;

/** Runs with a cache folder of its own; gives the answer and the files of compiled code. */
function asker(options: readonly string[] = []) {
  const caches = mkdtempSync(join(tmpdir(), 'compiled-'));
  const folder = join(caches, 'serverless-notes', 'code');
  return {
    ask: () => run([...options, ...ASKED], { env: { XDG_CACHE_HOME: caches } }),
    files: () => readdirSync(folder).map((name) => join(folder, name)),
  };
}

test('compiled code is kept for the person alone, and used again as it is', () => {
  const { ask, files } = asker();
  const first = ask();
  const kept = files().map((path) => [path, readFileSync(path)]);
  expect(kept.length).toBeGreaterThan(1);
  expect(ask()).toEqual(first);
  expect(files().map((path) => [path, readFileSync(path)])).toEqual(kept);
  if (process.platform !== 'win32') {
    for (const path of files()) expect(statSync(path).mode & 0o077).toBe(0);
  }
});

test.each([
  ['cut short', (code: Buffer) => code.subarray(0, code.length >> 1)],
  ['half of zeros', (code: Buffer) => Buffer.from(code).fill(0, code.length >> 1)],
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('module.exports = 1;')],
])('compiled code that is %s is made again, and the answer is the same', (_what, spoil) => {
  const { ask, files } = asker();
  const first = ask();
  for (const path of files()) writeFileSync(path, spoil(readFileSync(path)));
  expect(ask()).toEqual(first);
  expect(ask()).toEqual(first);
  for (const path of files()) expect(statSync(path).size).toBeGreaterThan(1000);
});

test('a run that only answers keeps less compiled code than one that read notes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compiled-notes-'));
  const change = (text: string) =>
    writeFileSync(join(folder, 'note.md'), `# Cold start\n\n${text}\n`);
  change('A cold start is slow.');
  const { ask, files } = asker(['--notes', folder]);
  const sizes = () => files().flatMap((path) => (/core/u.test(path) ? [statSync(path).size] : []));

  ask();
  const [ofReading = 0, ...others] = sizes();
  expect(others).toEqual([]);
  change('A cold start takes a second.');
  ask();
  expect(sizes()).toEqual([ofReading]);

  // What was written just now might be written again, and so is read again for a while.
  const [ofAnswering = 0] = await vi.waitUntil(() => {
    ask();
    return sizes().find((size) => size !== ofReading) && sizes();
  });
  expect(ofAnswering).toBeLessThan(ofReading);
  change('A cold start is slow.');
  expect(ask().stdout).toContain('A cold start is slow.');
  expect(sizes()).toEqual([ofAnswering]);
});
