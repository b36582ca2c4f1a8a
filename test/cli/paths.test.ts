import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, LAUNCHER, quietEnvironment, run } from './run.ts';

const NOTE = '# Burrows\n\nAbout digging.\n\nDeep ones.\n';

describe('show takes a path as a person has it', () => {
  const here = folderOf({ 'my notes/home/burrows.md': NOTE });
  symlinkSync(join(here, 'my notes'), join(here, 'linked'));

  test.each([
    'my notes/home/burrows.md',
    './my notes/home/burrows.md',
    'my notes/../my notes/home/burrows.md:5',
    join(here, 'my notes/home/burrows.md'),
    'linked/home/burrows.md',
    'linked/home/burrows.md:5:2',
    'home/burrows.md',
    'home/burrows',
    'burrows.md:3',
  ])('%s', (path) => {
    const cwd = path === 'burrows.md:3' ? join(here, 'my notes/home') : here;
    const notes = path.startsWith('linked') ? 'linked' : join(here, 'my notes');
    const { stdout, code } = run(['--notes', notes, 'show', path], { cwd });
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Deep ones.'),
    });
  });

  test('and says so where none is there', () => {
    const { stderr, code } = run(['--notes', 'my notes', 'show', './den/burrows.md'], {
      cwd: here,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('./den/burrows.md');
  });
});

test.skipIf(process.platform === 'win32')('-0 gives paths byte for byte', () => {
  const names = [
    'es\u001b[31mc.md',
    'new\nline.md',
    'ta\tb.md',
    ' space .md',
    'zero\u200bwidth.md',
  ];
  const notes = folderOf(Object.fromEntries(names.map((name) => [name, NOTE])));
  const listed = run(['--notes', notes, 'search', 'digging', '-0', '--template', '{path}']).stdout;
  expect(listed.split('\0').filter(Boolean).toSorted()).toEqual(
    names.map((name) => join(notes, name)).toSorted(),
  );
  const shown = run(['--notes', notes, 'search', 'digging', '--template', '{path}']).stdout;
  expect(shown).not.toContain('\u001b');
});

test.skipIf(process.platform === 'win32')('~ is the home folder, wherever it is given', () => {
  const home = folderOf({ 'my/burrows.md': NOTE });
  const inHome = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, [LAUNCHER, ...words, 'search', 'digging'], {
      env: quietEnvironment({ HOME: home, ...env }),
      encoding: 'utf8',
      cwd: folderOf({}),
    }).stdout;
  expect(inHome(['--notes=~/my'])).toContain('Burrows');
  expect(inHome(['--notes', '~'])).toContain('Burrows');
  expect(inHome([], { SERVERLESS_NOTES_DIR: '~/my' })).toContain('Burrows');
});

test('that notes are left out is said where nothing is found, and how to read them', () => {
  const notes = folderOf({ '.gitignore': 'private/\n', 'a.md': NOTE, 'private/b.md': '# Foxes\n' });
  const { stderr, code } = run(['--notes', notes, 'search', 'foxes']);
  expect(code).toBe(1);
  expect(stderr).toContain(
    'Nothing found for "foxes"; 1 note is left out by .gitignore (--no-ignore).\n',
  );
  const none = run(['--notes', notes, '--include', 'private/**', 'search', 'foxes']);
  expect(none.code).toBe(2);
  expect(none.stderr).toContain(
    'by the globs private/**\n  1 note is left out by .gitignore (--no-ignore)',
  );
  expect(run(['--notes', notes, 'check']).stdout).toContain('1 note is left out by .gitignore');
  expect(run(['--notes', notes, '--no-ignore', 'search', 'foxes']).stdout).toContain(
    'private/b.md',
  );
});
