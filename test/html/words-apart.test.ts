import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNote } from '../../src/read/read-note.ts';
import { withoutWords, withWords } from '../../src/site/html-without-words.ts';
import { runs } from '../property.ts';
import { shownAlone } from './shown.ts';

const word = fc.constantFrom(
  'cold',
  'start',
  'a',
  '&amp;',
  '<kbd>K</kbd>',
  '`a<b`',
  '**bold**',
  '日本語',
  '$x_1$',
);
const line = fc
  .tuple(fc.constantFrom('', '# ', '- ', '> ', '> [!tip] ', '1. ', '| '), fc.array(word))
  .map(([lead, words]) => lead + words.join(' '));

test('HTML stored without its words is restored exactly with the text of its note', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const markdown = lines.join('\n');
      const html = shownAlone(markdown);
      const { text } = readNote({ path: 'a.md', text: markdown }).text;
      expect(withWords(withoutWords(html, text), text)).toBe(html);
    }),
    runs(200),
  );
});

test('words that are in the text are not stored in the HTML', () => {
  const html = '<p>One long sentence that the search has.</p>';
  expect(withoutWords(html, 'One long sentence that the search has.')).not.toMatch(/sentence/u);
});

test('words that are not in the text stay in the HTML', () => {
  const html = '<p>Another</p>';
  expect(withoutWords(html, 'text')).toBe(html);
  expect(withWords(html, 'text')).toBe(html);
});
