import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TalkView } from '../../src/library/views.ts';
import { folderOf, run, runJson } from './run.ts';

const GOOD = '# A good talk\n\nIt speaks of gardening.\n';

/** Searches a folder that contains a good note and a bad one. */
function searchWithGoodNote(name: string, bad: string | Uint8Array) {
  const notes = folderOf({ 'good.md': GOOD, [name]: bad });
  return run(['--notes', notes, 'search', 'gardening']);
}

test('front matter that is not valid YAML causes a warning, and the other notes are still found', () => {
  const { stdout, stderr, code } = searchWithGoodNote(
    'bad.md',
    '---\ntitle: [a\n: b\n---\n# Bad\n',
  );
  expect(stdout).toContain('A good talk');
  expect(stderr).toContain('bad.md');
  expect(code).toBe(0);
});

test('a search that finds nothing says that notes were not read, and leads on in the same folder', () => {
  const notes = folderOf({ 'good.md': GOOD, 'bad.md': '---\ntitle: Rain: again\n---\nWet.\n' });
  const search = () => run(['--notes', notes, 'search', 'xylophone']);
  search();
  expect(search()).toMatchObject({
    stderr: `Nothing found for "xylophone"; 1 note could not be read, or not whole (serverless-notes check).\n  Try: serverless-notes --notes ${notes} topics\n`,
    code: 1,
  });
});

test('that notes were not read is said once when they have just been read', () => {
  const notes = folderOf({
    'good.md': GOOD,
    'bad.md': '---\ntitle: Rain: again\n---\nWet.\n',
    'worse.md': '---\ntitle: Hail: again\n---\nWet.\n',
  });
  const { stderr } = run(['--notes', notes, 'search', 'xylophone']);
  expect(stderr.split('could not be read, or not whole')).toHaveLength(2);
});

test('a question for a list leads on in the same folder', () => {
  const notes = folderOf({ 'good.md': GOOD });
  const { stderr } = run(['--notes', notes, 'search', 'list of talks']);
  expect(stderr).toContain(`For all of them: serverless-notes --notes ${notes} talks\n`);
});

test('front matter is never run as code', () => {
  const proof = join(folderOf({}), 'ran');
  const code = `require("fs").writeFileSync(${JSON.stringify(proof)}, "")`;
  for (const language of ['js', 'javascript', 'coffee']) {
    const text = `---${language}\n(() => { ${code}; return {} })()\n---\n# Bad\n`;
    searchWithGoodNote('bad.md', text);
  }
  const { stdout } = run(['--notes', join(proof, '..'), 'talks', '--json']);
  expect(stdout).not.toContain('ran');
});

test('a NUL byte or an invalid UTF-8 byte hides no note', () => {
  const words = (end: number) => Uint8Array.from([...Buffer.from('# Moles\n\nOf gardening '), end]);
  for (const byte of [0, 0xe9]) {
    const { stdout, stderr } = searchWithGoodNote('moles.md', words(byte));
    expect(stdout).toContain('Moles');
    expect(stderr).toBe('');
  }
});

test('problems of notes are reported in one line, and only once until the notes change', () => {
  const bad = (at: number) => [
    `bad${at}.md`,
    `---\ntitle: Rain: again\n---\nOf gardening ${at}.\n`,
  ];
  const notes = folderOf({ 'good.md': GOOD, ...Object.fromEntries([1, 2, 3].map(bad)) });
  const search = () => run(['--notes', notes, 'search', 'gardening']).stderr;
  expect(search()).toBe('3 files could not be read, or not whole: serverless-notes check\n');
  expect(search()).toBe('');
  for (const at of [1, 2]) writeFileSync(join(notes, `bad${at}.md`), '# Dry\n\nOf gardening.\n');
  expect(search()).toMatch(
    /^bad3\.md: The front matter is not valid YAML: .*\(serverless-notes check\)\n$/,
  );
  const { stdout, stderr } = run(['--notes', notes, 'check', '--fix-hints']);
  expect(stdout).toContain('bad3.md:2:1 error: The front matter is not valid YAML');
  expect(stdout).toContain('Quote values that hold a colon');
  expect(stderr).toBe('');
});

test.each([
  ['an unclosed fence', '# Open\n\n```js\nconst gardening = 1;\n'],
  ['an empty file', ''],
  ['a byte-order mark and CRLF', '\uFEFF---\r\ntitle: Marked\r\n---\r\n\r\nOf gardening.\r\n'],
])('%s does not hide other notes', (_what, text) => {
  const { stdout, code } = searchWithGoodNote('odd.md', text);
  expect(stdout).toContain('A good talk');
  expect(code).toBe(0);
});

test('front matter after a byte-order mark and with CRLF line ends is read', () => {
  const text = '\uFEFF---\r\ntitle: Marked\r\nspeaker: Ada Byron\r\n---\r\n\r\nOf gardening.\r\n';
  const notes = folderOf({ 'marked.md': text });
  const { talks } = runJson<{ talks: readonly TalkView[] }>(['--notes', notes, 'talks']);
  expect(talks).toMatchObject([{ title: 'Marked', speakers: ['Ada Byron'], line: 2 }]);
});

test('a folder without notes is an error that says so', () => {
  const { stderr, code } = run(['--notes', folderOf({ 'a.txt': 'x' }), 'talks']);
  expect(stderr).toMatch(/no markdown/iu);
  expect(code).toBe(2);
});

test('a folder that does not exist is an error that names the most similar existing folder', () => {
  const parent = folderOf({ 'notes/good.md': GOOD });
  const { stderr, code } = run(['--notes', './nots', 'talks'], { cwd: parent });
  expect(stderr).toContain('nots');
  expect(stderr).toContain('notes');
  expect(code).toBe(2);
});

test.skipIf(process.getuid?.() === 0)('an error names a folder that cannot be read', () => {
  const notes = folderOf({ 'good.md': GOOD });
  chmodSync(notes, 0o000);
  const { stderr, code } = run(['--notes', notes, 'talks']);
  chmodSync(notes, 0o700);
  expect(stderr).toContain(notes);
  expect(code).toBe(2);
});

test('escape sequences and control characters of a note never reach the terminal', () => {
  const evil =
    '# Evil \u001b]0;owned\u0007 title\n\nOf \u001b[31mgardening\u001b[0m\u0000 and \u009b2J.\n';
  const notes = folderOf({ 'evil.md': evil, 'other.md': GOOD });
  for (const words of [['search', 'gardening'], ['talks'], ['show', 'evil'], ['talks', 'evil']]) {
    const { stdout, stderr } = run(['--notes', notes, ...words, '--color', 'never']);
    expect(controlCharacters(stdout + stderr)).toEqual([]);
  }
});

test('front matter cannot change the prototype of objects', () => {
  const text =
    '---\n__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\n---\n# P\n';
  const notes = folderOf({ 'p.md': text, 'good.md': GOOD });
  for (const words of [['search', 'gardening'], ['check']]) {
    const { stdout, code } = run(['--notes', notes, ...words, '--json']);
    expect(code).toBe(0);
    expect(stdout).toContain('"schemaVersion":1');
    expect(stdout).not.toContain('polluted');
  }
});

/** All control characters of a text except line breaks and tabs. */
const controlCharacters = (text: string): readonly string[] =>
  [...text].filter((character) => /\p{Cc}/u.test(character) && !'\n\t'.includes(character));
