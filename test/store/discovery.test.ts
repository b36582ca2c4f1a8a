import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FolderOptions, openFolder } from '../../src/store/open-folder.ts';
import { emptyFolder, filesFound, folderWith, notesIn, write } from './notes-folder.ts';

const NOTE = '# A note\n\nAbout gardening.\n';

const pathsOf = async (dirs: readonly string[], options: FolderOptions = {}) =>
  notesIn(await openFolder(dirs, { ...options, cache: false }));

describe('what is left out', () => {
  const root = () =>
    folderWith({
      '.gitignore': 'drafts/\n*.tmp.md\n!keep.tmp.md\n',
      'a.md': NOTE,
      'b.markdown': NOTE,
      'c.txt': NOTE,
      'drafts/d.md': NOTE,
      'e.tmp.md': NOTE,
      'keep.tmp.md': NOTE,
      'deep/.gitignore': '/own.md\n',
      'deep/own.md': NOTE,
      'deep/er/own.md': NOTE,
      '.hidden/h.md': NOTE,
      '.dot.md': NOTE,
      'node_modules/library/README.md': NOTE,
    });
  const usual = ['a.md', 'b.markdown', 'deep/er/own.md', 'keep.tmp.md'];

  test.each<[string, FolderOptions, readonly string[]]>([
    ['ignored, hidden and installed files, unless told otherwise', {}, usual],
    [
      'with --hidden, only ignored and installed files',
      { hidden: true },
      ['.dot.md', '.hidden/h.md', ...usual],
    ],
    [
      'with --no-ignore, only hidden files',
      { noIgnore: true },
      [
        'a.md',
        'b.markdown',
        'deep/er/own.md',
        'deep/own.md',
        'drafts/d.md',
        'e.tmp.md',
        'keep.tmp.md',
        'node_modules/library/README.md',
      ],
    ],
    ['with --include, what does not match', { include: ['deep/**'] }, ['deep/er/own.md']],
    ['with --exclude, what matches', { exclude: ['*.markdown', 'deep'] }, ['a.md', 'keep.tmp.md']],
    [
      'with both, what --exclude says',
      { include: ['*.md'], exclude: ['./deep/**'] },
      ['a.md', 'keep.tmp.md'],
    ],
  ])('%s', async (_what, options, expected) => {
    expect(await pathsOf([root()], options)).toEqual(expected);
  });

  test('one set of rules does not answer for another', async () => {
    const folder = root();
    const cacheFolder = emptyFolder();
    for (const [options, count] of [
      [{}, 4],
      [{ hidden: true }, 6],
      [{}, 4],
    ] as const) {
      const opened = await openFolder([folder], { ...options, cacheFolder });
      await opened.saving;
      expect(notesIn(opened)).toHaveLength(count);
    }
  });

  test('an ignore file that changes is heeded by the next run', async () => {
    const folder = root();
    const cacheFolder = emptyFolder();
    await (await openFolder([folder], { cacheFolder })).saving;
    write(folder, '.gitignore', 'a.md\n');
    const next = await openFolder([folder], { cacheFolder });
    await next.saving;
    expect(notesIn(next)).toEqual([
      'b.markdown',
      'deep/er/own.md',
      'drafts/d.md',
      'e.tmp.md',
      'keep.tmp.md',
    ]);
  });
});

describe('several folders', () => {
  test('are read as one, each note by its path below what they have in common', async () => {
    const root = folderWith({ 'x/a.md': NOTE, 'y/b.md': NOTE, 'z/c.md': NOTE });
    expect(await pathsOf([join(root, 'x'), join(root, 'y')])).toEqual(['x/a.md', 'y/b.md']);
  });

  test('count once where one is inside another, or is named twice', async () => {
    const root = folderWith({ 'x/a.md': NOTE, 'b.md': NOTE });
    expect(await pathsOf([join(root, 'x'), root, root + sep])).toEqual(['b.md', 'x/a.md']);
  });
});

describe('symbolic links', () => {
  test('are not followed out of the folder', async () => {
    const outside = folderWith({ 'secret.md': NOTE });
    const root = folderWith({ 'a.md': NOTE });
    symlinkSync(outside, join(root, 'folder'));
    symlinkSync(join(outside, 'secret.md'), join(root, 'file.md'));
    expect(await pathsOf([root])).toEqual(['a.md']);
  });

  test('are not followed in circles', async () => {
    const root = folderWith({ 'deep/a.md': NOTE });
    symlinkSync('..', join(root, 'deep/up'));
    symlinkSync('self.md', join(root, 'self.md'));
    expect(await pathsOf([root])).toEqual(['deep/a.md']);
  });

  test('may lead to the folder itself', async () => {
    const parent = folderWith({ 'real/a.md': NOTE });
    symlinkSync('real', join(parent, 'link'));
    expect(await pathsOf([join(parent, 'link')])).toEqual(['a.md']);
  });
});

describe('names', () => {
  test.each([
    'with space.md',
    `'single' and "double".md`,
    'line\nend.md',
    '$(rm -rf).md',
    '-n.md',
    'ünïcode 🚀.md',
    '#hash %20.md',
    'back\\slash.md',
  ])('%j is found, kept and found again', async (name) => {
    const root = folderWith({ [name]: NOTE, 'other.md': '# Other' });
    const cacheFolder = emptyFolder();
    for (let run = 0; run < 2; run++) {
      const opened = await openFolder([root], { cacheFolder });
      await opened.saving;
      expect(filesFound(opened, 'gardening')).toEqual([name]);
    }
  });

  test.skipIf(process.platform !== 'linux')(
    'that are not UTF-8 are told of; the other notes answer',
    async () => {
      const root = folderWith({ 'a.md': NOTE });
      writeFileSync(
        Buffer.concat([Buffer.from(join(root, 'latin-')), Buffer.of(0xe9), Buffer.from('.md')]),
        NOTE,
      );
      const cacheFolder = emptyFolder();
      for (let run = 0; run < 2; run++) {
        const opened = await openFolder([root], { cacheFolder });
        await opened.saving;
        expect(filesFound(opened, 'gardening')).toEqual(['a.md']);
        expect(opened.diagnostics.map(({ rule }) => rule)).toEqual(['file-name-not-utf8']);
      }
    },
  );
});

describe('size and shape', () => {
  test('200 folders deep is not too deep', async () => {
    const root = emptyFolder();
    const path = 'd/'.repeat(200);
    mkdirSync(join(root, path), { recursive: true });
    write(root, `${path}a.md`, NOTE);
    expect(await pathsOf([root])).toEqual([`${path}a.md`]);
  });

  test.each([
    ['larger than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 'x'), 'file-too-large'],
    ['binary', Uint8Array.of(0x23, 0x00, 0x01), 'file-binary'],
  ])('a file that is %s is left out and told of', async (_what, bytes, rule) => {
    const opened = await openFolder([folderWith({ 'a.md': NOTE, 'b.md': bytes })], {
      cache: false,
    });
    expect(filesFound(opened, 'gardening')).toEqual(['a.md']);
    expect(opened.diagnostics).toMatchObject([{ file: 'b.md', rule }]);
  });
});
