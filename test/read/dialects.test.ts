import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseDialects } from '../../src/read/markdown/dialects/parse-dialects.ts';
import { runs } from '../property.ts';

/** A short form of a tree: node types with their contents, and texts unchanged. */
function short(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'code':
    case 'inlineCode':
    case 'formula':
      return `${node.type}<${node.value}>`;
    case 'wikilink':
      return `${node.isEmbed ? 'embed' : 'wikilink'}<${node.target}#${node.fragment}|${node.alias}>`;
    case 'callout':
      return `${node.kind}<${node.title.map(short).join('')}|${node.children.map(short).join('|')}>`;
    default: {
      const inner = 'children' in node ? (node.children as Nodes[]).map(short) : [];
      return node.type === 'paragraph' ? inner.join('') : `${node.type}<${inner.join('|')}>`;
    }
  }
}

const treeIn = (markdown: string): string =>
  (parseDialects(markdown).tree?.children ?? []).map(short).join('\n');

describe('callouts', () => {
  test.each([
    ['> [!WARNING] Hot surface\n> Do not touch.', 'warning<Hot surface|Do not touch.>'],
    ['> [!NOTE]\n> Text', 'note<|Text>'],
    ['> [!tip]- Folded *up*\n> Body', 'tip<Folded emphasis<up>|Body>'],
    ['> [!info|wide] A\n> b', 'info<A|b>'],
    ['> [!danger] Title alone', 'danger<Title alone|>'],
    ['> [!note] See [[b]]', 'note<See wikilink<b#|>|>'],
    ['::: note\nDocusaurus\n:::', 'note<|Docusaurus>'],
    ['intro\n:::tip[My title]\nText\n:::\nend', 'intro\ntip<My title|Text>\nend'],
    ['::: {.callout-warning title="Mind"}\nText\n:::', 'warning<Mind|Text>'],
    [':::: note\n::: danger\nInner\n:::\nOuter\n::::', 'note<|danger<|Inner>|Outer>'],
    ['!!! danger "Mkdocs"\n    Body\n\n    more\n\nend', 'danger<Mkdocs|Body|more>\nend'],
    ['???+ example\n    Body', 'example<|Body>'],
    ['::: note\n```\n:::\n```\n:::', 'note<|code<:::>>'],
  ])('%j is a callout', (markdown, expected) => {
    expect(treeIn(markdown)).toBe(expected);
  });

  test.each([
    ['> a quote', 'blockquote<a quote>'],
    ['::: note\nnever closed', '::: note\nnever closed'],
    ['```\n::: note\ntext\n:::\n```', 'code<::: note\ntext\n:::>'],
    ['~~~\n~~~ sh\n::: tip\ntext\n:::\n~~~', 'code<~~~ sh\n::: tip\ntext\n:::>'],
    ['!!! wow', '!!! wow'],
    ['Stop!!! now', 'Stop!!! now'],
  ])('%j is not a callout', (markdown, expected) => {
    expect(treeIn(markdown)).toBe(expected);
  });
});

describe('comments', () => {
  test.each([
    ['a %% hidden %% b', 'a  b'],
    ['a\n\n%%\nhidden\n\n- more\n%%\n\nb', 'a\nb'],
    ['a `%% code %%` b', 'a inlineCode<%% code %%> b'],
    ['```\n%% code %%\n```', 'code<%% code %%>'],
    ['100 %% sure', '100 %% sure'],
    ['one %% in this\n\nand %% in that', 'one %% in this\nand %% in that'],
    ['%% one %% `a %% b` %% two %% end', ' inlineCode<a %% b>  end'],
  ])('%j', (markdown, expected) => {
    expect(treeIn(markdown).trim()).toBe(expected.trim());
  });
});

