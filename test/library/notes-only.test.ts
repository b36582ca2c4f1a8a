import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openNotes } from '../../src/library/open.ts';
import { folderWith, write } from '../store/notes-folder.ts';

const SECRET = 'the secret';

/** A folder of notes `mine`, and secrets next to it and in it that are not notes. */
const guarded = () =>
  folderWith({
    'secret.txt': SECRET,
    'secret.md': SECRET,
    'mine/a.md': '# Cold starts\n\nWarm it up.\n',
    'mine/sub/b.md': '# Queues\n',
    'mine/plain.txt': SECRET,
    'mine/.hidden.md': SECRET,
  });

const open = (root: string) => openNotes({ notes: join(root, 'mine'), cache: false });

describe('a path from an untrusted source cannot read files that are not notes', () => {
  test.each([
    '../secret.txt',
    '../secret.md',
    './a.md',
    'sub/../a.md',
    'sub/../../secret.md',
    '/etc/passwd',
    'plain.txt',
    '.hidden.md',
    'a.md\0',
    'a.md\0/../../secret.md',
    'sub\\b.md',
    '..\\secret.md',
    'C:\\secret.md',
    'A.MD',
    'sub',
    'sub/',
    '',
    'x'.repeat(100_000),
  ])('%j is rejected', async (path) => {
    const library = await open(guarded());
    const refused = expect.objectContaining({ name: 'UserError', code: 'NOT_A_NOTE' });
    expect(() => library.textOf(path)).toThrow(refused);
    expect(() => library.lineOf(path, 1)).toThrow(refused);
    expect(() => library.note(path)).toThrow(refused);
    expect(library.noteAt({ file: path, line: 1, talk: null })).toBeUndefined();
  });

  test('an absolute path of a note is rejected', async () => {
    const root = guarded();
    const library = await open(root);
    expect(() => library.textOf(join(root, 'mine/a.md'))).toThrow(/No note of the library/u);
  });

  test('symbolic links that lead out of the notes folder are rejected', async () => {
    const root = guarded();
    symlinkSync('../secret.md', join(root, 'mine/link.md'));
    symlinkSync('..', join(root, 'mine/up'));
    const library = await open(root);
    expect(() => library.textOf('link.md')).toThrow(/No note/u);
    expect(() => library.textOf('up/secret.md')).toThrow(/No note/u);
  });

  test('notes and folders that become such links while the library is open are rejected', async () => {
    const root = guarded();
    const library = await open(root);
    rmSync(join(root, 'mine/a.md'));
    symlinkSync('../secret.md', join(root, 'mine/a.md'));
    renameSync(join(root, 'mine/sub'), join(root, 'mine/former'));
    write(root, 'elsewhere/b.md', SECRET);
    symlinkSync('../elsewhere', join(root, 'mine/sub'));
    for (const path of ['a.md', 'sub/b.md']) expect(() => library.textOf(path)).toThrow(path);
  });

  test('the bundled notes reject such paths, too', async () => {
    const library = await openNotes();
    expect(() => library.textOf('../package.json')).toThrow(/No note/u);
    expect(() => library.textOf('../notes/talks/x.md')).toThrow(/No note/u);
  });
});

test('a note can be read by the path that the library returns, in full or by line', async () => {
  const library = await open(guarded());
  expect(library.files()).toEqual(['a.md', 'sub/b.md']);
  expect(library.textOf('a.md')).toBe('# Cold starts\n\nWarm it up.\n');
  expect(library.lineOf('a.md', 3)).toBe('Warm it up.');
  expect(library.lineOf('a.md', 0)).toBe('');
  expect(library.note('a.md')).toMatchObject({ id: 'a.md', line: 1, at: 1, firstLine: 1 });
});

test('the error for a similar path suggests the note', async () => {
  const library = await open(guarded());
  expect(() => library.textOf('sub/c.md')).toThrow(
    expect.objectContaining({ hint: 'Did you mean sub/b.md?' }),
  );
});

test('values that are not paths are rejected', async () => {
  const library = await open(guarded());
  const wrong = expect.objectContaining({ code: 'INVALID_VALUE' });
  for (const value of [undefined, null, 3, {}, ['a.md']]) {
    expect(() => library.textOf(value as string)).toThrow(wrong);
    expect(() => library.note(value as string)).toThrow(wrong);
  }
  expect(() => library.lineOf('a.md', 1.5)).toThrow(wrong);
});
