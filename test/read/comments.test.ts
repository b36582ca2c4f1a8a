import { expect, test } from 'vitest';
import { withoutComments } from '../../src/read/markdown/source/comments.ts';
import { readNote } from '../../src/read/read-note.ts';

test.each([
  ['before %%hidden%% behind', 'before            behind'],
  ['%%\nseveral\r\nlines\n%%\nshown', '  \n       \r\n     \n  \nshown'],
  ['from 50%% to 60% off', 'from 50%% to 60% off'],
  ['`%%` is code %%gone%% and `%%` too', '`%%` is code          and `%%` too'],
  ['```\n%% matlab %%\n```\n%%gone%%', '```\n%% matlab %%\n```\n        '],
  ['```npm i``` first, %%gone%%', '```npm i``` first,         '],
  ['%%🚀 gone%% kept', `${' '.repeat('%%🚀 gone%%'.length)} kept`],
  ['- ~~~\n  %% a %%\n  ~~~\n', '- ~~~\n  %% a %%\n  ~~~\n'],
  ['an open ` tick\n\n%%gone%%', 'an open ` tick\n\n        '],
])('comments in %j are replaced by spaces', (text, left) => {
  expect(withoutComments(text)).toBe(left);
});

test('text in comments is not searchable, and gives no links, terms or tags', () => {
  const note = readNote({
    path: 'a.md',
    text: '# Plans\n\n%% [secret](raise.md) **pay**: what nobody is to know, #private %%\n\nOpen [text](b.md).\n',
  });
  expect(note.text.text.trim()).toMatch(/^Plans\s+Open text\.$/u);
  expect(note.links.map(({ target }) => target)).toEqual(['b.md']);
  expect(note.definitions).toEqual([]);
  expect(note.hashtags).toEqual([]);
});
