import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memorySource } from '../../src/store/byte-source.ts';
import { openFolder } from '../../src/store/open-folder.ts';
import { encodeVisits, openVisits } from '../../src/store/visits-file.ts';
import { walkNotes } from '../../src/store/walk.ts';
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
function visitsOf(root: string, expected = ABOUT) {
  const bytes = encodeVisits(root, walkNotes(root, RULES).visited, ABOUT);
  return bytes && openVisits(memorySource(bytes), root, expected);
}

test.runIf(process.platform === 'linux')('a folder that is as it was needs no walk', () => {
  const root = someFolder();
  const visits = visitsOf(root);
  expect(visits?.areSame()).toBe(true);
  // Of what is left out, and of the notes' own texts, a walk sees nothing.
  write(root, 'drafts/d.md', NOTE);
  write(root, 'a.md', `${NOTE}\nMore of it.\n`);
  expect(visits?.areSame()).toBe(true);
});

test.each<[string, (root: string) => void]>([
  ['a note comes', (root) => write(root, 'deep/er/new.md', NOTE)],
  ['a note goes', (root) => rmSync(join(root, 'deep/er/b.md'))],
  ['a note changes its name', (root) => renameSync(join(root, 'a.md'), join(root, 'z.md'))],
  ['a folder comes', (root) => mkdirSync(join(root, 'empty/new'))],
  ['a folder goes', (root) => rmSync(join(root, 'deep'), { recursive: true })],
  ['a note comes into a folder that had none', (root) => write(root, 'empty/new.md', NOTE)],
  ['an ignore file changes', (root) => write(root, '.gitignore', 'deep/\n')],
  ['an ignore file comes', (root) => write(root, 'deep/.gitignore', '*.md\n')],
  [
    'a folder is replaced by a link to one',
    (root) => {
      renameSync(join(root, 'deep'), join(root, 'elsewhere'));
      symlinkSync(join(root, 'elsewhere'), join(root, 'deep'));
    },
  ],
])('it is walked again when %s', (_, change) => {
  const root = someFolder();
  const visits = visitsOf(root);
  change(root);
  expect(visits?.areSame()).not.toBe(true);
});

test('what the walk of another snapshot visited says nothing', () => {
  const visits = visitsOf(someFolder(), { ...ABOUT, id: 'another' });
  expect(visits?.areSame()).not.toBe(true);
});

test('a folder that has just changed is walked again', () => {
  const root = someFolder();
  vi.useRealTimers();
  write(root, 'deep/er/just-now.md', NOTE);
  expect(visitsOf(root)?.areSame()).not.toBe(true);
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
