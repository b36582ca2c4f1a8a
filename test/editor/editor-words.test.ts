import { expect, test } from 'vitest';
import { editorWords } from '../../src/editor/editor-words.ts';

const spot = { path: '/notes/a b.md', line: 12, column: 5, byteColumn: 7 };

test.each([
  ['vi', ['+12', '/notes/a b.md']],
  ['vim', ['+call cursor(12, 7)', '/notes/a b.md']],
  ['nvim', ['+call cursor(12, 7)', '/notes/a b.md']],
  ['emacs', ['+12:5', '/notes/a b.md']],
  ['emacsclient', ['+12:5', '/notes/a b.md']],
  ['nano', ['+12,5', '/notes/a b.md']],
  ['micro', ['+12:5', '/notes/a b.md']],
  ['hx', ['/notes/a b.md:12:5']],
  ['helix', ['/notes/a b.md:12:5']],
  ['subl', ['/notes/a b.md:12:5']],
  ['zed', ['/notes/a b.md:12:5']],
  ['code', ['-r', '-g', '/notes/a b.md:12:5']],
  ['idea', ['--line', '12', '--column', '5', '/notes/a b.md']],
  ['an-editor-nobody-knows', ['/notes/a b.md']],
  ['constructor', ['/notes/a b.md']],
])('%s gets the right arguments for a line and a column', (editor, words) => {
  expect(editorWords(editor, spot)).toEqual(words);
});

test.each([
  'nano --softwrap',
  '/usr/bin/nano',
  '"/opt/my tools/nano" -w',
  "'/opt/my tools/nano'",
  String.raw`/opt/my\ tools/nano -w`,
  ' nano',
])('options and path of the editor do not change the format of the place: %s', (editor) => {
  expect(editorWords(editor, spot)).toEqual(['+12,5', '/notes/a b.md']);
});
