import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRAMMARS } from '../../src/code/grammars.ts';
import { highlight } from '../../src/code/highlight.ts';
import { highlighterFor } from '../../src/code/highlighter-for.ts';
import { runs } from '../property.ts';

/** `kind:text` of each highlighted piece. */
const kindsIn = (code: string, language: string): readonly string[] =>
  (highlight(code, language) ?? []).flatMap(({ text, kind }) => (kind ? [`${kind}:${text}`] : []));

test('words, strings, numbers and comments have different kinds', () => {
  expect(kindsIn('const a = "b"; // c', 'js')).toEqual([
    'keyword:const',
    'string:"b"',
    'comment:// c',
  ]);
  expect(kindsIn('timeout: 30', 'yaml')).toEqual(['attribute:timeout:', 'number:30']);
});

test('lines of a diff are marked as added or removed', () => {
  expect(kindsIn('@@ -1 +1 @@\n-old\n+new\n same', 'diff')).toEqual([
    'meta:@@ -1 +1 @@',
    'removed:-old',
    'added:+new',
  ]);
});

test.each(['JS', 'tsx', 'sh', 'yml', 'py', 'terraform', 'postgresql', 'dockerfile', 'html'])(
  '%s is a language',
  (language) => {
    expect(highlight('a', language)).toBeDefined();
  },
);

test('unknown languages, very long code and very long lines are not highlighted', () => {
  expect(highlight('a', 'klingon')).toBeUndefined();
  expect(highlight('a', 'constructor')).toBeUndefined();
  expect(highlight('a\n'.repeat(20_000), 'js')).toBeUndefined();
  expect(highlight('a '.repeat(1_000), 'js')).toBeUndefined();
});

test('highlighting keeps every character of the code', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(GRAMMARS)),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      (language, code) => {
        const tokens = highlight(code, language) ?? [];
        expect(tokens.map(({ text }) => text).join('')).toBe(code);
      },
    ),
    runs(),
  );
});

test('the highlighter is loaded only for notes with a code block that names a language', async () => {
  expect(await highlighterFor('text\n\n```\ncode\n```\n\n    code')).toBeUndefined();
  expect(await highlighterFor('- item\n\n  ~~~ js\n  code\n  ~~~')).toBeDefined();
});

test('a note that contains only code is highlighted up to a limit', async () => {
  const ofNote = await highlighterFor('```js\n```');
  const block = 'let a;\n'.repeat(2_000);
  expect(Array.from({ length: 6 }, () => ofNote?.(block, 'js') !== undefined)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});
