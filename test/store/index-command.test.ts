import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from '../cli/run.ts';

const TALK = '---\ntype: talk\nevent: Days 2019\n---\n# Cold starts\n\nWarm it up.\n';
const TERMS = '---\ntype: glossary\n---\n# Words\n\n- **queue**: what waits\n';

/** A folder of notes, and an empty cache folder for it. */
function setUp() {
  const notes = folderOf({ 'a.md': TALK, 'b.md': TERMS });
  const env = { XDG_CACHE_HOME: folderOf({}) };
  return {
    notes,
    index: (...words: readonly string[]) => run(['--notes', notes, 'index', ...words], { env }),
  };
}

const cacheFolderIn = (stdout: string): string => /^stored in +(.+)$/mu.exec(stdout)?.[1] ?? '';

describe('index', () => {
  test('status states folder, files, talks, terms, size, age and cache folder', () => {
    const { notes, index } = setUp();
    const { stdout, code } = index('status');
    expect(code).toBe(0);
    expect(stdout).toContain(notes);
    expect(stdout).toMatch(/^files +2$/mu);
    expect(stdout).toMatch(/^talks +1$/mu);
    expect(stdout).toMatch(/^terms +1$/mu);
    expect(stdout).toMatch(/^size +[1-9]\d* KB$/mu);
    expect(stdout).toMatch(/^made +just now$/mu);
    expect(existsSync(join(cacheFolderIn(stdout), 'index.notes'))).toBe(true);
  });

  test('without an action, it shows the status', () => {
    const { index } = setUp();
    index();
    expect(index().stdout).toBe(index('status').stdout);
  });

  test('clear deletes the stored index and leaves the notes alone', () => {
    const { notes, index } = setUp();
    const folder = cacheFolderIn(index().stdout);
    const { stdout, code } = index('clear');
    expect({ stdout, code }).toEqual({ stdout: `Removed ${folder}\n`, code: 0 });
    expect(existsSync(folder)).toBe(false);
    expect(existsSync(join(notes, 'a.md'))).toBe(true);
    expect(index('clear').code).toBe(0);
  });

  test('rebuild makes the index anew', () => {
    const { index } = setUp();
    const made = (words: readonly string[]) =>
      JSON.parse(index(...words, '--json').stdout).index.made;
    const first = made(['status']);
    expect(made(['status'])).toBe(first);
    expect(made(['rebuild'])).not.toBe(first);
  });

  test('clear refuses the bundled notes', () => {
    const { stderr, code } = run(['index', 'clear']);
    expect(stderr).toContain('ships with them');
    expect(code).toBe(2);
  });

  test('--no-cache stores nothing', () => {
    const notes = folderOf({ 'a.md': TALK });
    const env = { XDG_CACHE_HOME: folderOf({}) };
    expect(run(['--notes', notes, '--no-cache', 'search', 'warm'], { env }).code).toBe(0);
    const cacheFolder = cacheFolderIn(run(['--notes', notes, 'index'], { env }).stdout);
    rmSync(cacheFolder, { recursive: true });
    expect(run(['--notes', notes, '--no-cache', 'index'], { env }).stdout).toContain('nowhere');
    expect(existsSync(cacheFolder)).toBe(false);
  });
});

test('check reports every file that was left out, and the reason', () => {
  const notes = folderOf({
    'a.md': TALK,
    'large.md': new Uint8Array(5 * 1024 * 1024 + 1).fill(0x78),
    'picture.md': Uint8Array.of(0x89, 0x50, 0x00, 0x00),
  });
  const { stdout } = run(['--notes', notes, 'check']);
  expect(stdout).toMatch(/large\.md.*larger than 5 MB/u);
  expect(stdout).toMatch(/picture\.md.*not text/u);
});

test('several folders are searched as one', () => {
  const first = folderOf({ 'a.md': TALK });
  const second = folderOf({ 'b.md': TERMS });
  const words = ['--notes', first, '--notes', second, 'search'];
  expect(run([...words, 'warm']).stdout).toContain('a.md:');
  expect(run([...words, 'waits']).stdout).toContain('b.md:');
});
