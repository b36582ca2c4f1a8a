import { expect, test } from 'vitest';
import { readNote } from '../../src/read/read-note.ts';
import { excerptOf } from '../../src/search/excerpt/excerpt.ts';

const excerpt = (markdown: string, ...words: readonly string[]) =>
  excerptOf(readNote({ path: 'note.md', text: markdown }).text, {
    concepts: new Map(words.map((word, concept) => [word, concept])),
    weights: words.map(() => 1),
    phrases: [],
  });

test('list items are separated by dots, lines of one paragraph are not', () => {
  expect(excerpt('- cold start\n- memory\n\ntwo lines\nof prose', 'cold').text).toBe(
    'cold start · memory · two lines of prose',
  );
});

test('no dot is needed after the end of a sentence', () => {
  expect(excerpt('- One thing.\n- Another:\n- third', 'one').text).toBe(
    'One thing. Another: third',
  );
});

test('matches have the right offsets, whatever separators were inserted', () => {
  const { text, matches } = excerpt('- first\n\n- a **cold** start\n', 'cold', 'start');
  expect(matches.map(([start, end]) => text.slice(start, end))).toEqual(['cold', 'start']);
});

test('parts of a compound written apart are highlighted as one match, as in titles', () => {
  const markdown = 'A lambda has a cold start; coldstart is the same.';
  const { text, matches } = excerpt(markdown, 'coldstart', 'lambda');
  const marked = matches.map(([start, end]) => text.slice(start, end));
  expect(marked).toEqual(['lambda', 'cold start', 'coldstart']);
});
