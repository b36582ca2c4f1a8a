import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOffset } from '../../src/model/plain-text.ts';
import { plainText } from '../../src/search/text/plain-text.ts';

test.each<readonly [markdown: string, text: string]>([
  ['# Head *it*', 'Head it'],
  ['a **bold** and _thin_ word', 'a bold and thin word'],
  ['snake_case and 2 * 3', 'snake_case and 2 * 3'],
  ['[link [nested]](http://x(y)) after', 'link [nested] after'],
  ['![alt text](image.png)', 'alt text'],
  ['[ref][r] [[target|shown]] [[wiki]]', 'ref shown wiki'],
  ['note[^1] [plain] a[0]', 'note [plain] a[0]'],
  ['`co*de` ``a ` b``', 'co*de a ` b'],
  ['<b>t</b>ext<br>more <!-- hidden --> end', 'text more  end'],
  ['<https://example.com/a_b>', 'https://example.com/a_b'],
  ['- [x] done\n1. first\n> quoted', 'done\n\nfirst\nquoted'],
  ['| a | b |\n|---|:-:|\n| c | d |', 'a b \n\nc d '],
  ['```js\nconst x = `*`;\n```\nafter', 'const x = `*`;\n\nafter'],
  ['\\*not\\* &amp; &lt;tag&gt; &#65;', '*not* & <tag> A'],
  ['red \u001b[31mtext\u001b[0m \u0007\u202eend', 'red text end'],
  ['a\r\nb', 'a\nb'],
  ['&#27;[31m', '[31m'],
])('%s', (markdown, text) => {
  expect(plainText(markdown).text).toBe(text);
});

test('a place in the text is found again in the source', () => {
  const markdown = 'See **the [cold *start*](x)** now';
  const plain = plainText(markdown);
  const at = sourceOffset(plain, plain.text.indexOf('start'));
  expect(markdown.slice(at, at + 5)).toBe('start');
});

test('no text is too strange, and nothing that steers a terminal is left', () => {
  const marks = fc.string({
    unit: fc.constantFrom(...'[]()!*_`~<>&#|\\\n\r \u001b[m\u009b-="ab1'),
    maxLength: 200,
  });
  fc.assert(
    fc.property(marks, (markdown) => {
      expect(plainText(markdown).text).not.toMatch(/(?![\n\t])\p{Cc}/u);
    }),
    { numRuns: 1000 },
  );
});

test.each(['[', '![', '<', '`', '*', '[](', '<!--', '> '])(
  '%s many times over takes no longer',
  (mark) => {
    expect(plainText(mark.repeat(20_000)).text.length).toBeLessThanOrEqual(mark.length * 20_000);
  },
);
