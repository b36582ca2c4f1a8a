import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, run } from '../cli/run.ts';

const talks = (folder: string): readonly string[] =>
  run(['__complete', 'fish', '--', '--notes', folder, 'talks', ''])
    .stdout.split('\n')
    .slice(1, -1)
    .map((line) => line.split('\t')[0] ?? '');

const talk = (title: string): string => `---\ntype: talk\n---\n\n# ${title}\n\nWords.\n`;

test('names are completed from the current notes of the folder in the line', () => {
  const folder = folderOf({ 'a.md': talk('Cold starts') });
  expect(talks(folder)).toEqual(['Cold starts']);
  writeFileSync(join(folder, 'b.md'), talk('Warm starts'));
  expect(talks(folder)).toEqual(['Cold starts', 'Warm starts']);
});

test('names are completed from all folders in the line, in every way to give them', () => {
  const [one, other] = [
    folderOf({ 'a.md': talk('Cold starts') }),
    folderOf({ 'b.md': talk('Queues') }),
  ];
  const words = ['--notes', one, 'talks', '--year', '2019', '--notes=$OTHER/', '--json', ''];
  const { stdout } = run(['__complete', 'fish', '--', ...words], { env: { OTHER: other } });
  expect(stdout).toContain('Cold starts');
  expect(stdout).toContain('Queues');
});

test('tracks are completed after --track, terms after show and edit, aliases after talks', () => {
  const folder = folderOf({
    'a.md': '---\ntype: talk\ntrack: Main hall\naliases: [WS]\n---\n# Warm starts\n\nWords.\n',
    'words.md': '# Glossary\n\n- **Frog pond**: water with frogs.\n',
  });
  const offered = (...words: string[]) =>
    run(['__complete', 'fish', '--', '--notes', folder, ...words]).stdout;
  expect(offered('talks', '--track', '')).toBe('values\nMain hall\t\n');
  expect(offered('show', 'fro')).toBe('values\nFrog pond\t\n');
  expect(offered('edit', 'fro')).toBe('values\nFrog pond\t\n');
  expect(offered('talks', 'ws')).toBe('values\nWS\tWarm starts\n');
});

/** Number of files from which completion does not check for changes, plus one: a check would take too long. */
const MANY = 5_001;

test('in a large folder names come from the stored index, until another command reads the folder again', () => {
  const filler = Array.from({ length: MANY }, (_, at) => [`n/${at}.md`, `# Note ${at}\n`] as const);
  const folder = folderOf({ 'a.md': talk('Cold starts'), ...Object.fromEntries(filler) });
  expect(talks(folder)).toContain('Cold starts');
  writeFileSync(join(folder, 'b.md'), talk('Warm starts'));
  expect(talks(folder)).not.toContain('Warm starts');
  expect(run(['--notes', folder, 'talks']).stdout).toContain('Warm starts');
  expect(talks(folder)).toContain('Warm starts');
});

test('completion reports no errors', () => {
  for (const words of [
    ['__complete'],
    ['__complete', 'tcsh', '--', 'x'],
    ['__complete', 'bash'],
    ['__complete', 'fish', '--', '--notes', '/nowhere/at/all', 'talks', ''],
    ['__complete', 'fish', '--', '--limit', 'x', 'talks', ''],
    ['__complete', 'powershell'],
  ]) {
    expect(run(words)).toMatchObject({ stderr: '', code: 0 });
  }
  const cwd = folderOf({ '.serverless-notes.json': '{"broken' });
  expect(run(['__complete', 'fish', '--', 'talks', ''], { cwd })).toMatchObject({
    stdout: expect.stringMatching(/^\w+\n$/u),
    stderr: '',
    code: 0,
  });
});
