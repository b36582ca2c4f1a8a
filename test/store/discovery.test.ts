import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FolderOptions, openFolder } from '../../src/store/open-folder.ts';
import { emptyFolder, filesFound, folderWith, notesIn, write } from './notes-folder.ts';

const NOTE = '# A note\n\nAbout gardening.\n';

const pathsOf = async (dirs: readonly string[], options: FolderOptions = {}) =>
  notesIn(await openFolder(dirs, { ...options, cache: false }));

describe('files that are left out', () => {
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
    ['by default, ignored, hidden and installed files', {}, usual],
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
    ['with --include, files that do not match', { include: ['deep/**'] }, ['deep/er/own.md']],
    ['a .txt file, unless a glob names it', { include: ['*.txt', 'a.*'] }, ['a.md', 'c.txt']],
    [
      'with --exclude, files that match',
      { exclude: ['*.markdown', 'deep'] },
      ['a.md', 'keep.tmp.md'],
    ],
    [
      'with both, also files that match --exclude',
      { include: ['*.md'], exclude: ['./deep/**'] },
      ['a.md', 'keep.tmp.md'],
    ],
  ])('%s', async (_what, options, expected) => {
    expect(await pathsOf([root()], options)).toEqual(expected);
  });

  test('an index that was made with other options is not reused', async () => {
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

  test('the next run uses an ignore file that has changed', async () => {
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
  test('are searched as one; each path begins below the folder that contains them all', async () => {
    const root = folderWith({ 'x/a.md': NOTE, 'y/b.md': NOTE, 'z/c.md': NOTE });
    expect(await pathsOf([join(root, 'x'), join(root, 'y')])).toEqual(['x/a.md', 'y/b.md']);
  });

  test('count once if one contains another or is given twice', async () => {
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

  describe('that lead out of the folder', () => {
    const linked = () => {
      const outside = folderWith({ 'far/b.md': NOTE, 'far/c.md': NOTE, 'alone.md': NOTE });
      const root = folderWith({ 'a.md': NOTE, 'in/d.md': NOTE });
      symlinkSync(join(outside, 'far'), join(root, 'far'));
      symlinkSync(join(outside, 'alone.md'), join(root, 'in/alone.md'));
      symlinkSync(root, join(outside, 'far/back'));
      symlinkSync(join(outside, 'far'), join(outside, 'far/round'));
      symlinkSync(join(outside, '..'), join(root, 'around'));
      symlinkSync(join(outside, 'nothing'), join(root, 'dangling.md'));
      return { root, outside };
    };

    test('are followed with the option `follow`, each target once and never in circles', async () => {
      const { root } = linked();
      expect(await pathsOf([root], { follow: true })).toEqual([
        ...['a.md', 'far/b.md', 'far/c.md', 'in/alone.md', 'in/d.md'],
      ]);
      expect(await pathsOf([root])).toEqual(['a.md', 'in/d.md']);
    });

    test('are reread when the files they lead to change', async () => {
      const { root, outside } = linked();
      const options = { follow: true, cacheFolder: emptyFolder() };
      await (await openFolder([root], options)).saving;
      write(outside, 'alone.md', '# Other\n\nAbout moles.\n');
      write(outside, 'far/e.md', '# New\n\nAbout moles.\n');
      const opened = await openFolder([root], options);
      await opened.saving;
      expect(filesFound(opened, 'moles').toSorted()).toEqual(['far/e.md', 'in/alone.md']);
      expect(opened.textOf('in/alone.md')).toContain('moles');
    });
  });

  test('are followed if the given folder itself is one', async () => {
    const parent = folderWith({ 'real/a.md': NOTE });
    symlinkSync('real', join(parent, 'link'));
    expect(await pathsOf([join(parent, 'link')])).toEqual(['a.md']);
  });
});

describe('file names', () => {
  test.each([
    'with space.md',
    `'single' and "double".md`,
    'line\nend.md',
    '$(rm -rf).md',
    '-n.md',
    'ünïcode 🚀.md',
    '#hash %20.md',
    'back\\slash.md',
  ])('%j is found, and found again from the stored index', async (name) => {
    const root = folderWith({ [name]: NOTE, 'other.md': '# Other' });
    const cacheFolder = emptyFolder();
    for (let run = 0; run < 2; run++) {
      const opened = await openFolder([root], { cacheFolder });
      await opened.saving;
      expect(filesFound(opened, 'gardening')).toEqual([name]);
    }
  });

  test.skipIf(process.platform !== 'linux')(
    'that are not UTF-8 are reported; the other notes are found',
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

describe('unusual files and folders', () => {
  test('a note 200 folders deep is found', async () => {
    const root = emptyFolder();
    const path = 'd/'.repeat(200);
    mkdirSync(join(root, path), { recursive: true });
    write(root, `${path}a.md`, NOTE);
    expect(await pathsOf([root])).toEqual([`${path}a.md`]);
  });

  test.each([
    ['larger than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 'x'), 'file-too-large'],
    ['binary', new Uint8Array(64), 'file-binary'],
  ])('a file that is %s is left out and reported', async (_what, bytes, rule) => {
    const opened = await openFolder([folderWith({ 'a.md': NOTE, 'b.md': bytes })], {
      cache: false,
    });
    expect(filesFound(opened, 'gardening')).toEqual(['a.md']);
    expect(opened.diagnostics).toMatchObject([{ file: 'b.md', rule }]);
  });
});

test('files that are left out are counted', async () => {
  const outside = folderWith({ 'x.md': NOTE });
  const root = folderWith({
    '.gitignore': 'private/\n',
    'private/a.md': NOTE,
    'private/b.md': NOTE,
    '.later/c.md': NOTE,
    'node_modules/d.md': NOTE,
    'e.md': NOTE,
  });
  symlinkSync(outside, join(root, 'outside'));
  symlinkSync(join(outside, 'x.md'), join(root, 'x.md'));
  symlinkSync(join(outside, 'x.md'), join(root, 'x.png'));
  const leftOut = async (options: FolderOptions) =>
    (await openFolder([root], { ...options, cache: false })).status.leftOut();
  expect(await leftOut({})).toEqual({ ignored: 2, hidden: 1, links: 2 });
  expect(await leftOut({ noIgnore: true, hidden: true, follow: true })).toEqual({
    ...{ ignored: 0, hidden: 0, links: 0 },
  });
});
