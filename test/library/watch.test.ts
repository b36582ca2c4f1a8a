import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openNotes } from '../../src/library/open.ts';
import type { Library } from '../../src/library.ts';
import type { FileChanges } from '../../src/store/index/changes.ts';
import { emptyFolder, folderWith, write } from '../store/notes-folder.ts';

const NOTES = { 'a.md': '# Kettles\n', 'sub/b.md': '# Queues\n' };

async function watched(cacheFolder?: string) {
  const root = folderWith(NOTES);
  const how = cacheFolder === undefined ? { cache: false } : { cacheFolder };
  const library = await openNotes({ notes: root, watch: true, ...how });
  onTestFinished(() => library.close());
  return { root, library };
}

/** The next change that the library reports. */
const nextChange = (library: Library): Promise<FileChanges> =>
  new Promise((resolve, reject) => {
    const stop = library.onChange((changes) => {
      stop();
      resolve(changes);
    }, reject);
  });

/** Changes the notes; returns the change that the library reports. */
function changesAfter(library: Library, act: () => void): Promise<FileChanges> {
  const change = nextChange(library);
  act();
  return change;
}

const NOTHING = { added: [], changed: [], removed: [] };
const filesFor = (library: Library, query: string) =>
  library.search(query).hits.map(({ file }) => file);

describe('a watching library is up to date after', () => {
  test('an edit', async () => {
    const { root, library } = await watched();
    const changes = await changesAfter(library, () => write(root, 'a.md', '# Stoves\n'));
    expect(changes).toEqual({ ...NOTHING, changed: ['a.md'] });
    expect(filesFor(library, 'stoves')).toEqual(['a.md']);
  });

  test('several edits, each saved as a new file that replaces the old one', async () => {
    const { root, library } = await watched();
    for (const word of ['stoves', 'ovens', 'grills']) {
      const changes = await changesAfter(library, () => {
        writeFileSync(join(root, '.a.md.swp'), `# ${word}\n`);
        renameSync(join(root, '.a.md.swp'), join(root, 'a.md'));
      });
      expect(changes).toEqual({ ...NOTHING, changed: ['a.md'] });
      expect(filesFor(library, word)).toEqual(['a.md']);
    }
  });

  test('a save that renames the old file first, and a further edit of the new file', async () => {
    const { root, library } = await watched();
    await changesAfter(library, () => {
      renameSync(join(root, 'a.md'), join(root, 'a.md~'));
      writeFileSync(join(root, 'a.md'), '# Stoves\n');
      rmSync(join(root, 'a.md~'));
    });
    await changesAfter(library, () =>
      writeFileSync(join(root, 'a.md'), '\nOvens\n', { flag: 'a' }),
    );
    expect(filesFor(library, 'ovens')).toEqual(['a.md']);
  });

  test('a note in new folders, and edits in there', async () => {
    const { root, library } = await watched();
    const added = await changesAfter(library, () => write(root, 'new/deep/c.md', '# Late\n'));
    expect(added).toEqual({ ...NOTHING, added: ['new/deep/c.md'] });
    const changed = await changesAfter(library, () => write(root, 'new/deep/c.md', '# Later\n'));
    expect(changed).toEqual({ ...NOTHING, changed: ['new/deep/c.md'] });
  });

  test('renaming and replacing of a folder', async () => {
    const { root, library } = await watched();
    const renamed = await changesAfter(library, () =>
      renameSync(join(root, 'sub'), join(root, 'under')),
    );
    expect(renamed).toEqual({ ...NOTHING, added: ['under/b.md'], removed: ['sub/b.md'] });
    await changesAfter(library, () => {
      renameSync(join(root, 'under'), join(root, 'old'));
      mkdirSync(join(root, 'under'));
      writeFileSync(join(root, 'under/b.md'), '# Other\n');
    });
    const changed = await changesAfter(library, () => write(root, 'under/b.md', '# Others\n'));
    expect(changed).toEqual({ ...NOTHING, changed: ['under/b.md'] });
  });

  test('deletion of notes and folders', async () => {
    const { root, library } = await watched();
    const changes = await changesAfter(library, () =>
      rmSync(join(root, 'sub'), { recursive: true }),
    );
    expect(changes).toEqual({ ...NOTHING, removed: ['sub/b.md'] });
    expect(filesFor(library, 'queues')).toEqual([]);
  });
});

test('many changes at once are reported together', async () => {
  const { root, library } = await watched();
  const names = Array.from({ length: 100 }, (_, at) => `${100 + at}.md`);
  const changes = await changesAfter(library, () => {
    for (const name of names) write(root, name, `# Note ${name}\n`);
  });
  expect(changes).toEqual({ ...NOTHING, added: names });
  const next = await changesAfter(library, () => write(root, 'a.md', '# Stoves\n'));
  expect(next).toEqual({ ...NOTHING, changed: ['a.md'] });
});

test('a deleted folder is reported as an error, and watched again when it exists again', async () => {
  const { root, library } = await watched();
  const problem = new Promise<Error>((resolve) => {
    library.onChange(() => undefined, resolve);
  });
  rmSync(root, { recursive: true });
  expect(await problem).toMatchObject({ code: 'NO_FOLDER' });
  expect(filesFor(library, 'kettles')).toEqual(['a.md']);
  const back = new Promise<FileChanges>((resolve) => {
    library.onChange(resolve);
  });
  write(root, 'c.md', '# Back\n');
  expect(await back).toEqual({ added: ['c.md'], changed: [], removed: ['a.md', 'sub/b.md'] });
  const changes = await changesAfter(library, () => write(root, 'c.md', '# Back again\n'));
  expect(changes).toEqual({ ...NOTHING, changed: ['c.md'] });
});

test('an index stored inside the notes folder does not trigger the watcher', async () => {
  const root = folderWith(NOTES);
  const library = await openNotes({ notes: root, watch: true, cacheFolder: join(root, 'kept') });
  onTestFinished(() => library.close());
  await library.saving;
  const changes = await changesAfter(library, () => write(root, 'a.md', '# Stoves\n'));
  expect(changes).toEqual({ ...NOTHING, changed: ['a.md'] });
});

test('listeners are called after refresh() even without watching, until they are removed', async () => {
  const root = folderWith(NOTES);
  const library = await openNotes({ notes: root, cacheFolder: emptyFolder() });
  const seen: string[] = [];
  const stop = library.onChange(({ changed }) => seen.push(...changed));
  write(root, 'a.md', '# Stoves\n');
  await library.refresh();
  await library.refresh();
  stop();
  write(root, 'sub/b.md', '# Ovens\n');
  await library.refresh();
  await library.close();
  expect(seen).toEqual(['a.md']);
});
