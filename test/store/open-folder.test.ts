import { renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../../src/store/open-folder.ts';
import { emptyFolder, everything, filesFound, folderWith, notesIn, write } from './notes-folder.ts';

const TWO = { 'a.md': '# Cold starts\n\nWarm it up.', 'talks/b.md': '# Queues\n\nBack pressure.' };

/** Returns a function that opens the folder, with the same cache each time. */
function openerOf(root: string) {
  const cacheFolder = emptyFolder();
  return async () => {
    const opened = await openFolder([root], { cacheFolder });
    expect(await opened.saving).toBeUndefined();
    return opened;
  };
}

test('a folder is read, and its notes are found by their words', async () => {
  const opened = await openFolder([folderWith(TWO)], { cache: false });
  expect(notesIn(opened)).toEqual(['a.md', 'talks/b.md']);
  expect(filesFound(opened, 'pressure')).toEqual(['talks/b.md']);
});

test('the second run answers from the stored index', async () => {
  const open = openerOf(folderWith(TWO));
  const first = await open();
  const second = await open();
  expect(second.status.made).toBe(first.status.made);
  expect(everything(second)).toEqual(everything(first));
  expect(filesFound(second, 'pressure')).toEqual(['talks/b.md']);
});

test.each([
  ['changed', (root: string) => write(root, 'a.md', '# Cold starts\n\nWarm it with pressure.')],
  ['added', (root: string) => write(root, 'new/c.md', '# Under pressure')],
  ['renamed', (root: string) => renameSync(join(root, 'a.md'), join(root, 'pressure.md'))],
  ['deleted', (root: string) => rmSync(join(root, 'talks/b.md'))],
  ['made a link', (root: string) => symlinkSync('a.md', join(root, 'link.md'))],
])('the next run notices a note that was %s', async (_how, change) => {
  const root = folderWith(TWO);
  const open = openerOf(root);
  await open();
  change(root);
  const next = await open();
  const fresh = await openFolder([root], { cache: false });
  expect(everything(next)).toEqual(everything(fresh));
  expect(filesFound(next, 'pressure')).toEqual(filesFound(fresh, 'pressure'));
  expect(filesFound(await open(), 'pressure')).toEqual(filesFound(fresh, 'pressure'));
});

test('a change that leaves size and modification time alone is noticed', async () => {
  const root = folderWith({ 'a.md': '# One\n\ncats' });
  const open = openerOf(root);
  const then = new Date('2020-01-01T00:00:00Z');
  utimesSync(join(root, 'a.md'), then, then);
  expect(filesFound(await open(), 'cats')).toEqual(['a.md']);
  write(root, 'a.md', '# One\n\ndogs');
  utimesSync(join(root, 'a.md'), then, then);
  expect(filesFound(await open(), 'dogs')).toEqual(['a.md']);
});

test('a new modification time without new contents causes no new index', async () => {
  const root = folderWith(TWO);
  const open = openerOf(root);
  const { status } = await open();
  utimesSync(join(root, 'a.md'), new Date(), new Date('2010-01-01T00:00:00Z'));
  expect((await open()).status.made).toBe(status.made);
});
