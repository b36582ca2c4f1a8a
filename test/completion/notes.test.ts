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

test('names are those of the notes that the line names, as they are now', () => {
  const folder = folderOf({ 'a.md': talk('Cold starts') });
  expect(talks(folder)).toEqual(['Cold starts']);
  writeFileSync(join(folder, 'b.md'), talk('Warm starts'));
  expect(talks(folder)).toEqual(['Cold starts', 'Warm starts']);
});

test('names are those of all folders that the line names, however it names them', () => {
  const [one, other] = [
    folderOf({ 'a.md': talk('Cold starts') }),
    folderOf({ 'b.md': talk('Queues') }),
  ];
  const words = ['--notes', one, 'talks', '--year', '2019', '--notes=$OTHER/', '--json', ''];
  const { stdout } = run(['__complete', 'fish', '--', ...words], { env: { OTHER: other } });
  expect(stdout).toContain('Cold starts');
  expect(stdout).toContain('Queues');
});

test('tracks of a programme, and terms where a note is to be shown', () => {
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

/** More than a person waits for on Tab when each is looked at. */
const MANY = 5_001;

test('of a large folder they are those of its last reading, until it is read again', () => {
  const filler = Array.from({ length: MANY }, (_, at) => [`n/${at}.md`, `# Note ${at}\n`] as const);
  const folder = folderOf({ 'a.md': talk('Cold starts'), ...Object.fromEntries(filler) });
  expect(talks(folder)).toContain('Cold starts');
  writeFileSync(join(folder, 'b.md'), talk('Warm starts'));
  expect(talks(folder)).not.toContain('Warm starts');
  expect(run(['--notes', folder, 'talks']).stdout).toContain('Warm starts');
  expect(talks(folder)).toContain('Warm starts');
});

test('whatever is wrong, Tab is silent', () => {
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
