import { describe, expect, test } from 'vitest';
import { highlight } from '../../src/code/highlight.ts';
import { renderMarkdown } from './render-markdown.ts';
import { pipe, terminalOf, widestLine } from './terminals.ts';

const render = (markdown: string, columns = 60): string =>
  renderMarkdown(markdown, terminalOf(columns)).text;

describe('blocks', () => {
  test('headings of the first two levels are underlined, and only the title has a blank line below', () => {
    expect(render('# One\n\nText\n\n## Two\n\nText\n\n### Three\n\nText')).toBe(
      'One\n═══\n\nText\n\nTwo\n───\nText\n\nThree\nText\n',
    );
  });

  test('a blank line separates a heading from a heading before it', () => {
    expect(render('### Three\n\n#### Four\n##### Five\n\nText')).toBe(
      'Three\n\nFour\n\nFive\nText\n',
    );
  });

  test('headings from the third level on differ in weight, slant and colour', () => {
    const painted = (markdown: string) =>
      renderMarkdown(markdown, terminalOf(60, { level: 2 })).text;
    const looks = ['### a', '#### a', '##### a', '###### a'].map(painted);
    expect(new Set(looks).size).toBe(4);
    expect(looks[0]).toBe('\x1b[1m\x1b[38;5;117ma\x1b[39m\x1b[22m\n');
  });

  test('paragraphs are wrapped again, and hard breaks are kept', () => {
    expect(render('some words\non two lines  \nand a break', 40)).toBe(
      'some words on two lines\nand a break\n',
    );
  });

  test('lists are nested, with tasks and numbers', () => {
    expect(render('- one\n  - two\n    - three\n- [x] done\n- [ ] open\n\n9. nine\n10. ten')).toBe(
      '• one\n  ◦ two\n    ▪ three\n[x] done\n[ ] open\n\n 9. nine\n10. ten\n',
    );
  });

  test('wrapped lines of list items are aligned with their text', () => {
    expect(render('- a text that is longer than a line is', 24)).toBe(
      '• a text that is longer\n  than a line is\n',
    );
  });

  test('loose lists keep their blank lines', () => {
    expect(render('- one\n\n- two\n\n  more')).toBe('• one\n\n• two\n\n  more\n');
  });

  test('quotes have a bar on the left', () => {
    expect(render('> quoted\n>\n> > deeper')).toBe('│ quoted\n│\n│ │ deeper\n');
  });

  test('code has a bar on the left and its language above; spaces are kept, and tabs expanded', () => {
    expect(render('```js\nif (x) {\n\treturn  1;\n}\n```')).toBe(
      '  ╭ js\n  │ if (x) {\n  │     return  1;\n  │ }\n',
    );
    expect(render('```\na\tb\n日\tc\n```')).toBe('  │ a   b\n  │ 日  c\n');
  });

  test('without a screen, code is only indented, and its lines are not wrapped', () => {
    const code = `\`\`\`sh\ncurl ${'x'.repeat(60)}\n\n  y\n\`\`\``;
    const expected = `    curl ${'x'.repeat(60)}\n\n      y\n`;
    expect(renderMarkdown(code, pipe).text).toBe(expected);
    expect(renderMarkdown(code, { ...terminalOf(40), isScreen: false }).text).toBe(expected);
  });

  test('a long line of code continues after a mark', () => {
    expect(render('```\n0123456789abcdefghijABCDEFGHIJ-\n```', 20)).toBe(
      '  │ 0123456789abcdef\n  │ ↪ ghijABCDEFGHIJ\n  │ ↪ -\n',
    );
  });

  test('tokens of code are coloured, also over several lines', () => {
    const { text } = renderMarkdown('```js\n/* a\nb */ 1\n```', {
      ...terminalOf(40, { level: 2 }),
      highlight,
    });
    const comment = (part: string) => `\x1b[3m\x1b[38;5;247m${part}\x1b[39m\x1b[23m`;
    expect(text).toContain(`${comment('/* a')}\n`);
    expect(text).toContain(`${comment('b */')} \x1b[38;5;215m1\x1b[39m\n`);
  });

  test('CRLF is one line break', () => {
    expect(render('```\r\none\r\n\r\ntwo\r\n```\r\n')).toBe('  │ one\n  │\n  │ two\n');
  });

  test('an unclosed code fence ends with the note', () => {
    expect(render('```\ncode\n')).toBe('  │ code\n');
  });

  test('callouts have a line with their kind and title', () => {
    expect(render('> [!WARNING] Hot surface\n> Do not touch.\n\n> [!tip]\n> Body')).toBe(
      '│ Warning: Hot surface\n│ Do not touch.\n\n│ Tip\n│ Body\n',
    );
    expect(render('::: note\nText\n:::\n\n!!! danger "Danger"\n    Body')).toBe(
      '│ Note\n│ Text\n\n│ Danger\n│ Body\n',
    );
  });

  test('formulas are kept character by character', () => {
    expect(render('A $a_b$ and $c_d$.\n\n$$\nA_a \\\\\n+ c\n$$')).toBe(
      'A $a_b$ and $c_d$.\n\n$$\nA_a \\\\\n+ c\n$$\n',
    );
  });

  test('the columns of a table are fitted to the width, and cells are wrapped and aligned', () => {
    expect(
      render(
        '| Name | Cost | Note |\n|:--|--:|:-:|\n| AWS | 10 | a long remark about the price |\n| 東京 | 2 | **b** |',
        36,
      ),
    ).toBe(
      [
        'Name │ Cost │          Note',
        '─────┼──────┼───────────────────────',
        'AWS  │   10 │  a long remark about',
        '     │      │       the price',
        '東京 │    2 │           b',
        '',
      ].join('\n'),
    );
  });

  test('an address in a table is cut at the width of its cell', () => {
    const markdown =
      '| Link | Then |\n|---|---|\n| https://example.com/a/very/long/path | after |\n';
    expect(render(markdown, 34)).toBe(
      [
        'Link                       │ Then',
        '───────────────────────────┼──────',
        'https://example.com/a/very │ after',
        '/long/path                 │',
        '',
      ].join('\n'),
    );
  });

  test('tables that do not fit become records', () => {
    const table =
      '| Provider | Limitation | Workaround |\n|--|--|--|\n| Azure | coldstarts | premiumplan |';
    expect(render(table, 24)).toBe(
      'Provider: Azure\nLimitation: coldstarts\nWorkaround: premiumplan\n',
    );
  });

  test('a thematic break is a line across the screen', () => {
    expect(render('a\n\n***\n\nb', 10)).toBe('a\n\n──────────\n\nb\n');
  });

  test('footnotes are numbered in the order of their references, and printed at the end', () => {
    expect(
      render('One[^b] two[^a] again[^b].\n\n[^a]: Note **a**\n[^b]: Note b\n[^c]: unused'),
    ).toBe('One[1] two[2] again[1].\n\n────────\n[1] Note b\n[2] Note a\n[3] unused\n');
  });
});

