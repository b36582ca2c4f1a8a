import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openNotes } from '../../src/library/open.ts';
import { openFolder } from '../../src/store/open-folder.ts';
import { emptyFolder, everything, filesFound, folderWith, notesIn, write } from './notes-folder.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** So many that they are not all read in one go. */
const MANY = 100;
const manyNotes = (folder = '') =>
  folderWith(
    Object.fromEntries(
      Array.from({ length: MANY }, (_, at) => [
        `${folder}${100 + at}.md`,
        `# Note ${at}\n\nword${at}`,
      ]),
    ),
  );

/** Opens a folder and does something to it when its first note has been read. */
async function openWhile(root: string, cacheFolder: string, act: () => void) {
  let isDone = false;
  const opened = await openFolder([root], {
    cacheFolder,
    onProgress() {
      if (!isDone) act();
      isDone = true;
    },
  });
  expect(await opened.saving).toBeUndefined();
  return opened;
}

async function expectFresh(root: string, cacheFolder: string) {
  const next = await openFolder([root], { cacheFolder });
  await next.saving;
  const fresh = await openFolder([root], { cache: false });
  expect(everything(next)).toEqual(everything(fresh));
  return next;
}

test('a note that vanishes between listing and reading is not there', async () => {
  const root = manyNotes();
  const cacheFolder = emptyFolder();
  const opened = await openWhile(root, cacheFolder, () => rmSync(join(root, '190.md')));
  expect(notesIn(opened)).toHaveLength(MANY - 1);
  expect(notesIn(opened)).not.toContain('190.md');
  await expectFresh(root, cacheFolder);
});

test('a folder that vanishes while it is read costs its unread notes', async () => {
  const root = manyNotes('later/');
  write(root, 'a.md', '# Steady');
  const cacheFolder = emptyFolder();
  const opened = await openWhile(root, cacheFolder, () =>
    rmSync(join(root, 'later'), { recursive: true }),
  );
  expect(notesIn(opened).length).toBeLessThan(MANY);
  expect(notesIn(await expectFresh(root, cacheFolder))).toEqual(['a.md']);
});

test('a note that is changed after it was read is read again by the next run', async () => {
  const root = manyNotes();
  const cacheFolder = emptyFolder();
  await openWhile(root, cacheFolder, () => write(root, '100.md', '# Note 0\n\nWORD0'));
  expect(filesFound(await expectFresh(root, cacheFolder), 'word0')).toEqual(['100.md']);
});

test('a note that becomes a folder while others are read is not a note', async () => {
  const root = manyNotes();
  const cacheFolder = emptyFolder();
  const opened = await openWhile(root, cacheFolder, () => {
    rmSync(join(root, '190.md'));
    write(root, '190.md/inner.md', '# Inner');
  });
  expect(notesIn(opened)).not.toContain('190.md');
  expect(filesFound(await expectFresh(root, cacheFolder), 'inner')).toEqual(['190.md/inner.md']);
});

/** Writes a note again and again, in pieces, until it is told to end; then once more. */
const WRITER = `
const fs = require('node:fs');
const [path] = process.argv.slice(1);
const write = (words) => {
  const file = fs.openSync(path, 'w');
  for (const word of words) fs.writeSync(file, word + ' ');
  fs.closeSync(file);
};
let round = 0;
const again = () => { write(['#', 'Round', String(round++), '\\n\\nhalf', 'whole']); setImmediate(again); };
process.stdin.on('end', () => { write(['#', 'Last', '\\n\\nhalf', 'whole', 'done']); process.exit(); }).resume();
fs.writeSync(1, 'writing');
again();
`;

test('while a note is being written, others answer; once it is, so does it', async () => {
  const root = folderWith({ 'a.md': '# Steady\n\ngardening', 'moving.md': '# Moving' });
  const cacheFolder = emptyFolder();
  const writer = spawn(process.execPath, ['-e', WRITER, join(root, 'moving.md')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(writer.stdout, 'data');
  for (let run = 0; run < 25; run++) {
    const opened = await openFolder([root], { cacheFolder });
    expect(await opened.saving).toBeUndefined();
    expect(filesFound(opened, 'gardening')).toEqual(['a.md']);
  }
  writer.stdin.end();
  await once(writer, 'exit');
  const next = await expectFresh(root, cacheFolder);
  expect(filesFound(next, 'done')).toEqual(['moving.md']);
});

test.each([
  ['back', '2030-01-01', '2001-01-01'],
  ['forth', '2001-01-01', '2090-01-01'],
])('when the clock jumps %s, changes are seen', async (_where, before, after) => {
  const root = folderWith({ 'a.md': '# One\n\ncats', 'b.md': '# Two\n\ncats' });
  const cacheFolder = emptyFolder();
  utimesSync(join(root, 'b.md'), new Date(after), new Date(after));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(before) });
  await (await openFolder([root], { cacheFolder })).saving;
  vi.setSystemTime(new Date(after));
  write(root, 'b.md', '# Two\n\ndogs');
  utimesSync(join(root, 'b.md'), new Date(after), new Date(after));
  expect(filesFound(await expectFresh(root, cacheFolder), 'dogs')).toEqual(['b.md']);
  vi.setSystemTime(new Date(before));
  write(root, 'b.md', '# Two\n\ncows');
  expect(filesFound(await expectFresh(root, cacheFolder), 'cows')).toEqual(['b.md']);
});

test('temporary files of runs that were killed are cleared away in time', async () => {
  const root = folderWith({ 'a.md': '# One' });
  const cacheFolder = emptyFolder();
  await (await openFolder([root], { cacheFolder })).saving;
  const [name = ''] = readdirSync(cacheFolder);
  const left = join(cacheFolder, name, 'index.notes.killed.tmp');
  writeFileSync(left, 'half');
  utimesSync(left, new Date('2020-01-01'), new Date('2020-01-01'));
  await (await openFolder([root], { cacheFolder, rebuild: true })).saving;
  const files = readdirSync(join(cacheFolder, name)).sort();
  expect(files).toEqual(['index.notes', 'manifest.notes']);
});

test.skipIf(process.platform !== 'linux')(
  'a program that opens a folder again and again is left with no open files of it',
  async () => {
    const [notes, cacheFolder] = [folderWith({ 'a.md': '# One\n\ncats' }), emptyFolder()];
    const openFiles = () => readdirSync('/proc/self/fd').length;
    await (await openNotes({ notes, cacheFolder })).saving;
    const before = openFiles();
    for (let time = 0; time < 40; time++) {
      const library = await openNotes({ notes, cacheFolder });
      expect(library.search('cats').total).toBe(1);
      await library.saving;
    }
    // Others of this process may come and go meanwhile.
    expect(openFiles()).toBeLessThan(before + 20);
  },
);

test('a note of more headings than a stack has room for costs the others nothing', async () => {
  const root = folderWith({
    'good.md': '# Gardening\n\nBeds and borders.',
    'bad.md': '## x\n'.repeat(160_000),
  });
  const opened = await openFolder([root], { cache: false });
  expect(filesFound(opened, 'borders')).toEqual(['good.md']);
  expect(opened.diagnostics).toMatchObject([{ file: 'bad.md', rule: 'note-too-complex' }]);
});
