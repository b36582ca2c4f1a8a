import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, LAUNCHER, quietEnvironment, run } from './run.ts';

const NOTE = '# Burrows\n\nAbout digging.\n\nDeep ones.\n';

describe('show accepts a path relative to the current folder, absolute, or inside the notes', () => {
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

  test('and reports a path that does not exist', () => {
    const { stderr, code } = run(['--notes', 'my notes', 'show', './den/burrows.md'], {
      cwd: here,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('./den/burrows.md');
  });
});

test.skipIf(process.platform === 'win32')('-0 prints paths byte for byte', () => {
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

test.skipIf(process.platform === 'win32')('-0 prints no path that belongs to another file', () => {
  const notes = folderOf({ '-rf.md': NOTE, 'caf\ufffd.md': NOTE, 'back/slash.md': NOTE });
  // The byte 0xe9 is invalid UTF-8; decoded, this name equals that of `caf\ufffd.md`.
  writeFileSync(
    Buffer.concat([Buffer.from(`${notes}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]),
    NOTE,
  );
  writeFileSync(join(notes, 'back\\slash.md'), '# Other burrows\n\nAbout digging.\n');
  const { stdout } = run(['--notes', '.', 'notes', '--template', '{path}', '-0'], { cwd: notes });
  expect(stdout.split('\0')).toEqual([
    ...['./-rf.md', 'back/slash.md', 'back\\slash.md', 'caf\ufffd.md', ''],
  ]);
  expect(run(['--notes', '.', 'notes', '--files', '-0'], { cwd: notes }).stdout).toBe(stdout);
  const { stdout: problems } = run(['--notes', '.', 'check'], { cwd: notes });
  expect(problems).toContain('The name of the note is not UTF-8');
  expect(run(['--notes', '.', 'show', 'back\\slash.md'], { cwd: notes }).stdout).toContain('Other');
});

test('show accepts every path that other commands print', () => {
  const names = ['a/b.md', 'colon:12.md', 'sp ace .md', 'ta\tb.md', 'a-b.md', 'a_b.md'];
  const here = folderOf(
    Object.fromEntries(
      names.map((name, at) => [`my/${name}`, `# Nr ${at}\n\n[x](none${at}.md)\n`]),
    ),
  );
  for (const notes of ['my', join(here, 'my')]) {
    const inNotes = (...words: readonly string[]) =>
      run(['--notes', notes, ...words], { cwd: here });
    const printed = [
      ...['{path}', '{file}', '{path}:{line}', '{file}:{line}:{column}'].flatMap((template) =>
        inNotes('notes', '--template', template).stdout.split('\n'),
      ),
      ...inNotes('notes')
        .stdout.split('\n')
        .map((line) => line.split('\t').at(-1) ?? ''),
      ...inNotes('check', '--format', 'vimgrep')
        .stdout.split('\n')
        .map((line) => line.replace(/:[^:]*$/u, '')),
    ].filter(Boolean);
    expect(printed).toHaveLength(6 * names.length);
    for (const path of printed) {
      const at = names.findIndex((name) =>
        path.replace(/\s+/gu, ' ').includes(name.replace('\t', ' ')),
      );
      expect([path, inNotes('show', path).stdout]).toEqual([
        path,
        expect.stringContaining(`\nNr ${at}\n`),
      ]);
    }
  }
});

test.skipIf(process.platform === 'win32')(
  '~ means the home folder in options and variables',
  () => {
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
  },
);

test('if a search finds nothing, it reports how many notes an ignore file hides, and how to read them', () => {
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

test('a deleted current folder is an error in one line', () => {
  const deleted = folderOf({});
  const script = 'cd "$1" && rmdir "$1" && shift && exec "$@"';
  const words = ['-c', script, 'sh', deleted, process.execPath, LAUNCHER, '--notes', '.', 'talks'];
  const { stderr, status } = spawnSync('sh', words, {
    encoding: 'utf8',
    env: quietEnvironment({}),
  });
  expect(stderr).toBe('error: The current folder no longer exists\n  Change to another one\n');
  expect(status).toBe(2);
});
