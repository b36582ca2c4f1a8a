import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameFor } from '../../src/disk/name-for.ts';
import type { NoteItemView, TalkView, TermView } from '../../src/library/views.ts';
import { folderOf, run, runJson } from '../cli/run.ts';
import { runs } from '../property.ts';

interface Answer {
  readonly talks: readonly TalkView[];
  readonly terms: readonly TermView[];
  readonly notes: readonly NoteItemView[];
}

const ask = (root: string, ...words: readonly string[]): Answer =>
  runJson<Answer>(['--notes', root, ...words]);
const write = (root: string, ...words: readonly string[]) =>
  run(['--notes', root, 'new', ...words]);

describe('new talk', () => {
  test('is read back with its title, speakers, event and date', () => {
    const root = folderOf({});
    const { stdout, code } = write(
      root,
      ...[
        'talk',
        'Queues',
        'for the impatient',
        '--event',
        'Demo Days 2024',
        '--date',
        '2024-05-16',
      ],
      ...['--speaker', 'Ada Example', '--speaker', 'Bo Sample'],
    );
    expect({ stdout, code }).toEqual({ stdout: `${root}/queues-for-the-impatient.md\n`, code: 0 });
    expect(ask(root, 'talks').talks).toMatchObject([
      {
        title: 'Queues for the impatient',
        speakers: ['Ada Example', 'Bo Sample'],
        event: { name: 'Demo Days 2024' },
        date: '2024-05-16',
      },
    ]);
  });

  test.each([
    'C# & .NET: 5 *new* things [really]',
    'true',
    '2024-05-16',
    '"Quoted" \\ and `code` <b>bold</b> $5 to $10 &amp; more',
    '__init__, snake_case and #hashtags',
    "Don't: a - list, with {braces} | pipes ~~gone~~ ==marked==",
    'Über die Brücke 橋',
  ])('with the title %j is read back with that title, also from its heading alone', (title) => {
    const root = folderOf({});
    expect(write(root, 'talk', title).code).toBe(0);
    const [talk] = ask(root, 'talks').talks;
    expect(talk?.title).toBe(title);
    const [file = ''] = readdirSync(root);
    const heading = readFileSync(join(root, file), 'utf8')
      .split('\n')
      .find((line) => line.startsWith('# '));
    const alone = folderOf({ 'a.md': `${heading}\n\nSpeaker: Ann Lee\n` });
    expect(ask(alone, 'talks').talks[0]?.title).toBe(title);
    expect(run(['--notes', root, 'check', '--strict']).code).toBe(0);
  });

  test('is written to talks/ if that folder exists', () => {
    const root = folderOf({ 'talks/a.md': '# A\n' });
    expect(write(root, 'talk', 'Cold starts').stdout).toBe(`${root}/talks/cold-starts.md\n`);
  });

  test('creates the notes folder if it does not exist', () => {
    const root = join(folderOf({}), 'my', 'notes');
    expect(write(root, 'talk', 'Cold starts').stdout).toBe(`${root}/cold-starts.md\n`);
  });

  test('never overwrites an existing file or writes through a symbolic link', () => {
    const root = folderOf({ 'cold-starts.md': 'mine' });
    const { stderr, code } = write(root, 'talk', 'Cold starts!');
    expect(stderr).toContain('cold-starts.md already exists');
    expect(code).toBe(2);
    expect(readFileSync(join(root, 'cold-starts.md'), 'utf8')).toBe('mine');
    symlinkSync(join(root, 'elsewhere.md'), join(root, 'linked.md'));
    expect(write(root, 'talk', 'linked').code).toBe(2);
    expect(readdirSync(root).sort()).toEqual(['cold-starts.md', 'linked.md']);
  });
});

test('new note creates a note, not a talk, even with a speaker and an event', () => {
  const root = folderOf({});
  write(root, 'note', 'What I think', '--event', 'Demo Days', '--speaker', 'Ada Example');
  expect(ask(root, 'notes').notes).toMatchObject([{ title: 'What I think', kind: 'note' }]);
  expect(ask(root, 'talks').talks).toEqual([]);
});

test('new term creates a term, which counts as soon as its meaning is filled in', () => {
  const root = folderOf({});
  const file = write(root, 'term', 'back pressure').stdout.trim();
  expect(ask(root, 'glossary').terms).toEqual([]);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/ \n$/u, ' Slowing the sender down.\n'));
  expect(ask(root, 'glossary').terms).toMatchObject([
    { term: 'back pressure', definitions: [{ text: 'Slowing the sender down.' }] },
  ]);
});

test('--edit opens the editor where the user continues to write', () => {
  const folder = folderOf({ nano: '#!/bin/sh\nprintf "%s\\n" "$@"\n' });
  chmodSync(join(folder, 'nano'), 0o755);
  const root = folderOf({});
  const words = ['--notes', root, 'new', 'term', 'Brücke', '--edit'];
  const { stdout } = run(words, { env: { EDITOR: join(folder, 'nano') } });
  const [path = '', place = ''] = stdout.split('\n');
  const [, line = '', column] = /^\+(\d+),(\d+)$/u.exec(place) ?? [];
  const text = readFileSync(path, 'utf8').split('\n')[Number(line) - 1];
  expect(text).toBe('- **Brücke**: ');
  expect(Number(column)).toBe('- **Brücke**: '.length + 1);
});

test.each([
  [['new', 'talk', 'x'], 'The bundled notes are read-only'],
  [['--notes', 'x', 'new', 'talk'], 'Missing <title>'],
  [['--notes', 'x', 'new', 'talk', ' '], 'A note needs a title'],
  [['--notes', 'x', 'new', 'tlak', 'y'], 'choose talk, note or term'],
  [['--notes', 'x', 'new', 'talk', 'y', '--date', 'soon'], '--date takes a date, not "soon"'],
])('%j is an error that states the reason, and writes nothing', (words, message) => {
  const cwd = folderOf({});
  const { stdout, stderr, code } = run(words, { cwd });
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(message);
  expect(readdirSync(cwd)).toEqual([]);
});

test('a folder that cannot be written is an error', () => {
  const root = folderOf({ file: '' });
  const { stderr, code } = write(join(root, 'file'), 'talk', 'x');
  expect({ stderr, code }).toEqual({
    stderr: `error: Cannot write ${root}/file: a part of its path is not a folder\n`,
    code: 2,
  });
});

test('whatever the title is, the name is a valid name of one file in the folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = nameFor(title, 'talk');
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(130);
    }),
    runs(200),
  );
  expect(
    ['../../etc/passwd', 'a\0b', '...', 'CON', 'x'.repeat(999)].map((title) =>
      nameFor(title, 'talk'),
    ),
  ).toEqual(['etc-passwd', 'a-b', 'talk', 'con-talk', 'x'.repeat(30)]);
});

test('a folder with the name of the new note is left alone', () => {
  const root = folderOf({});
  mkdirSync(join(root, 'cold.md'));
  expect(write(root, 'talk', 'cold').stderr).toContain('already exists');
});
