import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

/** Sets a terminal's title and colours, moves its cursor and reverses text; CLEAN is the text that remains. */
const EVIL = 'a\u001b]0;owned\u0007b\u001b[31mc\u009b2Jd\u202ee';
const CLEAN = 'abcde';

const NOTES = { 'n.md': '# Gardening\n\nOf beds and borders.\n' };

/** Characters that control a terminal or reorder text, except line breaks and tabs. */
const harmful = (text: string): readonly string[] =>
  [...text].filter((character) => /[\p{Cc}\u202e]/u.test(character) && !'\n\t'.includes(character));

/** A folder with `EVIL` in its name. */
function evilFolder(): string {
  const plain = folderOf(NOTES);
  const evil = join(dirname(plain), `${EVIL}-${plain.slice(-6)}`);
  renameSync(plain, evil);
  return evil;
}

describe('typed text', () => {
  test.each([
    [['search', EVIL]],
    [['search', 'cold', '--topic', EVIL]],
    [['about', EVIL]],
    [['show', EVIL]],
    [['show', `cold ${EVIL}`]],
    [['edit', EVIL]],
    [['talks', EVIL]],
    [['talks', '--event', EVIL]],
    [['topics', EVIL]],
    [['glossary', EVIL]],
    [['glossary', `overfiting${EVIL}`]],
    [['index', EVIL]],
    [['completion', EVIL]],
    [[EVIL]],
    [['help', EVIL]],
    [['search', 'cold', `--${EVIL}`]],
    [['search', 'cold', '--limit', EVIL]],
    [['search', 'cold', '--format', EVIL]],
    [['search', 'cold', '--template', `{title}${EVIL}`]],
    [['search', 'cold', '--template', `{${EVIL}}`]],
    [['search', 'cold', '--template', `{${EVIL}`]],
    [['talks', '--color', EVIL]],
    [['talks', '--width', EVIL]],
    [['--notes', EVIL, 'talks']],
    [['--notes', `./${EVIL}.md`, 'talks']],
    [['export', `/proc/${EVIL}/x`]],
    [['export', '--html', `/proc/${EVIL}/x`]],
  ])('is printed without control characters by %j', (words) => {
    const { stdout, stderr } = run(words);
    expect(stdout + stderr).not.toBe('');
    expect(harmful(stdout + stderr)).toEqual([]);
  });

  test('keeps its letters, on one line', () => {
    const { stderr, code } = run(['show', `${EVIL}\nand more`]);
    expect(stderr).toMatch(new RegExp(`^No note is called "${CLEAN} and more"\\.$`, 'mu'));
    expect(code).toBe(1);
  });
});

describe('the name of a folder', () => {
  test.each([
    [['index', 'status']],
    [['index', 'rebuild']],
    [['index', 'clear']],
    [['search', 'borders', '--format', 'vimgrep']],
    [['search', 'borders', '--template', '{path}']],
    [['show', 'n']],
    [['talks']],
    [['check']],
    [['stats']],
    [['config']],
    [['edit', 'n']],
  ])('is printed without control characters by %j', (words) => {
    const { stdout, stderr } = run(['--notes', evilFolder(), ...words], {
      env: { VISUAL: 'false' },
    });
    expect(harmful(stdout + stderr)).toEqual([]);
  });

  test('is printed without control characters as the target of an export', () => {
    const folder = evilFolder();
    for (const words of [['--html', 'page.html'], ['copy'], ['copy']]) {
      const { stdout, stderr } = run(['export', ...words], { cwd: folder });
      expect(harmful(stdout + stderr)).toEqual([]);
      expect(stdout + stderr).toContain(CLEAN);
    }
  });
});

describe('the environment', () => {
  test.each(['DIR', 'COLOR', 'LIMIT', 'FORMAT', 'WIDTH'])(
    'is printed without control characters: SERVERLESS_NOTES_%s',
    (name) => {
      const { stderr, code } = run(['talks'], { env: { [`SERVERLESS_NOTES_${name}`]: EVIL } });
      // The message shows the value as text or as JSON.
      expect(stderr).toMatch(/a.*b.*cde/u);
      expect(harmful(stderr)).toEqual([]);
      expect(code).toBe(2);
    },
  );

  test.skipIf(!existsSync('/bin/sh'))(
    'is printed without control characters in the name of an editor',
    () => {
      const { stderr, code } = run(['--notes', folderOf(NOTES), 'edit', 'n'], {
        env: { VISUAL: `exit 3 # ${EVIL}` },
      });
      expect(stderr).toContain(CLEAN);
      expect(harmful(stderr)).toEqual([]);
      expect(code).toBe(2);
    },
  );
});

describe("a project's settings", () => {
  test.each([
    ['a key', { [EVIL]: 1 }],
    ['a wrong value', { color: EVIL }],
    ['a folder outside', { notes: [`../${EVIL}`] }],
    ['a folder that is not there', { notes: [EVIL] }],
    ['a template', { template: `{title} ${EVIL}` }],
    ['a glob', { exclude: EVIL }],
  ])('are printed without control characters: %s', (_, settings) => {
    const cwd = folderOf({ '.serverless-notes.json': JSON.stringify(settings) });
    for (const words of [['talks'], ['config']]) {
      const { stdout, stderr } = run(words, { cwd });
      expect(stdout + stderr).not.toBe('');
      expect(harmful(stdout + stderr)).toEqual([]);
    }
  });

  test("are named without control characters of their folder's name", () => {
    const cwd = join(evilFolder(), 'project');
    mkdirSync(cwd);
    writeFileSync(join(cwd, '.serverless-notes.json'), '{');
    const { stderr, code } = run(['talks'], { cwd });
    expect(stderr).toContain(CLEAN);
    expect(harmful(stderr)).toEqual([]);
    expect(code).toBe(2);
  });
});
