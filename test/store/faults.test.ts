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

/** So many notes that they are read in several batches. */
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

/** Opens a folder and calls `act` as soon as its first notes have been read. */
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

test('a note that is deleted between listing and reading is left out', async () => {
  const root = manyNotes();
  const cacheFolder = emptyFolder();
  const opened = await openWhile(root, cacheFolder, () => rmSync(join(root, '190.md')));
  expect(notesIn(opened)).toHaveLength(MANY - 1);
  expect(notesIn(opened)).not.toContain('190.md');
  await expectFresh(root, cacheFolder);
});

test('a folder that is deleted while it is read loses only its unread notes', async () => {
  const root = manyNotes('later/');
  write(root, 'a.md', '# Steady');
  const cacheFolder = emptyFolder();
  const opened = await openWhile(root, cacheFolder, () =>
    rmSync(join(root, 'later'), { recursive: true }),
  );
  expect(notesIn(opened).length).toBeLessThan(MANY);
  expect(notesIn(await expectFresh(root, cacheFolder))).toEqual(['a.md']);
});

test('a note that changes after it was read is reread by the next run', async () => {
  const root = manyNotes();
  const cacheFolder = emptyFolder();
  await openWhile(root, cacheFolder, () => write(root, '100.md', '# Note 0\n\nWORD0'));
  expect(filesFound(await expectFresh(root, cacheFolder), 'word0')).toEqual(['100.md']);
});

test('a path that becomes a folder while other notes are read is no note', async () => {
  const root = manyNotes();
  const cacheFolder = emptyFolder();
  const opened = await openWhile(root, cacheFolder, () => {
    rmSync(join(root, '190.md'));
    write(root, '190.md/inner.md', '# Inner');
  });
  expect(notesIn(opened)).not.toContain('190.md');
  expect(filesFound(await expectFresh(root, cacheFolder), 'inner')).toEqual(['190.md/inner.md']);
});

/** A program that rewrites a note in several writes until its standard input ends, then writes it a last time. */
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

test('while a note is being written, other notes are found; afterwards, that note is found, too', async () => {
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
  ['forward', '2001-01-01', '2090-01-01'],
])('when the clock jumps %s, changes are noticed', async (_where, before, after) => {
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

test('an old temporary file of a killed run is deleted', async () => {
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
  'a program that opens a folder repeatedly leaves no files of it open',
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
    // Other files of this process may be opened and closed meanwhile.
    expect(openFiles()).toBeLessThan(before + 20);
  },
);

test('a note with more headings than the stack can hold does not affect other notes', async () => {
  const root = folderWith({
    'good.md': '# Gardening\n\nBeds and borders.',
    'bad.md': '## x\n'.repeat(160_000),
  });
  const opened = await openFolder([root], { cache: false });
  expect(filesFound(opened, 'borders')).toEqual(['good.md']);
  expect(opened.diagnostics).toMatchObject([{ file: 'bad.md', rule: 'note-too-complex' }]);
});
