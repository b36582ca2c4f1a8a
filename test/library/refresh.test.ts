import { renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openNotes } from '../../src/library/open.ts';
import type { Library } from '../../src/library.ts';
import { emptyFolder, folderWith, write } from '../store/notes-folder.ts';

const NOTES = {
  'a.md': '# Cold starts\n\nWarm it with a kettle.\n',
  'b.md': '# Queues\n\nBack pressure.\n',
  'talks/c.md': '# Retries by Ann Lee\n\nAsk again.\n',
};

async function open(files: Readonly<Record<string, string>> = NOTES) {
  const root = folderWith(files);
  return { root, library: await openNotes({ notes: root, cache: false }) };
}

const filesFor = (library: Library, query: string) =>
  library.search(query).hits.map(({ file }) => file);

/** The excerpts that a search quotes, with their places. */
const quoted = (library: Library, query: string) =>
  library.search(query).hits.map(({ file, line, excerpt }) => ({ file, line, excerpt }));

describe('after an edit of notes, an open library', () => {
  test('quotes only current text after refresh()', async () => {
    const { root, library } = await open();
    write(root, 'a.md', '# Cold starts\n\nNew line.\n\nWarm it with a stove.\n');
    await library.refresh();
    expect(filesFor(library, 'kettle')).toEqual([]);
    expect(quoted(library, 'stove')).toEqual([
      { file: 'a.md', line: 5, excerpt: expect.stringContaining('Warm it with a stove.') },
    ]);
    expect(library.lineOf('a.md', 5)).toBe('Warm it with a stove.');
  });

  test('reports which notes were added, changed and removed', async () => {
    const { root, library } = await open();
    write(root, 'a.md', '# Cold starts\n\nOther words.\n');
    write(root, 'new/d.md', '# Kettles\n');
    rmSync(join(root, 'b.md'));
    renameSync(join(root, 'talks/c.md'), join(root, 'talks/e.md'));
    expect(await library.refresh()).toEqual({
      added: ['new/d.md', 'talks/e.md'],
      changed: ['a.md'],
      removed: ['b.md', 'talks/c.md'],
    });
    expect(library.files()).toEqual(['a.md', 'new/d.md', 'talks/e.md']);
    expect(await library.refresh()).toEqual({ added: [], changed: [], removed: [] });
  });

  test('reports no change if only the time of a file has changed', async () => {
    const { root, library } = await open();
    utimesSync(join(root, 'a.md'), 1_000_000_000, 1_000_000_000);
    expect(await library.refresh()).toEqual({ added: [], changed: [], removed: [] });
    expect(filesFor(library, 'kettle')).toEqual(['a.md']);
  });

  test('without refresh() gives the reasons of facts as they were when read', async () => {
    const { root, library } = await open();
    write(root, 'talks/c.md', 'Nothing here.\n');
    const [talk] = await library.talks();
    expect((await library.reasons()).ofTalk(talk?.id ?? '')?.speakers).toEqual({
      ...{ by: 'title-by-speaker', file: 'talks/c.md', line: 1 },
    });
  });

  test('without refresh() gives old text with old places, never a mix of old and new', async () => {
    const { root, library } = await open();
    const before = quoted(library, 'kettle');
    write(root, 'a.md', '# Cold starts\n\nNew line.\n\nWarm it with a stove.\n');
    rmSync(join(root, 'b.md'));
    expect(quoted(library, 'kettle')).toEqual(before);
    expect(filesFor(library, 'pressure')).toEqual(['b.md']);
    expect(filesFor(library, 'stove')).toEqual([]);
    const changed = expect.objectContaining({ code: 'NOTE_CHANGED' });
    for (const file of ['a.md', 'b.md']) {
      expect(() => library.textOf(file)).toThrow(changed);
      expect(() => library.lineOf(file, 3)).toThrow(changed);
      expect(() => library.note(file)).toThrow(changed);
      await expect(library.findNote(file)).rejects.toThrow(changed);
    }
    await expect(library.check()).rejects.toThrow(changed);
    expect(library.textOf('talks/c.md')).toBe(NOTES['talks/c.md']);
  });

  test('answers from the old notes until a refresh is complete', async () => {
    const { root, library } = await open();
    const before = [quoted(library, 'kettle'), quoted(library, 'retries')];
    // Words that come first in the alphabet change the numbers of all other words in the index.
    write(root, 'a.md', '# Aardvarks\n\nAbacus abbey abbot.\n');
    const isRead = library.refresh();
    let isDone = false;
    void isRead.then(() => {
      isDone = true;
    });
    let answered = 0;
    while (!isDone) {
      const now = [quoted(library, 'kettle'), quoted(library, 'retries')];
      if (!isDone && library.files().length === 3 && filesFor(library, 'abbot').length === 0) {
        expect(now).toEqual(before);
        answered++;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(answered).toBeGreaterThan(0);
    expect(filesFor(library, 'abbot')).toEqual(['a.md']);
  });

  test('continues an iteration on the notes with which it began', async () => {
    const { root, library } = await open({
      'g.md': '# Words\n\n- **pump**: a thing\n- **queue**: it waits\n',
    });
    const terms = library.eachTerm()[Symbol.iterator]();
    const first = terms.next().value?.term;
    write(root, 'g.md', '# Words\n\n- **zebra**: an animal\n');
    await library.refresh();
    expect([first, terms.next().value?.term]).toEqual(['pump', 'queue']);
    expect(library.terms().map(({ term }) => term)).toEqual(['zebra']);
  });

  test('uses the changed synonyms.txt after refresh()', async () => {
    const { root, library } = await open();
    expect(filesFor(library, 'teapot')).toEqual([]);
    writeFileSync(join(root, 'synonyms.txt'), 'kettle = teapot\n');
    expect(await library.refresh()).toEqual({ added: [], changed: [], removed: [] });
    expect(filesFor(library, 'teapot')).toEqual(['a.md']);
  });
});

test('concurrent calls of refresh see all changes from before their call', async () => {
  const { root, library } = await open();
  const first = library.refresh();
  write(root, 'd.md', '# Late kettle\n');
  const others = await Promise.all(Array.from({ length: 10_000 }, () => library.refresh()));
  await first;
  expect(filesFor(library, 'late')).toEqual(['d.md']);
  expect(new Set(others.map((changes) => JSON.stringify(changes))).size).toBe(1);
});

describe('when the notes folder of an open library', () => {
  test('is deleted, refresh reports it, and the library keeps its old notes', async () => {
    const { root, library } = await open();
    rmSync(root, { recursive: true });
    await expect(library.refresh()).rejects.toMatchObject({ code: 'NO_FOLDER' });
    expect(filesFor(library, 'kettle')).toEqual(['a.md']);
    expect(() => library.textOf('a.md')).toThrow(expect.objectContaining({ code: 'NOTE_CHANGED' }));
    write(root, 'z.md', '# Back again\n');
    expect(await library.refresh()).toEqual({
      added: ['z.md'],
      changed: [],
      removed: Object.keys(NOTES),
    });
    expect(filesFor(library, 'again')).toEqual(['z.md']);
  });

  test('contains no notes any more, refresh reports it, and the library keeps its old notes', async () => {
    const { root, library } = await open();
    for (const file of Object.keys(NOTES)) rmSync(join(root, file));
    await expect(library.refresh()).rejects.toMatchObject({ code: 'NO_NOTES' });
    expect(filesFor(library, 'kettle')).toEqual(['a.md']);
  });

  test('is replaced by a link, the link is not followed', async () => {
    const { root, library } = await open();
    const secrets = folderWith({ 's.md': '# Secret\n' });
    rmSync(root, { recursive: true });
    symlinkSync(secrets, root);
    await expect(library.refresh()).rejects.toMatchObject({ code: 'NO_FOLDER' });
    expect(filesFor(library, 'secret')).toEqual([]);
    rmSync(root);
  });
});

test('notes that were read again are stored for the next run', async () => {
  const [root, cacheFolder] = [folderWith(NOTES), emptyFolder()];
  const library = await openNotes({ notes: root, cacheFolder });
  write(root, 'a.md', '# Stoves\n');
  await library.refresh();
  expect(await library.saving).toBeUndefined();
  const next = await openNotes({ notes: root, cacheFolder });
  expect(filesFor(next, 'stoves')).toEqual(['a.md']);
  expect(next.status().index?.made).toBe(library.status().index?.made);
});

test('refresh does nothing for the bundled notes', async () => {
  const library = await openNotes();
  expect(await library.refresh()).toEqual({ added: [], changed: [], removed: [] });
});
