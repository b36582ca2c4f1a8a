import { expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

const NOTE = { 'a.md': '# Removing\n\nHow to unlink a directory.\n' };

test('synonyms.txt in a notes folder defines synonyms for search', () => {
  const env = { XDG_CACHE_HOME: folderOf({}) };
  const notes = folderOf({ ...NOTE, 'synonyms.txt': 'folder = directory\ndelete = unlink\n' });
  const { stdout, stderr, code } = run(['--notes', notes, 'search', 'delete folder'], { env });
  expect(stdout).toContain('a.md:3');
  expect(stderr).toContain('"folder" also read as "directory"');
  expect(code).toBe(0);
});

test('check reports lines of synonyms.txt that define nothing', () => {
  const notes = folderOf({ ...NOTE, 'synonyms.txt': 'folder\n' });
  const { stdout } = run(['--notes', notes, '--no-cache', 'check']);
  expect(stdout).toContain('synonyms.txt:1');
  expect(stdout).toContain('synonyms-unclear');
});
