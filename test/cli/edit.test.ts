import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { edit } from '../../src/commands/edit.ts';
import { folderOf, run } from './run.ts';
import { shellWords } from './shell-words.ts';

const notes = folderOf({
  'talks/caches.md': '# Caches\n\nSpeaker: Ann Lee\n\nAbout caches.\n\nmore\n',
  'terms.md': '# Glossary\n\n**Warm pool**: functions that wait.\n',
});

/** Editors that write their arguments to a file `words`, one a line; returns their folder. */
function editors(...names: readonly string[]): string {
  const script = `#!/bin/sh\nprintf '%s\\n' "$@" > "$(dirname "$0")/words"\n`;
  const folder = folderOf(Object.fromEntries(names.map((name) => [name, script])));
  for (const name of names) chmodSync(join(folder, name), 0o755);
  return folder;
}

const wordsIn = (folder: string): readonly string[] =>
  readFileSync(join(folder, 'words'), 'utf8').trimEnd().split('\n');

describe('edit opens the editor', () => {
  test.each([
    ['a talk, by its title', 'caches', `${notes}/talks/caches.md`, 1],
    ['a term, where it is defined', 'warm pool', `${notes}/terms.md`, 3],
    ['a line', 'talks/caches.md:5', `${notes}/talks/caches.md`, 5],
    ['a line of a whole path', `${notes}/talks/caches.md:5:3`, `${notes}/talks/caches.md`, 5],
  ])('at %s', (_, place, path, line) => {
    const folder = editors('nano');
    const env = { EDITOR: join(folder, 'nano') };
    const { code, stderr } = run(['--notes', notes, 'edit', place], { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(wordsIn(folder)).toEqual([
      expect.stringMatching(new RegExp(`^\\+${line},\\d+$`, 'u')),
      path,
    ]);
  });

  test('opens vim at the word itself, with a column in bytes', () => {
    const folder = editors('vim');
    const root = folderOf({ 'a.md': '# Brücken\n\nÜber die Brücke, 橋, zum Ziel.\n' });
    const env = { EDITOR: join(folder, 'vim') };
    run(['--notes', root, 'edit', 'a.md:3:21'], { env });
    expect(wordsIn(folder)).toEqual(['+call cursor(3, 25)', `${root}/a.md`]);
  });

  test('treats a variable that contains only spaces as not set', () => {
    const folder = editors('vi');
    const env = { VISUAL: '  ', EDITOR: join(folder, 'vi') };
    expect(run(['--notes', notes, 'edit', 'caches'], { env }).code).toBe(0);
    expect(wordsIn(folder)).toContain(`${notes}/talks/caches.md`);
  });

  test('prefers $VISUAL to $EDITOR, with the options in it', () => {
    const folder = editors('emacs', 'vi');
    const env = { VISUAL: `"${join(folder, 'emacs')}" -nw`, EDITOR: join(folder, 'vi') };
    run(['--notes', notes, 'edit', 'caches'], { env });
    expect(wordsIn(folder)).toEqual(['-nw', '+1:1', `${notes}/talks/caches.md`]);
  });

  test('corrects a misspelt name, and reports this', () => {
    const folder = editors('vi');
    const words = ['--notes', notes, 'edit', 'cahces'];
    const { stderr } = run(words, { env: { EDITOR: join(folder, 'vi') } });
    expect(stderr).toContain('editing "Caches" for "cahces"');
    expect(wordsIn(folder)).toContain(`${notes}/talks/caches.md`);
  });
});

describe('edit reports errors', () => {
  const failure = (words: readonly string[], env = {}) => {
    const { code, stderr } = run(words, { env });
    return { code, stderr };
  };

  test('for bundled notes, which are read-only: shows where they are and how to copy them', () => {
    const folder = editors('vi');
    const { code, stderr } = failure(['edit', 'blast radius'], { EDITOR: join(folder, 'vi') });
    expect(code).toBe(2);
    expect(stderr).toMatch(/read-only: .*05-serverless-security\.md:\d+\n.*export my-notes/u);
    expect(existsSync(join(folder, 'words'))).toBe(false);
  });

  test('if no editor is set', () => {
    const { code, stderr } = failure(['--notes', notes, 'edit', 'caches']);
    expect(code).toBe(2);
    expect(stderr).toContain('export VISUAL=');
  });

  test.each([
    ['cannot be started', 'no-such-editor-here'],
    ['ended with exit code 3', 'sh -c "exit 3"'],
  ])('if the editor %s', (problem, editor) => {
    const { code, stderr } = failure(['--notes', notes, 'edit', 'caches'], { EDITOR: editor });
    expect(code).toBe(2);
    expect(stderr).toContain(`The editor "${editor}" ${problem}`);
  });

  test('if no note has this name', () => {
    const { code, stderr } = failure(['--notes', notes, 'edit', 'zebra crossing'], {
      EDITOR: 'true',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('No note is called "zebra crossing"');
  });
});

test.each(edit.examples)('its example "%s" works on exported notes', (line) => {
  const cwd = folderOf({});
  run(['export', 'my-notes'], { cwd });
  const folder = editors('vi');
  const { code, stderr } = run(shellWords(line), { cwd, env: { EDITOR: join(folder, 'vi') } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(wordsIn(folder)[1]).toContain('my-notes/talks/05-serverless-security.md');
});
