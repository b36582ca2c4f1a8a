import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DamagedFileError } from '../../src/model/damaged-file-error.ts';
import { memorySource } from '../../src/store/byte-source.ts';
import { FileList } from '../../src/store/file-list.ts';
import { openFolder } from '../../src/store/open-folder.ts';
import { Stamps } from '../../src/store/stamps.ts';
import {
  changedVisits,
  encodeVisits,
  openVisits,
  type Visits,
  visitsOf,
} from '../../src/store/visits-file.ts';
import { visit, walkNotes } from '../../src/store/walk.ts';
import { walkAgain } from '../../src/store/walk-again.ts';
import { emptyFolder, folderWith, notesIn, write } from './notes-folder.ts';

const LATER_MS = 10_000;

// What changed a moment ago might change again unnoticed, and is walked again: look at it later.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + LATER_MS });
});
afterEach(() => {
  vi.useRealTimers();
});

const RULES = { hidden: false, noIgnore: false, include: [], exclude: [] };
const ABOUT = { format: 1, build: 'b', subject: 's', id: 'snapshot' };
const NOTE = '# A note\n\nAbout gardening.\n';

const someFolder = () =>
  folderWith({
    '.gitignore': 'drafts/\n',
    'a.md': NOTE,
    'deep/er/b.md': NOTE,
    'drafts/c.md': NOTE,
    'empty/notes.txt': 'none',
  });

/** What a walk of now would keep, opened. */
function keptVisits(root: string): Visits | undefined {
  const visits = visitsOf(root, walkNotes(root, RULES).visited);
  return visits && openVisits(memorySource(encodeVisits(visits, ABOUT).head), ABOUT);
}

const changedIn = (root: string, visits: Visits | undefined) =>
  visits && changedVisits(root, visits);

/** Not all file systems tell by a folder's time that something in it has changed. */
const tells = visitsOf(tmpdir(), [visit(tmpdir(), '')]) !== undefined;

test.runIf(tells)('a folder that is as it was needs no walk', () => {
  const root = someFolder();
  const visits = keptVisits(root);
  expect(changedIn(root, visits)).toEqual([]);
  // Of what is left out, and of the notes' own texts, a walk sees nothing.
  write(root, 'drafts/d.md', NOTE);
  write(root, 'a.md', `${NOTE}\nMore of it.\n`);
  expect(changedIn(root, visits)).toEqual([]);
});

const CHANGES: readonly (readonly [string, (root: string) => void])[] = [
  ['a note comes', (root) => write(root, 'deep/er/new.md', NOTE)],
  ['a note goes', (root) => rmSync(join(root, 'deep/er/b.md'))],
  ['a note changes its name', (root) => renameSync(join(root, 'a.md'), join(root, 'z.md'))],
  ['what is no note comes', (root) => write(root, 'deep/er/b.md~', NOTE)],
  ['a hidden note comes', (root) => write(root, 'deep/er/.b.md', NOTE)],
  ['a note comes into a folder that had none', (root) => write(root, 'empty/new.md', NOTE)],
  ['a note moves', (root) => renameSync(join(root, 'a.md'), join(root, 'empty/a.md'))],
  ['a folder comes', (root) => mkdirSync(join(root, 'empty/new'))],
  ['a folder with notes comes', (root) => write(root, 'empty/new/a.md', NOTE)],
  ['a folder goes', (root) => rmSync(join(root, 'deep'), { recursive: true })],
  ['an ignore file changes', (root) => write(root, '.gitignore', 'deep/\n')],
  ['an ignore file comes', (root) => write(root, 'deep/.gitignore', '*.md\n')],
  ['an ignore file goes', (root) => rmSync(join(root, '.gitignore'))],
  [
    'a folder is replaced by a link to one',
    (root) => {
      renameSync(join(root, 'deep'), join(root, 'elsewhere'));
      symlinkSync(join(root, 'elsewhere'), join(root, 'deep'));
    },
  ],
];

test.runIf(tells).each(CHANGES)('it is noticed when %s', (_, change) => {
  const root = someFolder();
  const visits = keptVisits(root);
  change(root);
  expect(changedIn(root, visits)).not.toEqual([]);
});

test.runIf(tells).each(CHANGES)(
  'reading the changed folders alone finds what a walk does when %s',
  (_, change) => {
    const root = someFolder();
    const { folders, visited } = walkNotes(root, RULES);
    const visits = visitsOf(root, visited);
    change(root);
    const changed = changedIn(root, visits) ?? [];
    const subject = { root, folders: [root], rules: RULES };
    const again = visits && walkAgain(subject, FileList.of(folders), visits, changed);
    // Where folders or ignore files have changed, all are walked.
    if (again) expect(again.list.paths).toEqual(FileList.of(walkNotes(root, RULES).folders).paths);
  },
);

test.runIf(tells)('rules hold for a folder that is read alone', () => {
  const root = folderWith({
    '.gitignore': '*.tmp.md\n',
    'a/.gitignore': '!b.tmp.md\n',
    'a/a.md': NOTE,
  });
  const { folders, visited } = walkNotes(root, RULES);
  const visits = visitsOf(root, visited);
  for (const name of ['b.tmp.md', 'c.tmp.md', 'd.md']) write(root, `a/${name}`, NOTE);
  const subject = { root, folders: [root], rules: RULES };
  const again = visits && walkAgain(subject, FileList.of(folders), visits, ['a/']);
  expect([...(again?.list.paths ?? [])].sort()).toEqual(['a/a.md', 'a/b.tmp.md', 'a/d.md']);
});

test('what the walk of another snapshot visited says nothing', () => {
  const visits = { paths: [''], stamps: new Stamps(1) };
  const source = memorySource(encodeVisits(visits, ABOUT).head);
  expect(() => openVisits(source, { ...ABOUT, id: 'another' })).toThrow(DamagedFileError);
});

test('a folder that has just changed is walked again', () => {
  const root = someFolder();
  vi.useRealTimers();
  write(root, 'deep/er/just-now.md', NOTE);
  expect(changedIn(root, keptVisits(root))).not.toEqual([]);
});

test('an unchanged folder gives the same notes with and without a walk, and each change is seen', async () => {
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
