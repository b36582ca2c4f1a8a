import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DamagedFileError } from '../../src/model/damaged-file-error.ts';
import { encodeManifest, openManifest } from '../../src/store/cache/manifest.ts';
import { memorySource } from '../../src/store/codec/byte-source.ts';
import { Stamps } from '../../src/store/files/stamps.ts';
import { areCurrent, type Visits, visitsOf } from '../../src/store/files/visits.ts';
import { visit, walkNotes } from '../../src/store/files/walk.ts';
import { openFolder } from '../../src/store/open-folder.ts';
import { emptyFolder, folderWith, notesIn, write } from './notes-folder.ts';

const LATER_MS = 10_000;

// The cache does not trust changes of the last moment, so all tests look at the files ten seconds later.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + LATER_MS });
});
afterEach(() => {
  vi.useRealTimers();
});

const RULES = { hidden: false, noIgnore: false, follow: false, include: [], exclude: [] };
const ABOUT = { format: 1, build: 'b', subject: 's', id: 'index', made: 0 };
const NOTE = '# A note\n\nAbout gardening.\n';

const someFolder = () =>
  folderWith({
    '.gitignore': 'drafts/\n',
    'a.md': NOTE,
    'deep/er/b.md': NOTE,
    'drafts/c.md': NOTE,
    'empty/notes.txt': 'none',
  });

/** The visits of a walk, encoded in a manifest and decoded again. */
function storedVisits(root: string): Visits | undefined {
  const visits = visitsOf(root, walkNotes(root, RULES).visited);
  const source = memorySource(encodeManifest({ stamps: new Stamps(0), visits }, ABOUT));
  return openManifest(source, ABOUT).visits;
}

const isCurrent = (root: string, visits: Visits | undefined) => visits && areCurrent(visits, root);

/** Whether this file system changes the time of a folder when its entries change; not all do. */
const foldersHaveChangeTimes = visitsOf(tmpdir(), [visit(tmpdir(), '')]) !== undefined;

test.runIf(foldersHaveChangeTimes)('an unchanged folder needs no walk', () => {
  const root = someFolder();
  const visits = storedVisits(root);
  expect(isCurrent(root, visits)).toBe(true);
  // A walk notices neither ignored files nor changed contents of notes.
  write(root, 'drafts/d.md', NOTE);
  write(root, 'a.md', `${NOTE}\nMore of it.\n`);
  expect(isCurrent(root, visits)).toBe(true);
});

const CHANGES: readonly (readonly [string, (root: string) => void])[] = [
  ['a note is added', (root) => write(root, 'deep/er/new.md', NOTE)],
  ['a note is deleted', (root) => rmSync(join(root, 'deep/er/b.md'))],
  ['a note is renamed', (root) => renameSync(join(root, 'a.md'), join(root, 'z.md'))],
  ['a file that is no note is added', (root) => write(root, 'deep/er/b.md~', NOTE)],
  ['a hidden note is added', (root) => write(root, 'deep/er/.b.md', NOTE)],
  ['a note is added to a folder that had none', (root) => write(root, 'empty/new.md', NOTE)],
  ['a note is moved', (root) => renameSync(join(root, 'a.md'), join(root, 'empty/a.md'))],
  ['a folder is added', (root) => mkdirSync(join(root, 'empty/new'))],
  ['a folder with notes is added', (root) => write(root, 'empty/new/a.md', NOTE)],
  ['a folder is deleted', (root) => rmSync(join(root, 'deep'), { recursive: true })],
  ['an ignore file changes', (root) => write(root, '.gitignore', 'deep/\n')],
  ['an ignore file is added', (root) => write(root, 'deep/.gitignore', '*.md\n')],
  ['an ignore file is deleted', (root) => rmSync(join(root, '.gitignore'))],
  [
    'a folder is replaced by a link to one',
    (root) => {
      renameSync(join(root, 'deep'), join(root, 'elsewhere'));
      symlinkSync(join(root, 'elsewhere'), join(root, 'deep'));
    },
  ],
];

test.runIf(foldersHaveChangeTimes).each(CHANGES)('the visits are outdated when %s', (_, change) => {
  const root = someFolder();
  const visits = storedVisits(root);
  change(root);
  expect(isCurrent(root, visits)).toBe(false);
});

test('the manifest of another index is refused', () => {
  const source = memorySource(encodeManifest({ stamps: new Stamps(1), visits: undefined }, ABOUT));
  expect(() => openManifest(source, { ...ABOUT, id: 'another' })).toThrow(DamagedFileError);
});

test('a folder that has just changed is walked again', () => {
  const root = someFolder();
  vi.useRealTimers();
  write(root, 'deep/er/just-now.md', NOTE);
  expect(isCurrent(root, storedVisits(root))).not.toBe(true);
});

test('an unchanged folder gives the same notes with and without a walk, and each change is noticed', async () => {
  const root = someFolder();
  const cacheFolder = emptyFolder();
  const notes = async () => {
    const opened = await openFolder([root], { cacheFolder });
    await opened.saving;
    return notesIn(opened);
  };
  for (let run = 0; run < 3; run++) expect(await notes()).toEqual(['a.md', 'deep/er/b.md']);
  write(root, 'empty/new.md', NOTE);
  for (let run = 0; run < 3; run++) {
    expect(await notes()).toEqual(['a.md', 'deep/er/b.md', 'empty/new.md']);
  }
  write(root, '.gitignore', '');
  expect(await notes()).toEqual(['a.md', 'deep/er/b.md', 'drafts/c.md', 'empty/new.md']);
});
