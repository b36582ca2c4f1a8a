import { describe, expect, test } from 'vitest';
import { highlight } from '../../src/code/highlight.ts';
import { renderMarkdown } from './render-markdown.ts';
import { pipe, terminalOf, widestLine } from './terminals.ts';

const shown = (markdown: string, columns = 60): string =>
  renderMarkdown(markdown, terminalOf(columns)).text;

describe('blocks', () => {
  test('headings are underlined down to the second level, and all but the title stand on their text', () => {
    expect(shown('# One\n\nText\n\n## Two\n\nText\n\n### Three\n\nText')).toBe(
      'One\n═══\n\nText\n\nTwo\n───\nText\n\nThree\nText\n',
    );
  });

  test('a heading stands apart from one before it', () => {
    expect(shown('### Three\n\n#### Four\n##### Five\n\nText')).toBe(
      'Three\n\nFour\n\nFive\nText\n',
    );
  });

  test('deeper headings differ by weight, slant and colour', () => {
    const painted = (markdown: string) =>
      renderMarkdown(markdown, terminalOf(60, { level: 2 })).text;
    const looks = ['### a', '#### a', '##### a', '###### a'].map(painted);
    expect(new Set(looks).size).toBe(4);
    expect(looks[0]).toBe('\x1b[1m\x1b[38;5;117ma\x1b[39m\x1b[22m\n');
  });

  test('paragraphs are filled anew, hard breaks kept', () => {
    expect(shown('some words\non two lines  \nand a break', 40)).toBe(
      'some words on two lines\nand a break\n',
    );
  });

  test('lists nest, with tasks and numbers', () => {
    expect(shown('- one\n  - two\n    - three\n- [x] done\n- [ ] open\n\n9. nine\n10. ten')).toBe(
      '• one\n  ◦ two\n    ▪ three\n[x] done\n[ ] open\n\n 9. nine\n10. ten\n',
    );
  });

  test('texts of list items stay beside their bullets', () => {
    expect(shown('- a text that is longer than a line is', 24)).toBe(
      '• a text that is longer\n  than a line is\n',
    );
  });

  test('loose lists stay loose', () => {
    expect(shown('- one\n\n- two\n\n  more')).toBe('• one\n\n• two\n\n  more\n');
  });

  test('quotes have a bar', () => {
    expect(shown('> quoted\n>\n> > deeper')).toBe('│ quoted\n│\n│ │ deeper\n');
  });

  test('code stands behind a line, its language above; it keeps its spaces, its tabs as stops', () => {
    expect(shown('```js\nif (x) {\n\treturn  1;\n}\n```')).toBe(
      '  ╭ js\n  │ if (x) {\n  │     return  1;\n  │ }\n',
    );
    expect(shown('```\na\tb\n日\tc\n```')).toBe('  │ a   b\n  │ 日  c\n');
  });

  test('where no person looks, code is only indented, and its lines are whole', () => {
    const code = `\`\`\`sh\ncurl ${'x'.repeat(60)}\n\n  y\n\`\`\``;
    const expected = `    curl ${'x'.repeat(60)}\n\n      y\n`;
    expect(renderMarkdown(code, pipe).text).toBe(expected);
    expect(renderMarkdown(code, { ...terminalOf(40), isScreen: false }).text).toBe(expected);
  });

  test('a long line of code goes on behind a mark', () => {
    expect(shown('```\n0123456789abcdefghijABCDEFGHIJ-\n```', 20)).toBe(
      '  │ 0123456789abcdef\n  │ ↪ ghijABCDEFGHIJ\n  │ ↪ -\n',
    );
  });

  test('code has the colours of its tokens, also over several lines', () => {
    const { text } = renderMarkdown('```js\n/* a\nb */ 1\n```', {
      ...terminalOf(40, { level: 2 }),
      highlight,
    });
    const comment = (part: string) => `\x1b[3m\x1b[38;5;247m${part}\x1b[39m\x1b[23m`;
    expect(text).toContain(`${comment('/* a')}\n`);
    expect(text).toContain(`${comment('b */')} \x1b[38;5;215m1\x1b[39m\n`);
  });

  test('line ends of Windows are one line end each', () => {
    expect(shown('```\r\none\r\n\r\ntwo\r\n```\r\n')).toBe('  │ one\n  │\n  │ two\n');
  });

  test('a fence that is never closed ends with the note', () => {
    expect(shown('```\ncode\n')).toBe('  │ code\n');
  });

  test('callouts have their label and title on a line of their own', () => {
    expect(shown('> [!WARNING] Hot surface\n> Do not touch.\n\n> [!tip]\n> Body')).toBe(
      '│ Warning: Hot surface\n│ Do not touch.\n\n│ Tip\n│ Body\n',
    );
    expect(shown('::: note\nText\n:::\n\n!!! danger "Danger"\n    Body')).toBe(
      '│ Note\n│ Text\n\n│ Danger\n│ Body\n',
    );
  });

  test('formulas stay letter by letter', () => {
    expect(shown('A $a_b$ and $c_d$.\n\n$$\nA_a \\\\\n+ c\n$$')).toBe(
      'A $a_b$ and $c_d$.\n\n$$\nA_a \\\\\n+ c\n$$\n',
    );
  });

  test('tables are fitted, their cells wrapped and aligned', () => {
    expect(
      shown(
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

  test('an address in a table is cut where its cell is full', () => {
    const markdown =
      '| Link | Then |\n|---|---|\n| https://example.com/a/very/long/path | after |\n';
    expect(shown(markdown, 34)).toBe(
      [
        'Link                       │ Then',
        '───────────────────────────┼──────',
        'https://example.com/a/very │ after',
        '/long/path                 │',
        '',
      ].join('\n'),
    );
  });

  test('tables that cannot fit become records', () => {
    const table =
      '| Provider | Limitation | Workaround |\n|--|--|--|\n| Azure | coldstarts | premiumplan |';
    expect(shown(table, 24)).toBe(
      'Provider: Azure\nLimitation: coldstarts\nWorkaround: premiumplan\n',
    );
  });

  test('a thematic break is a line', () => {
    expect(shown('a\n\n***\n\nb', 10)).toBe('a\n\n──────────\n\nb\n');
  });

  test('footnotes are numbered in the order of the text and come at its end', () => {
    expect(
      shown('One[^b] two[^a] again[^b].\n\n[^a]: Note **a**\n[^b]: Note b\n[^c]: unused'),
    ).toBe('One[1] two[2] again[1].\n\n────────\n[1] Note b\n[2] Note a\n[3] unused\n');
  });
});

describe('text', () => {
  test('wikilinks are called as their notes are, or as they say', () => {
    const linked = (target: string) =>
      target === 'b' ? { name: 'B note', file: 'b.md', line: 1 } : undefined;
    const text = (markdown: string) => renderMarkdown(markdown, { ...terminalOf(80), linked }).text;
    expect(text('See [[b]], [[b#Part]], [[b|other]] and [[gone|a]] or [[gone]].')).toBe(
      'See B note (b.md), B note › Part (b.md), other (b.md) and a or gone.\n',
    );
    expect(text('![[pic.png|300]] ![[b]]')).toBe('[image: pic.png] B note (b.md)\n');
  });

  test('marked words are marked, comments gone', () => {
    expect(shown('a ==b== %% c %% d <!-- e --> f')).toBe('a b d f\n');
    expect(renderMarkdown('==b==', terminalOf(80, { level: 2 })).text).toContain('\x1b[48;5;221mb');
  });

  test('a long address is told at the end, numbered together with the footnotes', () => {
    const address = `https://example.com/${'path/'.repeat(12)}`;
    expect(shown(`- a [link](${address}) here[^1]\n\n[^1]: [Same](${address}).`, 40)).toBe(
      `• a link [1] here[2]\n\n────────\n[1] ${address}\n[2] Same [1].\n`,
    );
    expect(shown(`<${address}>`, 40)).toBe(
      `https://example.com/…/path/ [1]\n\n────────\n[1] ${address}\n`,
    );
    expect(renderMarkdown(`[link](${address})`, pipe).text).toBe(`link (${address})\n`);
    const glimpse = { ...terminalOf(40), isPartlyVisible: true };
    expect(renderMarkdown(`a [link](${address}) here, <${address}page.html>`, glimpse).text).toBe(
      'a link here,\nhttps://example.com/…/page.html\n',
    );
  });

  test('a footnote that nothing refers to is told, and what it refers to', () => {
    const address = `https://example.com/${'path/'.repeat(12)}`;
    expect(shown(`Text\n\n[^a]: See [b](${address}).`)).toBe(
      `Text\n\n────────\n[1] See b [2].\n[2] ${address}\n`,
    );
  });

  test('letters above and below the line stay what they mean', () => {
    expect(shown('H<sub>2</sub>O, 10<sup>6</sup>, e<sup>x</sup>, 2<sup>nd</sup>')).toBe(
      'H₂O, 10⁶, e^x, 2^(nd)\n',
    );
  });

  test('HTML in a line is bold, slanted or struck as it says', () => {
    const { text } = renderMarkdown('<b>a</b> <em>b <b>c</b></em> d', terminalOf(80, { level: 2 }));
    expect(text).toBe('\x1b[1ma\x1b[22m \x1b[3mb \x1b[23m\x1b[1m\x1b[3mc\x1b[23m\x1b[22m d\n');
    expect(shown('a <script>alert(1)</script>b')).toBe('a b\n');
  });

  test('links in HTML are links', () => {
    const html =
      'See <a class="x" href="https://example.com/a">the <b>docs</b></a> and <a id="y">b</a>.';
    expect(shown(html)).toBe('See the docs (https://example.com/a) and b.\n');
    expect(renderMarkdown(html, terminalOf(80, { hyperlinks: true })).text).toContain(
      '\x1b]8;;https://example.com/a\x1b\\docs\x1b]8;;',
    );
    expect(shown('<a href="javascript:alert(1)">x</a>')).toBe('x (javascript:alert(1))\n');
  });

  test('character references of HTML are what they stand for', () => {
    expect(shown('<div>\n&copy; 2020 caf&eacute; &nosuch;\n</div>')).toBe('© 2020 café &nosuch;\n');
  });

  test('links have their address behind them, unless it is their text', () => {
    expect(
      shown(
        'See [docs](https://example.com/a) or <https://example.com> or [b][].\n\n[b]: other.md',
        200,
      ),
    ).toBe('See docs (https://example.com/a) or https://example.com or b (other.md).\n');
  });

  test('links are hyperlinks on terminals that have them; addresses of notes stay', () => {
    const { text } = renderMarkdown(
      '[docs](https://example.com) [b](other.md)',
      terminalOf(80, { hyperlinks: true }),
    );
    expect(text).toBe('\x1b]8;;https://example.com\x1b\\docs\x1b]8;;\x1b\\ b (other.md)\n');
  });

  test('links between notes are hyperlinks where the caller knows their place', () => {
    const { text } = renderMarkdown('[b](other.md)', {
      ...terminalOf(80, { hyperlinks: true }),
      placeOf: (file) => ({ file, line: 3 }),
      addressOf: ({ file, line }) => `file:///notes/${file}#${line}`,
    });
    expect(text).toBe('\x1b]8;;file:///notes/other.md#3\x1b\\b\x1b]8;;\x1b\\\n');
  });

  test('images are their text and address', () => {
    expect(shown('![a diagram](img/d.png) ![](img/e.png)', 200)).toBe(
      '[image: a diagram] (img/d.png) [image: e.png] (img/e.png)\n',
    );
  });

  test('an image that is written as its address is its text', () => {
    const data = `data:image/png;base64,${'iVBORw0KGgo/'.repeat(1_000)}`;
    expect(shown(`![a map](${data}) ![](${data})`, 200)).toBe('[image: a map] [image]\n');
  });

  test('HTML is what a reader would see of it; a placeholder stays', () => {
    expect(
      shown(
        'Press <kbd>Ctrl</kbd>, then<br>run <name> <!-- not this -->now <img src="x" alt="Logo">',
      ),
    ).toBe('Press Ctrl, then\nrun <name> now [image: Logo] (x)\n');
    expect(
      shown(
        '<details>\n<summary>More</summary>\n\nHidden\n\n</details>\n\n<script>\nalert(1)\n</script>',
      ),
    ).toBe('More\n\nHidden\n');
  });

  test('struck text keeps its marks where it does not look different', () => {
    expect(shown('~~old~~ new')).toBe('~~old~~ new\n');
    expect(renderMarkdown('~~old~~', terminalOf(80, { level: 1 })).text).toBe(
      '~~\x1b[9mold\x1b[29m~~\n',
    );
    const { text } = renderMarkdown('~~old~~ new', terminalOf(80, { level: 2 }));
    expect(text).toBe('\x1b[9m\x1b[38;5;247mold\x1b[39m\x1b[29m new\n');
  });

  test('letters above and below the line are so without marks', () => {
    expect(shown('H~2~O, x^2^, (a+b)^10^ and ~one~')).toBe('H₂O, x², (a+b)¹⁰ and ~~one~~\n');
    expect(shown('2^3^4, a^b^, `x^2^`, ~/x and ~/y')).toBe('2^3^4, a^b^, `x^2^`, ~/x and ~/y\n');
  });

  test('tasks have boxes where there is colour', () => {
    const { text } = renderMarkdown('- [x] done\n- [ ] open', terminalOf(60, { level: 2 }));
    expect(text).toBe('☑ done\n☐ open\n');
    expect(renderMarkdown('- [x] done\n- [ ] open', pipe).text).toBe('[x] done\n[ ] open\n');
  });

  test('emphasis, code and what was searched for show in their own way', () => {
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
    expect(shown('日本語の文章は\n続きます。', 80)).toBe('日本語の文章は続きます。\n');
    expect(shown('text\n日本', 80)).toBe('text 日本\n');
  });

  test('is at most 100 columns wide, but for tables and code', () => {
    const long = 'word '.repeat(60).trim();
    expect(widestLine(shown(long, 200))).toBe(99);
    expect(widestLine(shown(`    ${long}`, 200))).toBe(200);
  });

  test('is not wrapped in a pipe', () => {
    const long = 'word '.repeat(100).trim();
    expect(renderMarkdown(`> ${long}`, pipe).text).toBe(`│ ${long}\n`);
  });
});

describe('the place of a line of the note', () => {
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
  ])('%i is where its text is', (line, text) => {
    expect(textAt(line)?.replace(/^[ │]+/u, '')).toBe(text);
  });

  test('counts from the first line after front matter', () => {
    const { text, lineOf } = renderMarkdown('# Title\n\nText', { ...terminalOf(20), firstLine: 6 });
    expect(text.split('\n')[lineOf(8) - 1]).toBe('Text');
    expect(lineOf(1)).toBe(1);
  });
});
