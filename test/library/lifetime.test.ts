import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openNotes } from '../../src/library/open.ts';
import { PACKAGE_ROOT, quietEnvironment } from '../cli/run.ts';
import { emptyFolder, folderWith, write } from '../store/notes-folder.ts';

const NOTES = { 'a.md': '# Kettles\n\nWarm it.\n', 'b.md': '# Queues\n\nBack pressure.\n' };

/** Runs a program with the built library, and parses the JSON that it prints; `root` is a folder of notes. */
function program<Answer>(body: string, nodeArgs: readonly string[] = []): Answer {
  const module = JSON.stringify(join(PACKAGE_ROOT, 'dist/library.mjs'));
  const root = JSON.stringify(folderWith(NOTES));
  const code = `import { readdirSync } from 'node:fs';
import { openNotes } from ${module};
const root = ${root};
const print = (value) => console.log(JSON.stringify(value));
${body}`;
  const words = [...nodeArgs, '--input-type=module', '-e', code];
  return JSON.parse(
    execFileSync(process.execPath, words, { encoding: 'utf8', env: quietEnvironment() }),
  ) as Answer;
}

describe('a program that opens libraries and searches for a long time', () => {
  test.skipIf(process.platform !== 'linux')('keeps no files open', () => {
    const counts = program<number[]>(`
const open = () => readdirSync('/proc/self/fd').length;
await (await openNotes({ notes: root })).saving;
const counts = [open()];
const libraries = [];
for (let at = 0; at < 100; at++) {
  const library = await openNotes({ notes: at % 2 ? root : [] });
  library.search('kettle');
  await library.refresh();
  libraries.push(library);
}
for (const library of libraries) await library.saving;
counts.push(open());
const watched = await openNotes({ notes: root, watch: true });
await watched.close();
await new Promise((resolve) => setTimeout(resolve, 0));
counts.push(open());
print(counts);`);
    const [first, ...later] = counts;
    // One more file descriptor belongs to the watchers of the whole process.
    for (const count of later) expect(count).toBeLessThanOrEqual((first ?? 0) + 2);
  });

  test('uses no more memory after 10,000 searches', () => {
    const [before, after] = program<[number, number]>(
      `
const library = await openNotes({ notes: root });
const words = ['kettle', 'warm', 'pressure', 'kettel', 'nothing', '"back pressure"', 'queue -warm'];
const taken = () => { gc(); return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers; };
const search = (times) => { for (let at = 0; at < times; at++) library.search(words[at % 7] + (at % 3 ? '' : ' x' + at)); };
search(1_000);
const before = taken();
search(10_000);
print([before, taken()]);`,
      ['--expose-gc'],
    );
    // Less than 400 bytes a search; compiled code of V8 takes up to 1.2 MB.
    expect(after - before).toBeLessThan(4_000_000);
  });

  test('changes no global state of the process', () => {
    const differences = program<string[]>(`
const state = () => ({
  ...Object.fromEntries(process.eventNames().map((name) => [String(name), process.listenerCount(name)])),
  env: JSON.stringify(process.env), cwd: process.cwd(), title: process.title, code: process.exitCode,
  globals: Object.getOwnPropertyNames(globalThis).length, umask: process.umask(),
});
const before = state();
const library = await openNotes({ notes: root, watch: true });
library.search('kettel');
await library.findTerms('x');
await library.check();
await library.close();
const after = state();
print(Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]));`);
    expect(differences).toEqual([]);
  });
});

test('a watching library does not keep the process alive once it is closed', () => {
  const ended = program<string>(`
const library = await openNotes({ notes: root, watch: true });
print('closed');
await library.close();`);
  expect(ended).toBe('closed');
});

test('several open libraries answer each from their own notes', async () => {
  const names = Array.from({ length: 20 }, (_, at) => `word${at}x`);
  const libraries = await Promise.all(
    names.map((name) =>
      openNotes({ notes: folderWith({ [`${name}.md`]: `# Note\n\n${name}\n` }), cache: false }),
    ),
  );
  for (const [at, library] of libraries.entries()) {
    const hits = names.flatMap((name) => library.search(`"${name}"`).hits.map(({ file }) => file));
    expect(hits).toEqual([`${names[at]}.md`]);
  }
  await libraries[0]?.close();
  expect(libraries[1]?.search('word1x').hits).toHaveLength(1);
});

describe('a closed library', () => {
  test('rejects every call except close', async () => {
    const library = await openNotes({ notes: folderWith(NOTES), cache: false });
    await library.close();
    await library.close();
    const closed = expect.objectContaining({ name: 'UserError', code: 'CLOSED' });
    expect(() => library.search('kettle')).toThrow(closed);
    expect(() => library.passages()).toThrow(closed);
    expect(() => library.onChange(() => undefined)).toThrow(closed);
    await expect(library.refresh()).rejects.toThrow(closed);
  });

  test('has stored its index, and has completed a running refresh', async () => {
    const [root, cacheFolder] = [folderWith(NOTES), emptyFolder()];
    const library = await openNotes({ notes: root, cacheFolder });
    write(root, 'a.md', '# Stoves\n');
    const refreshed = library.refresh();
    await library[Symbol.asyncDispose]();
    expect(await refreshed).toMatchObject({ changed: ['a.md'] });
    const [folder = ''] = readdirSync(cacheFolder);
    expect(readdirSync(join(cacheFolder, folder)).sort()).toEqual([
      'index.notes',
      'manifest.notes',
    ]);
  });
});

describe('an abort signal', () => {
  const many = () =>
    folderWith(
      Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.md`, `# N${at}\n`])),
    );

  test('that is already aborted prevents opening', async () => {
    const reason = new Error('enough');
    const opening = openNotes({ notes: many(), cache: false, signal: AbortSignal.abort(reason) });
    await expect(opening).rejects.toBe(reason);
  });

  test('stops the reading of notes', async () => {
    const stopping = new AbortController();
    let read = 0;
    const opening = openNotes({
      notes: many(),
      cache: false,
      signal: stopping.signal,
      onProgress({ done }) {
        read = done;
        stopping.abort();
      },
    });
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    expect(read).toBeLessThan(200);
  });

  test('stops a later refresh, and the library keeps its old notes', async () => {
    const root = many();
    const stopping = new AbortController();
    const { signal } = stopping;
    const library = await openNotes({ notes: root, cache: false, signal });
    for (let at = 0; at < 200; at++) write(root, `${at}.md`, `# M${at}\n`);
    const refreshed = library.refresh();
    stopping.abort();
    await expect(refreshed).rejects.toMatchObject({ name: 'AbortError' });
    expect(library.search('n7').hits).toHaveLength(1);
  });

  test("of one caller of refresh ends only that caller's wait", async () => {
    const library = await openNotes({ notes: many(), cache: false });
    const stopping = new AbortController();
    const [mine, others] = [library.refresh({ signal: stopping.signal }), library.refresh()];
    stopping.abort();
    await expect(mine).rejects.toMatchObject({ name: 'AbortError' });
    expect(await others).toEqual({ added: [], changed: [], removed: [] });
  });
});
