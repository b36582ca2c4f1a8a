import { describe, expect, test } from 'vitest';
import { plainSlice, sourceOffset } from '../../src/model/plain-text.ts';
import { readNote } from '../../src/read/read-note.ts';

const read = (text: string) => readNote({ path: 'a.md', text });
const textOf = (markdown: string) => read(markdown).text.text;

type Example = readonly [markdown: string, text: string];

describe('syntax is removed and the text in it is kept', () => {
  test.each<Example>([
    ['# Head *it*\n\nBelow\n===', 'Head it\n\nBelow'],
    ['a **bold** and _thin_ and ~~struck~~ word', 'a bold and thin and struck word'],
    ['snake_case and 2 * 3', 'snake_case and 2 * 3'],
    ['[link [nested]](http://x(y)) after', 'link [nested] after'],
    ['[ref][r] and [r]\n\n[r]: https://example.com "Title"', 'ref and r'],
    ['![alt *text*](image.png)', 'alt text'],
    [
      '<https://example.com/a_b> and www.example.com',
      'https://example.com/a_b and www.example.com',
    ],
    ['a note[^1].\n\n[^1]: Said *below*.', 'a note.\n\nSaid below.'],
    ['- [x] done\n- [ ] to do', 'done\n\nto do'],
    ['> [!tip]- Keep *warm*\n> by the [!x] fire', 'Keep warm\nby the [!x] fire'],
    ['> [!moss|wide]\n> wet [[Fen|fen]]', 'wet fen'],
    ['[!tip] no quote', '[!tip] no quote'],
    ['above\n\n***\n\nbelow', 'above\n\nbelow'],
  ])('%j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });
});

describe('blocks are separated by blank lines, and line breaks are kept', () => {
  test.each<Example>([
    ['one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
    ['- one\n- two\n  - three\n\ntext', 'one\n\ntwo\n\nthree\n\ntext'],
    ['> quoted\n> lines\n> > deeper', 'quoted\nlines\n\ndeeper'],
    ['| a | b |\n|---|:-:|\n| c | d |\n| e | f |', 'a b\n\nc d\ne f'],
    ['hard  \nbreak\\\nof line', 'hard\nbreak\nof line'],
    ['para\n    > with a mark', 'para\n> with a mark'],
  ])('%j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  test.each(['one\ntwo\n\n- a `b\n  c`\n\n> ```\n> x\n> y\n> ```\n', 'a\\\nb&#32;\nc'])(
    'with CRLF or CR line ends %j gives the same text',
    (markdown) => {
      expect(textOf(markdown.replaceAll('\n', '\r\n'))).toBe(textOf(markdown));
      expect(textOf(markdown.replaceAll('\n', '\r'))).toBe(textOf(markdown));
    },
  );
});

describe('code and formulas are kept character by character', () => {
  test.each<Example>([
    ['`co*de` ``a ` b`` `` `x` ``', 'co*de a ` b `x`'],
    [
      '```js\nconst x = `*`;\n\n  y &amp; <b>\n```\nafter',
      'const x = `*`;\n\n  y &amp; <b>\n\nafter',
    ],
    ['\tindented\n\t  more', 'indented\n  more'],
    ['- item\n\n  ```\n  \ttab\n  ```', 'item\n\n\ttab'],
    ['| `a\\|b` |\n|-|', 'a|b'],
    ['$a_1$ and \\alpha and a_1', '$a_1$ and \\alpha and a_1'],
    ['$\\hat{x}_{1} + \\hat{y}_{2}$ and *this*', '$\\hat{x}_{1} + \\hat{y}_{2}$ and this'],
    ['$a*b*c\\,d\\\\$ &amp; *so* $\\{x\\}$', '$a*b*c\\,d\\\\$ & so $\\{x\\}$'],
    ['> $$\n> a_{x} \\\\ b_{y}\n> $$\n> after', '$$\na_{x} \\\\ b_{y}\n$$\nafter'],
    ['from $5 to *$10*, `$HOME` and \\$*x*$', 'from $5 to $10, $HOME and $x$'],
    ['a $x < y$ b\\\nc', 'a $x < y$ b\nc'],
  ])('%j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });
});

describe('references and escapes are replaced by their characters', () => {
  test.each<Example>([
    ['\\*not\\* &amp; &lt;tag&gt; &#65; &#x42;', '*not* & <tag> A B'],
    ['&copy; 2019 &Sum; &nGt;', '© 2019 ∑ ≫⃒'],
    ['&unknown; &copy AT&T', '&unknown; &copy AT&T'],
    ['a&#10;&#10;b', 'a\n\nb'],
    ['[[CQRS]] and [[notes/cqrs|that pattern]]', 'CQRS and that pattern'],
    ['![[plan.png]] [[a#part]] [[a| ]] [[]]', 'plan.png a#part a [[]]'],
    ['see [[#The bog]]', 'see The bog'],
    ['| [[a\\|shown]] |\n|-|', 'shown'],
  ])('%j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });
});

describe('HTML is reduced to its visible text', () => {
  test.each<Example>([
    ['<b>t</b>ext<br>more <!-- hidden -->end', 'text\nmore end'],
    ['<p>One &copy;</p><p>two <em>th</em>ree</p>\n\nfour', 'One ©\n\ntwo three\n\nfour'],
    ['<table><tr><td>a</td><td>b</td></tr>\n<tr><td>c</td></tr></table>', 'a b\nc'],
    ['> <div>\n> quoted *as is*\n> </div>', 'quoted *as is*'],
    ['<script>let *a*;</script>\n\n<style>\n\nb\n</style>\n\ntext', 'text'],
    ['before <script>let *a*;</script> after', 'before  after'],
    ['<!-- one\n\ntwo --> three', 'three'],
    ['<img src=x alt="A &lt;plan&gt;"> of it', 'A <plan> of it'],
    ['run <file> with <your name>, <MyTag a="b">that</MyTag>', 'run <file> with <your name>, that'],
    ['<details><summary>More</summary>\n\n*Text*\n\n</details>', 'More\n\nText'],
    ['<svg><path d="M0 0"/></svg>x', 'x'],
  ])('%j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });
});

describe('control characters are removed', () => {
  test.each<Example>([
    ['red \u001b[31mtext\u001b[0m \u0007\u202eend', 'red text end'],
    ['a title \u001b]0;that never ends', 'a title 0;that never ends'],
    ['\u001b]0;title\u0007`co\u009b1mde`\n\n```\n\u001b[2Jx\n```', 'code\n\nx'],
    ['&lrm;&#x202e;a&#13;b', 'a\nb'],
    ['[l\u200eink](x) ![a\u0000lt](y)', 'link a\ufffdlt'],
  ])('%j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  test('in titles, headings and terms, too', () => {
    const { text, ...facts } = read(
      '---\ntitle: "\\e[31mRed\\u202e"\n---\n# \u001b[1mCold\u009b0m &rlm;starts\n\n- **Term\u200e**: a thing that is defined here.\n',
    );
    expect(facts.whole.title.value).toBe('Red');
    expect(facts.sections.map(({ heading }) => heading)).toEqual(['Cold starts']);
    expect(facts.definitions.map(({ term }) => term)).toEqual(['Term']);
    expect(JSON.stringify(facts)).not.toMatch(/\\u00|[\u200e\u200f\u202e]/);
  });
});

test('the text begins after the front matter, and offsets count from the start of the file', () => {
  const note = '---\ntitle: T\n---\n\nSee **the [cold *start*](x)** now\n';
  const { text } = read(note);
  expect(text.text).toBe('See the cold start now');
  const at = sourceOffset(text, text.text.indexOf('start'));
  expect(note.slice(at, at + 5)).toBe('start');
});

test('a byte-order mark after the front matter does not change offsets', () => {
  const note = '---\ntitle: T\n---\n\uFEFF# Cold *start*\n\ntext\n';
  const { text, sections } = read(note);
  const [section] = sections;
  expect(text.text).toBe('Cold start\n\ntext');
  expect(section && plainSlice(text, section.span).text).toBe('text');
});

test('sections and definitions are slices of the text', () => {
  const note =
    '# T\n\n## Terms\n\n- **Cold *start***: the `delay` of a first call\n  to a function.\n- x';
  const { text, sections, definitions } = read(note);
  expect(sections.map(({ span }) => plainSlice(text, span).text)).toEqual([
    '',
    'Cold start: the delay of a first call\nto a function.\n\nx',
  ]);
  expect(definitions.map(({ span }) => plainSlice(text, span).text)).toEqual([
    'the delay of a first call\nto a function.',
  ]);
});

test.each([
  ['badges behind it', '# Kiln [![oven status](a.svg)](b) ![version](c.svg)', 'Kiln'],
  ['a logo before it', '# ![Oven](logo.png) Kiln', 'Kiln'],
  ['a picture alone', '# [![Kiln](logo.png)](b)', 'Kiln'],
  ['a picture within', '## Press ![the red key](a.png) twice', 'Press the red key twice'],
])('a heading with %s has only its visible text', (_, heading, visible) => {
  const { sections } = read(`${heading}\n\nText.\n`);
  expect(sections.map((section) => section.heading)).toEqual([visible]);
});

test('titles, headings and terms are visible text', () => {
  const { whole, sections, definitions } = read(
    '# Cold <b>starts</b>, [[faas|functions]] &amp; `<T>`\n\n## A *b* ![c](d) e\n\nText.\n\n| Term | Meaning |\n|-|-|\n| Cold<br>start | the delay of a first call to a function |\n',
  );
  expect(whole.title.value).toBe('Cold starts, functions & <T>');
  expect(sections.map(({ heading }) => heading)).toEqual([
    'Cold starts, functions & <T>',
    'A b c e',
  ]);
  expect(definitions.map(({ term }) => term)).toEqual(['Cold start']);
});

test('the text of a too complex note is its Markdown, without control characters', () => {
  const { text, sections } = read(
    `# Title\r\n\r\n*some*\u001b[1m text\r\n\r\n${'> '.repeat(10_000)}`,
  );
  const [section] = sections;
  expect(text.text.slice(0, 22)).toBe('# Title\n\n*some* text\n\n');
  expect(section && plainSlice(text, section.span).text.slice(0, 11)).toBe('*some* text');
});