describe('text', () => {
  test('wikilinks show the title of their note, or their own text', () => {
    const linked = (target: string) =>
      target === 'b' ? { name: 'B note', file: 'b.md', line: 1 } : undefined;
    const text = (markdown: string) => renderMarkdown(markdown, { ...terminalOf(80), linked }).text;
    expect(text('See [[b]], [[b#Part]], [[b|other]] and [[gone|a]] or [[gone]].')).toBe(
      'See B note (b.md), B note › Part (b.md), other (b.md) and a or gone.\n',
    );
    expect(text('![[pic.png|300]] ![[b]]')).toBe('[image: pic.png] B note (b.md)\n');
  });

  test('highlighted words are highlighted, and comments are removed', () => {
    expect(render('a ==b== %% c %% d <!-- e --> f')).toBe('a b d f\n');
    expect(renderMarkdown('==b==', terminalOf(80, { level: 2 })).text).toContain('\x1b[48;5;221mb');
  });

  test('long addresses are printed at the end, numbered together with the footnotes', () => {
    const address = `https://example.com/${'path/'.repeat(12)}`;
    expect(render(`- a [link](${address}) here[^1]\n\n[^1]: [Same](${address}).`, 40)).toBe(
      `• a link [1] here[2]\n\n────────\n[1] ${address}\n[2] Same [1].\n`,
    );
    expect(render(`<${address}>`, 40)).toBe(
      `https://example.com/…/path/ [1]\n\n────────\n[1] ${address}\n`,
    );
    expect(renderMarkdown(`[link](${address})`, pipe).text).toBe(`link (${address})\n`);
    const glimpse = { ...terminalOf(40), isPartlyVisible: true };
    expect(renderMarkdown(`a [link](${address}) here, <${address}page.html>`, glimpse).text).toBe(
      'a link here,\nhttps://example.com/…/page.html\n',
    );
  });

  test('a footnote without a reference is printed, and so are its links', () => {
    const address = `https://example.com/${'path/'.repeat(12)}`;
    expect(render(`Text\n\n[^a]: See [b](${address}).`)).toBe(
      `Text\n\n────────\n[1] See b [2].\n[2] ${address}\n`,
    );
  });

  test('subscripts and superscripts are kept as characters or marks', () => {
    expect(render('H<sub>2</sub>O, 10<sup>6</sup>, e<sup>x</sup>, 2<sup>nd</sup>')).toBe(
      'H₂O, 10⁶, e^x, 2^(nd)\n',
    );
  });

  test('HTML elements for bold, italic and struck text are styled', () => {
    const { text } = renderMarkdown('<b>a</b> <em>b <b>c</b></em> d', terminalOf(80, { level: 2 }));
    expect(text).toBe('\x1b[1ma\x1b[22m \x1b[3mb \x1b[23m\x1b[1m\x1b[3mc\x1b[23m\x1b[22m d\n');
    expect(render('a <script>alert(1)</script>b')).toBe('a b\n');
  });

  test('links in HTML are links', () => {
    const html =
      'See <a class="x" href="https://example.com/a">the <b>docs</b></a> and <a id="y">b</a>.';
    expect(render(html)).toBe('See the docs (https://example.com/a) and b.\n');
    expect(renderMarkdown(html, terminalOf(80, { hyperlinks: true })).text).toContain(
      '\x1b]8;;https://example.com/a\x1b\\docs\x1b]8;;',
    );
    expect(render('<a href="javascript:alert(1)">x</a>')).toBe('x (javascript:alert(1))\n');
  });

  test('character references of HTML are replaced by their characters', () => {
    expect(render('<div>\n&copy; 2020 caf&eacute; &nosuch;\n</div>')).toBe(
      '© 2020 café &nosuch;\n',
    );
  });

  test('links are followed by their address, unless it is their text', () => {
    expect(
      render(
        'See [docs](https://example.com/a) or <https://example.com> or [b][].\n\n[b]: other.md',
        200,
      ),
    ).toBe('See docs (https://example.com/a) or https://example.com or b (other.md).\n');
  });

  test('links are hyperlinks on terminals that support them, except links between notes', () => {
    const { text } = renderMarkdown(
      '[docs](https://example.com) [b](other.md)',
      terminalOf(80, { hyperlinks: true }),
    );
    expect(text).toBe('\x1b]8;;https://example.com\x1b\\docs\x1b]8;;\x1b\\ b (other.md)\n');
  });

  test('links between notes are hyperlinks if the caller knows their places', () => {
    const { text } = renderMarkdown('[b](other.md)', {
      ...terminalOf(80, { hyperlinks: true }),
      placeOf: (file) => ({ file, line: 3 }),
      addressOf: ({ file, line }) => `file:///notes/${file}#${line}`,
    });
    expect(text).toBe('\x1b]8;;file:///notes/other.md#3\x1b\\b\x1b]8;;\x1b\\\n');
  });

  test('images show their description and address', () => {
    expect(render('![a diagram](img/d.png) ![](img/e.png)', 200)).toBe(
      '[image: a diagram] (img/d.png) [image: e.png] (img/e.png)\n',
    );
  });

  test('an image with a data URL shows only its description', () => {
    const data = `data:image/png;base64,${'iVBORw0KGgo/'.repeat(1_000)}`;
    expect(render(`![a map](${data}) ![](${data})`, 200)).toBe('[image: a map] [image]\n');
  });

  test('HTML shows its visible text, and unknown tags are kept as text', () => {
    expect(
      render(
        'Press <kbd>Ctrl</kbd>, then<br>run <name> <!-- not this -->now <img src="x" alt="Logo">',
      ),
    ).toBe('Press Ctrl, then\nrun <name> now [image: Logo] (x)\n');
    expect(
      render(
        '<details>\n<summary>More</summary>\n\nHidden\n\n</details>\n\n<script>\nalert(1)\n</script>',
      ),
    ).toBe('More\n\nHidden\n');
  });

  test('struck text keeps its tildes, unless its colour differs', () => {
    expect(render('~~old~~ new')).toBe('~~old~~ new\n');
    expect(renderMarkdown('~~old~~', terminalOf(80, { level: 1 })).text).toBe(
      '~~\x1b[9mold\x1b[29m~~\n',
    );
    const { text } = renderMarkdown('~~old~~ new', terminalOf(80, { level: 2 }));
    expect(text).toBe('\x1b[9m\x1b[38;5;247mold\x1b[39m\x1b[29m new\n');
  });

  test("subscripts and superscripts in Pandoc's syntax become characters", () => {
    expect(render('H~2~O, x^2^, (a+b)^10^ and ~one~')).toBe('H₂O, x², (a+b)¹⁰ and ~~one~~\n');
    expect(render('2^3^4, a^b^, `x^2^`, ~/x and ~/y')).toBe('2^3^4, a^b^, `x^2^`, ~/x and ~/y\n');
  });

  test('tasks have boxes on terminals with colour', () => {
    const { text } = renderMarkdown('- [x] done\n- [ ] open', terminalOf(60, { level: 2 }));
    expect(text).toBe('☑ done\n☐ open\n');
    expect(renderMarkdown('- [x] done\n- [ ] open', pipe).text).toBe('[x] done\n[ ] open\n');
  });

  test('emphasis, code and matches are styled', () => {
    const options = {
      ...terminalOf(80, { level: 2 }),
      matchesIn: (text: string) =>
        [...text.matchAll(/cold/g)].map(({ index }) => [index, index + 4] as const),
    };
    expect(renderMarkdown('*a* **b** `c` cold', options).text).toBe(
      '\x1b[3ma\x1b[23m \x1b[1mb\x1b[22m \x1b[38;5;180mc\x1b[39m \x1b[1m\x1b[38;5;221mcold\x1b[39m\x1b[22m\n',
    );
  });

  test('lines of Chinese and Japanese are joined without a space', () => {
    expect(render('日本語の文章は\n続きます。', 80)).toBe('日本語の文章は続きます。\n');
    expect(render('text\n日本', 80)).toBe('text 日本\n');
  });

  test('is at most 100 columns wide, except tables and code', () => {
    const long = 'word '.repeat(60).trim();
    expect(widestLine(render(long, 200))).toBe(99);
    expect(widestLine(render(`    ${long}`, 200))).toBe(200);
  });

  test('is not wrapped in a pipe', () => {
    const long = 'word '.repeat(100).trim();
    expect(renderMarkdown(`> ${long}`, pipe).text).toBe(`│ ${long}\n`);
  });
});

describe('the line on the screen of a line of the note', () => {
  const note =
    '# Title\n\nA first line\nand a second one that is long enough\nfor the third.\n\n- item\n\n```\ncode 1\ncode 2\n```';
  const rendered = renderMarkdown(note, terminalOf(20));
  const textAt = (line: number): string | undefined =>
    rendered.text.split('\n')[rendered.lineOf(line) - 1];

  test.each([
    [1, 'Title'],
    [3, 'A first line and a'],
    [4, 'A first line and a'],
    [5, 'long enough for the'],
    [7, '• item'],
    [10, 'code 1'],
    [11, 'code 2'],
    [99, 'code 2'],
  ])('for line %i contains its text', (line, text) => {
    expect(textAt(line)?.replace(/^[ │]+/u, '')).toBe(text);
  });

  test('can be found if the note begins after front matter', () => {
    const { text, lineOf } = renderMarkdown('# Title\n\nText', { ...terminalOf(20), firstLine: 6 });
    expect(text.split('\n')[lineOf(8) - 1]).toBe('Text');
    expect(lineOf(1)).toBe(1);
  });
});
