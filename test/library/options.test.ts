import { expect, test } from 'vitest';
import { openNotes } from '../../src/library/open.ts';
import { folderWith } from '../store/notes-folder.ts';

const NOTES = { 'a.md': '# Cold starts\n\nWarm it up.\n' };
const open = () => openNotes({ notes: folderWith(NOTES), cache: false });

/** Passes a value of a wrong type, as a program without types may do. */
const any = (value: unknown): never => value as never;

test.each([
  [{ notez: './x' }, 'openNotes has no option "notez"', 'Did you mean notes? '],
  [{ cachefolder: './x' }, 'openNotes has no option "cachefolder"', 'Did you mean cacheFolder? '],
  [{ isLongRunning: false }, 'openNotes has no option "isLongRunning"', 'Its options are notes, '],
  [{ constructor: 1 }, 'openNotes has no option "constructor"', 'Its options are'],
])('openNotes rejects the unknown option in %j', async (options, message, hint) => {
  await expect(openNotes(any(options))).rejects.toMatchObject({
    name: 'UserError',
    code: 'UNKNOWN_OPTION',
    message,
    hint: expect.stringContaining(hint),
  });
});

test.each([
  [{ notes: '' }, 'openNotes: notes has to be a path'],
  [{ notes: ['a', 3] }, 'not ["a", 3]'],
  [{ notes: 'a\0b' }, 'openNotes: notes has to be a path'],
  [{ as: 'talk' }, 'openNotes: as has to be one of auto, talks, notes, not "talk"'],
  [{ cache: 'no' }, 'openNotes: cache has to be true or false, not "no"'],
  [{ signal: {} }, 'openNotes: signal has to be an AbortSignal, not an object'],
  ['./notes', 'The object of options of openNotes has to be an object, not "./notes"'],
  [null, 'The object of options of openNotes has to be an object, not null'],
])('openNotes rejects the invalid value %j', async (options, message) => {
  await expect(openNotes(any(options))).rejects.toMatchObject({
    code: 'INVALID_VALUE',
    message: expect.stringContaining(message),
  });
});

test('search rejects a misspelt option', async () => {
  const library = await open();
  expect(() => library.search('cold', any({ limt: 1 }))).toThrow(
    expect.objectContaining({
      code: 'UNKNOWN_OPTION',
      message: 'search has no option "limt"',
      hint: expect.stringMatching(/^Did you mean limit\? Its options are limit, kinds, /u),
    }),
  );
  expect(() => library.search('cold', any({ kinds: ['tem'] }))).toThrow(
    expect.objectContaining({ code: 'INVALID_VALUE', hint: 'Did you mean term?' }),
  );
  expect(() => library.search('cold', { kinds: [] })).toThrow(
    /kinds has to be a list that is not/u,
  );
  for (const limit of [0, -1, 1.5, '3', Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => library.search('cold', any({ limit }))).toThrow(/limit has to be a whole number/u);
  }
});

test('an option that is undefined counts as not given', async () => {
  const library = await openNotes(
    any({ notes: folderWith(NOTES), cache: false, as: undefined, cacheFolder: undefined }),
  );
  expect(library.search('cold', any({ limit: undefined })).hits).toHaveLength(1);
  expect(await library.talks({ year: undefined })).toEqual([]);
});

test.each([undefined, null, 3, {}, ['cold']])('searching for %j is rejected', async (words) => {
  const library = await open();
  const wrong = expect.objectContaining({ code: 'INVALID_VALUE' });
  expect(() => library.search(any(words))).toThrow(wrong);
  await expect(library.about(any(words))).rejects.toThrow(wrong);
  await expect(library.findNote(any(words))).rejects.toThrow(wrong);
  await expect(library.findTerms(any(words))).rejects.toThrow(wrong);
});

test('values that are not a place, topic or id are rejected', async () => {
  const library = await open();
  const wrong = expect.objectContaining({ name: 'UserError', code: 'INVALID_VALUE' });
  for (const value of [undefined, null, 'a.md', {}, { file: 'a.md', line: '1' }]) {
    expect(() => library.noteAt(any(value))).toThrow(wrong);
    expect(() => library.headAt(any(value))).toThrow(wrong);
    await expect(library.sectionAt(any(value))).rejects.toThrow(wrong);
    await expect(library.digest(any(value))).rejects.toThrow(wrong);
  }
  expect(() => library.talk(any(undefined))).toThrow(wrong);
});

test('filters and kinds of names are checked, too', async () => {
  const library = await open();
  await expect(library.talks(any({ speakr: 'x' }))).rejects.toMatchObject({
    code: 'UNKNOWN_OPTION',
  });
  expect(() => library.notes(any({ kind: 'tlak' }))).toThrow(
    expect.objectContaining({ hint: 'Did you mean talk?' }),
  );
  expect(() => library.names(any('terns'))).toThrow(
    expect.objectContaining({ hint: 'Did you mean terms?' }),
  );
});
