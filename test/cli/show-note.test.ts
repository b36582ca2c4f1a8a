import { expect, test } from 'vitest';
import { folderOf, run, runJson } from './run.ts';

const outputOfShow = (files: Readonly<Record<string, string>>, name: string, ...more: string[]) =>
  run(['--notes', folderOf(files), 'show', name, ...more]).stdout;

test('a title in the front matter is printed above a note without a heading', () => {
  const note =
    '---\ntitle: Only in front matter\ndate: 2024-01-02\ntags: [a, b]\n---\n\nbody text\n';
  expect(outputOfShow({ 'a.md': note }, 'a.md')).toBe(
    '2024-01-02 · a.md:2\nTopics: a, b\n\nOnly in front matter\n════════════════════\n\nbody text\n',
  );
});

test('the speakers, event and date of a talk are printed above its note, the title only once', () => {
  const note =
    '---\nspeakers: [Ada Lovelace]\nevent: DevConf\ndate: 2024-05-17\n---\n# Queues\n\ntext\n';
  const expected = 'Ada Lovelace · DevConf · 2024-05-17 · q.md:6\n\nQueues\n══════\n\ntext\n';
  expect(outputOfShow({ 'q.md': note }, 'q.md')).toBe(expected);
  expect(outputOfShow({ 'q.md': note }, 'queues')).toBe(expected);
});

test('a wikilink shows the title of its target', () => {
  const files = { 'a.md': '# A\n\nSee [[b]].\n', 'b.md': '# B note\n\ntext\n' };
  expect(outputOfShow(files, 'a.md')).toContain('See B note (b.md).');
});

test('an image embedded as a data URL is left out on the screen and in JSON', () => {
  const picture = `data:image/png;base64,${'iVBORw0KGgo'.repeat(1_000)}`;
  const notes = folderOf({ 'a.md': `# Base\n\n![x](${picture})\n` });
  const { stdout } = run(['--notes', notes, 'show', 'a.md']);
  expect(stdout).toContain('[image: x]\n');
  expect(stdout.length).toBeLessThan(200);
  const { note } = runJson<{ note: { markdown: string } }>(['--notes', notes, 'show', 'a.md']);
  expect(note.markdown).toBe('# Base\n\n![x](data:image/png;base64,…)\n');
  expect(run(['--notes', notes, 'search', 'base', '--json']).stdout).not.toContain('iVBORw0KGgo');
  expect(run(['--notes', notes, 'show', 'a.md', '--raw']).stdout).toContain(picture);
});

test('code with CRLF line ends gets no additional empty lines', () => {
  const note = '# CRLF\r\n\r\n```js\r\nconst a = 1;\r\n\r\nconst c = 3;\r\n```\r\n';
  expect(outputOfShow({ 'a.md': note }, 'a.md')).toContain(
    '    const a = 1;\n\n    const c = 3;\n',
  );
});