describe('formulas', () => {
  test.each([
    ['$a_{b}$ and $c_{d}$', 'formula<$a_{b}$> and formula<$c_{d}$>'],
    ['a $\\{1,2\\}$ b', 'a formula<$\\{1,2\\}$> b'],
    ['from $5 to $10', 'from $5 to $10'],
    ['$$\nA \\\\\n+ c\n- d\n$$', 'formula<$$\nA \\\\\n+ c\n- d\n$$>'],
    ['a $$x\n\\cdot y$$ b', 'a formula<$$x\n\\cdot y$$> b'],
    ['`$a$` and $b$', 'inlineCode<$a$> and formula<$b$>'],
    ['```moss``` is code, $b$', 'inlineCode<moss> is code, formula<$b$>'],
    [
      'an icon \ue0a0 and \uf8ff `\ue000` $b$',
      'an icon \ue0a0 and \uf8ff inlineCode<\ue000> formula<$b$>',
    ],
    ['| $5 | US$ |\n|--|--|', 'table<tableRow<tableCell<$5>|tableCell<US$>>>'],
    ['pay [US$](a) or [AU$](b) or `x$`', 'pay link<US$> or link<AU$> or inlineCode<x$>'],
    ['- item\n  $$\n  x_1\n  $$', 'list<listItem<item\nformula<$$\n  x_1\n  $$>>>'],
    [
      '| $a_b$ | c |\n|--|--|\n| *d* | $e$ |',
      'table<tableRow<tableCell<formula<$a_b$>>|tableCell<c>>|tableRow<tableCell<emphasis<d>>|tableCell<formula<$e$>>>>',
    ],
  ])('%j', (markdown, expected) => {
    expect(treeIn(markdown)).toBe(expected);
  });
});

describe('wikilinks and marks', () => {
  test.each([
    [
      '[[b]] and [[b|the other]] and [[b#Part|part]]',
      'wikilink<b#|> and wikilink<b#|the other> and wikilink<b#Part|part>',
    ],
    ['![[pic.png|300]] ![[b#^id]]', 'embed<pic.png#|> embed<b#^id|>'],
    ['`[[b]]` [[]] [[#Here]]', 'inlineCode<[[b]]> [[]] wikilink<#Here|>'],
    [
      '| x |\n|---|\n| [[b\\|alias]] |',
      'table<tableRow<tableCell<x>>|tableRow<tableCell<wikilink<b#|alias>>>>',
    ],
    ['**see [[b]]**', 'strong<see |wikilink<b#|>>'],
    ['a ==marked *words*== b', 'a marked<marked |emphasis<words>> b'],
    ['if a == b or c === d != e', 'if a == b or c === d != e'],
    ['==open', '==open'],
    ['==a== ==b==', 'marked<a> marked<b>'],
  ])('%j', (markdown, expected) => {
    expect(treeIn(markdown)).toBe(expected);
  });
});

test('nodes have the line numbers of the note', () => {
  const note = '%%\nx\n%%\n!!! note "T"\n    body $a_b$\n\n> [!tip]\n> x\n\n\nsee\n[[b]]\n==m==\n';
  const [callout, tip, paragraph] = parseDialects(note).tree?.children ?? [];
  expect([callout, tip, paragraph].map((node) => node?.position?.start.line)).toEqual([4, 7, 11]);
  const [body] = tip?.type === 'callout' ? tip.children : [];
  const text = body && 'children' in body ? body.children[0] : undefined;
  expect(text?.position?.start.line).toBe(8);
  const inner = paragraph && 'children' in paragraph ? paragraph.children : [];
  expect(inner.map((node) => [node.type, node.position?.start.line])).toEqual([
    ['text', 11],
    ['wikilink', 12],
    ['text', 12],
    ['marked', 13],
  ]);
});

test('any text can be parsed', () => {
  const piece = fc.constantFrom(
    ...['%%', '$', '$$', '==', '[[', ']]', '|', '#', ':::', '!!!', ' note', '> ', '[!tip]'],
    ...['`', '```', '\n', '    ', 'a', ' ', '\\', '*', '_', '\ue000', '\ue100'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { tree } = parseDialects(pieces.join(''));
      expect(tree?.type).toBe('root');
    }),
    runs(300),
  );
});
