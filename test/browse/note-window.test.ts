import { expect, test } from 'vitest';
import { windowAround } from '../../src/browse/note/note-window.ts';

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Paragraph ${index} of a long note.\n`).join('\n');

test('a short note is drawn in full', () => {
  const note = paragraphs(20);
  expect(windowAround(note, 5, 12)).toEqual({ markdown: note, firstLine: 5 });
});

test('a long note is reduced to the part around the hit, with the right line numbers', () => {
  const note = paragraphs(5_000);
  const lines = note.split('\n');
  const { markdown, firstLine } = windowAround(note, 1, 6_001);
  expect(markdown.length).toBeLessThan(20_000);
  expect(markdown.split('\n')[6_001 - firstLine]).toBe(lines[6_000]);
});

test('the part does not begin inside a code block', () => {
  const code = `\`\`\`sh\n${'a long line of code\n\n'.repeat(70)}\`\`\`\n`;
  const note = `${paragraphs(1_000)}\n${code}\nThe hit.\n${paragraphs(1_000)}`;
  const hit = note.split('\n').indexOf('The hit.') + 1;
  const { markdown, firstLine } = windowAround(note, 1, hit);
  const [first = ''] = markdown.split('\n');
  expect(first === '```sh' || firstLine <= hit - 60).toBe(true);
  expect(markdown.split('\n')[hit - firstLine]).toBe('The hit.');
});

test('very long lines do not make the part long', () => {
  const note = `${'word '.repeat(20_000)}\n\n${'word '.repeat(20_000)}\n`;
  const { markdown } = windowAround(note, 1, 3);
  expect(markdown.length).toBeLessThan(25_000);
  expect(markdown.trim()).toMatch(/^word/u);
});
