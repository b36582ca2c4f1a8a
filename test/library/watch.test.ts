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

/** The next change that is told. */
const nextChange = (library: Library): Promise<FileChanges> =>
  new Promise((resolve, reject) => {
    const stop = library.onChange((changes) => {
      stop();
      resolve(changes);
    }, reject);
  });

/** Does something to the notes, and gives what is told of it. */
function told(library: Library, act: () => void): Promise<FileChanges> {
  const change = nextChange(library);
  act();
  return change;
}

const NOTHING = { added: [], changed: [], removed: [] };
const filesFor = (library: Library, query: string) =>
  library.search(query).hits.map(({ file }) => file);

describe('a library that watches is up to date after', () => {
  test('an edit', async () => {
    const { root, library } = await watched();
    const changes = await told(library, () => write(root, 'a.md', '# Stoves\n'));
    expect(changes).toEqual({ ...NOTHING, changed: ['a.md'] });
    expect(filesFor(library, 'stoves')).toEqual(['a.md']);
  });

  test('one edit after the other, saved as editors do: by a new file that takes the place', async () => {
    const { root, library } = await watched();
    for (const word of ['stoves', 'ovens', 'grills']) {
      const changes = await told(library, () => {
        writeFileSync(join(root, '.a.md.swp'), `# ${word}\n`);
        renameSync(join(root, '.a.md.swp'), join(root, 'a.md'));
      });
      expect(changes).toEqual({ ...NOTHING, changed: ['a.md'] });
      expect(filesFor(library, word)).toEqual(['a.md']);
    }
  });

  test('a save that moves the old file aside, and an edit in place after it', async () => {
    const { root, library } = await watched();
    await told(library, () => {
      renameSync(join(root, 'a.md'), join(root, 'a.md~'));
      writeFileSync(join(root, 'a.md'), '# Stoves\n');
      rmSync(join(root, 'a.md~'));
    });
    await told(library, () => writeFileSync(join(root, 'a.md'), '\nOvens\n', { flag: 'a' }));
    expect(filesFor(library, 'ovens')).toEqual(['a.md']);
  });

  test('a note in new folders, and edits in there', async () => {
    const { root, library } = await watched();
    const added = await told(library, () => write(root, 'new/deep/c.md', '# Late\n'));
    expect(added).toEqual({ ...NOTHING, added: ['new/deep/c.md'] });
    const changed = await told(library, () => write(root, 'new/deep/c.md', '# Later\n'));
    expect(changed).toEqual({ ...NOTHING, changed: ['new/deep/c.md'] });
  });

  test('a folder gets another name, or another takes its place', async () => {
    const { root, library } = await watched();
    const renamed = await told(library, () => renameSync(join(root, 'sub'), join(root, 'under')));
    expect(renamed).toEqual({ ...NOTHING, added: ['under/b.md'], removed: ['sub/b.md'] });
    await told(library, () => {
      renameSync(join(root, 'under'), join(root, 'old'));
      mkdirSync(join(root, 'under'));
      writeFileSync(join(root, 'under/b.md'), '# Other\n');
    });
    const changed = await told(library, () => write(root, 'under/b.md', '# Others\n'));
    expect(changed).toEqual({ ...NOTHING, changed: ['under/b.md'] });
  });

  test('notes and folders are deleted', async () => {
    const { root, library } = await watched();
    const changes = await told(library, () => rmSync(join(root, 'sub'), { recursive: true }));
    expect(changes).toEqual({ ...NOTHING, removed: ['sub/b.md'] });
    expect(filesFor(library, 'queues')).toEqual([]);
  });
});

test('many changes at once are told once', async () => {
  const { root, library } = await watched();
  const names = Array.from({ length: 100 }, (_, at) => `${100 + at}.md`);
  const changes = await told(library, () => {
    for (const name of names) write(root, name, `# Note ${name}\n`);
  });
  expect(changes).toEqual({ ...NOTHING, added: names });
  const next = await told(library, () => write(root, 'a.md', '# Stoves\n'));
  expect(next).toEqual({ ...NOTHING, changed: ['a.md'] });
});

test('a folder that vanishes is told as a problem, and watched again when it is back', async () => {
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
  const changes = await told(library, () => write(root, 'c.md', '# Back again\n'));
  expect(changes).toEqual({ ...NOTHING, changed: ['c.md'] });
});

test('an index that is kept among the notes does not wake its own library', async () => {
  const root = folderWith(NOTES);
  const library = await openNotes({ notes: root, watch: true, cacheFolder: join(root, 'kept') });
  onTestFinished(() => library.close());
  await library.saving;
  const changes = await told(library, () => write(root, 'a.md', '# Stoves\n'));
  expect(changes).toEqual({ ...NOTHING, changed: ['a.md'] });
});

test('a refresh that was asked for is told, too, watching or not; who has left is not told', async () => {
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
