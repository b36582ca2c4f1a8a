import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { highlight } from '../../src/code/highlight.ts';
import { Images } from '../../src/html/note/images.ts';
import { noteBody } from '../../src/html/note/note-body.ts';

const files = ['a.md', 'sub/b c.md'];

const around = {
  addressOf: ({ target, part }: { readonly target: string; readonly part: string }) => {
    const file = target === '' ? 'a.md' : files.find((one) => one.includes(target));
    return file && `#/note/${encodeURIComponent(file)}${part && `/${part}`}`;
  },
  image: () => ({ leftOut: 'missing' as const }),
  highlight,
};

/** The HTML of a note, without the attributes for line numbers. */
const htmlOf = (markdown: string, title = ''): string =>
  noteBody({ markdown, firstLine: 1, title }, around).replace(/ data-line="\d+"/gu, '');

describe('HTML in a note', () => {
  test.each(['<kbd>Ctrl</kbd>', '<sub>2</sub>', '<sup>2</sup>', '<mark>this</mark>', 'one<br>two'])(
    '%s is kept',
    (html) => {
      expect(htmlOf(`Text ${html} text.`)).toBe(`<p>Text ${html} text.</p>`);
    },
  );

  test('a details element is kept, with the Markdown in it', () => {
    expect(htmlOf('<details>\n<summary>More</summary>\n\nHidden **text**.\n\n</details>')).toBe(
      '<details>\n<summary>More</summary>\n<p>Hidden <strong>text</strong>.</p>\n</details>',
    );
  });

  test('a table is kept, with colspan and align attributes', () => {
    const table =
      '<table><tr><td colspan="2" align="right" width="9" bgcolor="red">x</td></tr></table>';
    expect(htmlOf(table)).toContain(
      '<table><tbody><tr><td colspan="2" align="right">x</td></tr></tbody></table>',
    );
  });

  test.each([
    ['<div class="x" style="color:red">text</div>', 'text'],
    ['<span onclick="alert(1)">text</span>', '<p>text</p>'],
    ['<p onmouseover=alert(1) id=x class=y>text</p>', '<p>text</p>'],
    ['<kbd onclick="alert(1)" style="position:fixed" class="x">K</kbd>', '<p><kbd>K</kbd></p>'],
    [
      '<details ontoggle=alert(1) open><summary onclick=x>s</summary></details>',
      '<details open><summary>s</summary></details>',
    ],
    ['<a href="javascript:alert(1)">text</a>', '<p>text</p>'],
    ['<a href="&#106;avascript:alert(1)">text</a>', '<p>text</p>'],
    ['<a href="data:text/html,x">text</a>', '<p>text</p>'],
    [
      '<img src="x" onerror="alert(1)" alt="An image">',
      '<span class="image" title="missing">[image: An image]</span>',
    ],
    ['<form action="https://x.example"><button>Go</button></form>', 'Go'],
    ['<base href="https://x.example">text', 'text'],
    ['<meta http-equiv="refresh" content="0;url=https://x.example">text', '<p>text</p>'],
    ['<font color="red">text</font>', '<p>text</p>'],
  ])('%s is reduced to safe HTML', (html, htmlWithImages) => {
    expect(htmlOf(html).trim()).toBe(htmlWithImages);
  });

  test.each([
    '<script>alert(1)</script>',
    '<style>p{color:red}</style>',
    '<iframe src="https://x.example"></iframe>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<template><b>x</b></template>',
    '<!-- what nobody is to read -->',
    '<object data="https://x.example"></object>',
  ])('%s is removed with its content', (html) => {
    expect(htmlOf(`${html}\n\nText.`).trim()).toBe('<p>Text.</p>');
  });

  test('a name in angle brackets that is not an HTML tag is kept as text', () => {
    expect(htmlOf('Run `x` with <file> and Map<K> and <your-name>.')).toBe(
      '<p>Run <code>x</code> with &lt;file&gt; and Map&lt;K&gt; and &lt;your-name&gt;.</p>',
    );
  });
});

describe('syntax beyond GitHub’s Markdown', () => {
  test('comments are removed, and line numbers stay right', () => {
    const html = noteBody(
      { markdown: 'a %%b%%\n\n%%\nc\n%%\n\n`%%` d <!-- e -->', firstLine: 1, title: '' },
      around,
    );
    expect(html).toBe('<p data-line="1">a</p>\n<p data-line="7"><code>%%</code> d </p>');
  });

  test('wikilinks and embeds become links to their notes, with their alias as text, or plain text', () => {
    expect(htmlOf('[[a]] [[b c|other]] [[a#Part Two|part]] ![[a]] [[none]]')).toBe(
      '<p><a href="#/note/a.md">a</a> <a href="#/note/sub%2Fb%20c.md">other</a> ' +
        '<a href="#/note/a.md/part-two">part</a> <a href="#/note/a.md">a</a> none</p>',
    );
    expect(htmlOf('| x |\n|---|\n| [[a\\|alias]] |')).toContain('<a href="#/note/a.md">alias</a>');
    expect(htmlOf('`[[a]]`')).toBe('<p><code>[[a]]</code></p>');
  });

  test('highlighted text is marked, with other syntax in it', () => {
    expect(htmlOf('a ==b **c** d== e, x == y, ====')).toBe(
      '<p>a <mark>b <strong>c</strong> d</mark> e, x == y, ====</p>',
    );
  });

  test('formulas are kept character by character', () => {
    expect(htmlOf('Inline $a_{b}*c*$ and $c_{d}*e*$ and $\\{1,2\\}$, $5 or $10.')).toBe(
      '<p>Inline <code class="formula inline">$a_{b}*c*$</code> and ' +
        '<code class="formula inline">$c_{d}*e*$</code> and ' +
        '<code class="formula inline">$\\{1,2\\}$</code>, $5 or $10.</p>',
    );
    expect(htmlOf('$$\nA_a \\\\\n+ c\n- d\n$$\n\n`$x$`')).toBe(
      '<p><code class="formula block">$$\nA_a \\\\\n+ c\n- d\n$$</code></p>\n<p><code>$x$</code></p>',
    );
  });

  test.each([
    [
      '> [!WARNING] Hot **surface**\n> Do not touch.',
      '<div class="callout is-warn" role="note"><p class="callout-title"><span class="kind">Warning</span> <span class="own">Hot <strong>surface</strong></span></p><p>Do not touch.</p></div>',
    ],
    [
      '> [!tip]- Folded\n> Body.',
      '<details class="callout is-tip"><summary class="callout-title"><span class="kind">Tip</span> <span class="own">Folded</span></summary><p>Body.</p></details>',
    ],
    [
      '::: note\nDocusaurus\n:::',
      '<div class="callout is-note" role="note"><p class="callout-title"><span class="kind">Note</span></p><p>Docusaurus</p></div>',
    ],
    [
      ':::danger Take care\n\nOne.\n\n- Two.\n\n:::',
      '<div class="callout is-bad" role="note"><p class="callout-title"><span class="kind">Danger</span> <span class="own">Take care</span></p><p>One.</p><ul dir="auto">\n<li>Two.</li>\n</ul></div>',
    ],
    [
      '!!! danger "MkDocs"\n    Body\n\n    More',
      '<div class="callout is-bad" role="note"><p class="callout-title"><span class="kind">Danger</span> <span class="own">MkDocs</span></p><p>Body</p><p>More</p></div>',
    ],
    [
      '??? note\n    Body',
      '<details class="callout is-note"><summary class="callout-title"><span class="kind">Note</span></summary><p>Body</p></details>',
    ],
  ])('%j is a callout', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  test('text that only looks like a callout is unchanged', () => {
    expect(htmlOf(':::note\nnever closed')).toBe('<p>:::note\nnever closed</p>');
    expect(htmlOf('Wow!!! really')).toBe('<p>Wow!!! really</p>');
    expect(htmlOf('> [!not a callout')).toContain('<blockquote dir="auto">');
  });
});

test('footnote links lead to the footnote and back, within the page', () => {
  const html = htmlOf('Text[^1].\n\n[^1]: The note.');
  expect(html).toContain('<a id="fnref-1" data-footnote-ref href="#/note/a.md/fn-1">1</a>');
  expect(html).toContain('<li id="fn-1">');
  expect(html).toContain('href="#/note/a.md/fnref-1"');
});

test('tasks become check boxes with an accessible label', () => {
  expect(htmlOf('- [x] one\n- [ ] two')).toContain(
    '<li class="task-list-item"><input type="checkbox" checked disabled aria-label="done"> one</li>',
  );
});

test('code has its language and colours, and CRLF makes no additional lines', () => {
  expect(htmlOf('```js\r\nconst a = 1;\r\nb();\r\n```\r\n')).toBe(
    '<pre tabindex="0" data-lang="js"><code><span class="k">const</span> a = <span class="n">1</span>;\n<span class="f">b</span>();\n</code></pre>',
  );
});

test('a first heading that repeats the title is left out', () => {
  expect(htmlOf('# *The* Title\n\nText.', 'The title')).toBe('<p>Text.</p>');
  expect(htmlOf('# Another\n\nText.', 'The title')).toContain('Another');
});

describe('images', () => {
  const root = mkdtempSync(join(tmpdir(), 'images-'));
  const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  mkdirSync(join(root, 'notes/img'), { recursive: true });
  writeFileSync(join(root, 'notes/img/a b.gif'), PIXEL);
  writeFileSync(join(root, 'notes/large.png'), Buffer.alloc(300_001));
  writeFileSync(join(root, 'notes/page.html'), '<script>');
  writeFileSync(join(root, 'secret.gif'), PIXEL);
  symlinkSync(join(root, 'secret.gif'), join(root, 'notes/link.gif'));
  const images = new Images(join(root, 'notes'));
  const htmlWithImages = (markdown: string): string =>
    noteBody(
      { markdown, firstLine: 1, title: '' },
      {
        ...around,
        image: (path, kind) =>
          kind === 'wiki' ? images.findNamed('sub/n.md', path) : images.find('sub/n.md', path),
      },
    );

  test('of the notes folder are embedded', () => {
    const whole = `<img src="data:image/gif;base64,${PIXEL.toString('base64')}" alt="x">`;
    expect(htmlWithImages('![x](<../img/a b.gif>)')).toContain(whole);
    expect(htmlWithImages('![x](/img/a%20b.gif)')).toContain(whole);
    expect(htmlWithImages('![[a b.gif|300]]')).toContain(`${whole.replace('"x"', '"a b.gif"')}`);
  });

  test('of other sites become links', () => {
    expect(htmlWithImages('![x](https://example.com/x.png)')).toContain(
      '<a href="https://example.com/x.png" rel="noreferrer" class="named">[image: x]</a>',
    );
  });

  test.each([
    '![x](../../secret.gif)',
    '![x](../link.gif)',
    '![x](../large.png)',
    '![x](../page.html)',
    '![x](data:image/png;base64,AAAA)',
    '![x](file:///etc/passwd)',
    '![x](../none.png)',
  ])('%s is left out', (markdown) => {
    expect(htmlWithImages(markdown)).toMatch(/\[image: x\]/u);
    expect(htmlWithImages(markdown)).not.toContain('<img');
  });

  test('that are too large are reported', () => {
    expect([...images.tooLarge]).toEqual(['large.png']);
  });

  test('on each page have a budget of their own, whatever other pages take', () => {
    const names = Array.from({ length: 40 }, (_, number) => `${number}.gif`);
    for (const name of names) {
      writeFileSync(join(root, 'notes', name), Buffer.concat([PIXEL, Buffer.alloc(290_000)]));
    }
    const own = new Images(join(root, 'notes'));
    const found = (name: string) => 'address' in own.find('n.md', name);
    expect(names.every(found)).toBe(false);
    own.startPage();
    expect(found('39.gif')).toBe(true);
  });
});

test('very deep nesting causes no error', () => {
  const deep = `${'<details>'.repeat(20_000)}text`;
  expect(noteBody({ markdown: deep, firstLine: 1, title: '' }, around)).toContain('text');
});
