import { expect, test } from 'vitest';
import { folderOf } from '../folder.ts';
import { problemsBy } from './checked.ts';

const NOTE = '# B\n\n## Cold starts, *and* more\n\n<a name="here"></a>\n\nA claim. ^claim\n';

const dead = (link: string) => [
  ...problemsBy('dead-link', { 'x/a.md': `# A\n\nSee ${link}.\n`, 'x/b.md': NOTE }, ['x/plan.png']),
  ...problemsBy('dead-anchor', { 'x/a.md': `# A\n\nSee ${link}.\n`, 'x/b.md': NOTE }, [
    'x/plan.png',
  ]),
];

test.each([
  ['[c](c.md)', 'x/a.md:3:6 No note at "c.md"'],
  ['[[Sea]]', 'x/a.md:3:5 No note at "Sea"'],
  ['![plan](old-plan.png)', 'x/a.md:3:5 No file at "old-plan.png"'],
  ['[x](example.com)', 'x/a.md:3:5 No file at "example.com"'],
  ['[x](#nowhere)', 'x/a.md:3:5 No heading or anchor "#nowhere" in this note'],
  ['[x](b.md#warm-starts)', 'x/a.md:3:5 No heading or anchor "#warm-starts" in x/b.md'],
  ['[[b#Warm starts]]', 'x/a.md:3:5 No heading or anchor "#Warm starts" in x/b.md'],
])('%s is a dead link', (link, message) => {
  expect(dead(link)).toEqual([message]);
});

test.each([
  '[b](b.md)',
  '[[b]]',
  '[[b|text]]',
  '![plan](plan.png)',
  '![[plan.png]]',
  '[x](#a)',
  '[x](b.md#cold-starts-and-more)',
  '[[b#Cold starts, and more]]',
  '[x](b.md#here)',
  '[[b#^claim]]',
  '[x](https://example.com/none.md)',
  '[x](mailto:a@example.com)',
  '[x](/from/the/root.png)',
  '[x]({{ site.url }}/a.png)',
  '[x](../../outside.md)',
  '[x](built-page.html)',
  '`[x](none.md)`',
])('%s is not reported as a dead link', (link) => {
  expect(dead(link)).toEqual([]);
});

test('the second heading with the same text has an anchor with a number', () => {
  const text = '# A\n\n## Part\n\n## Part\n\n[1](#part) [2](#part-1) [3](#part-2)\n';
  expect(problemsBy('dead-anchor', { 'a.md': text })).toEqual([
    'a.md:7:25 No heading or anchor "#part-2" in this note',
  ]);
});

test('the anchor of a heading is its visible text, and all anchors of a note are different', () => {
  const headings =
    '## Run <kbd>it</kbd>\n\n## See [[b|the sea]]\n\n## ![icon](https://a.bc/i.png) Set-up\n';
  const links = '[1](#run-it) [2](#see-the-sea) [3](#set-up) [4](#set-up-1)';
  const twice = '## Day\n\n## Day\n\n## Day 1\n\n[5](#day-1) [6](#day-1-1) [7](#day-2)';
  const text = `# A\n\n${headings}\n${links}\n\n${twice}\n`;
  expect(problemsBy('dead-anchor', { 'a.md': text, 'b.md': '# B\n' })).toEqual([
    'a.md:9:45 No heading or anchor "#set-up-1" in this note',
    'a.md:17:27 No heading or anchor "#day-2" in this note',
  ]);
});

test('dead links in several lines of a paragraph are each reported at their own place', () => {
  const text = '# A\n\nSee [[#one]], [[#two]]\nand [[A]]\n  or [[#three]].\n';
  expect(problemsBy('dead-anchor', { 'a.md': text })).toEqual([
    'a.md:3:5 No heading or anchor "#one" in this note',
    'a.md:3:15 No heading or anchor "#two" in this note',
    expect.stringMatching(/^a\.md:5:\d No heading or anchor "#three" in this note$/u),
  ]);
});

test('only the glossary without terms is reported', () => {
  const text =
    '# A\n\n## Glossary\n\n- **Pump**: a thing that moves water\n\n## Terms\n\nTo be said.\n\n### More\n\nYet.\n\n## Key terms\n\n### Here\n\n- **Weir**: a low dam in a river\n';
  expect(problemsBy('section-not-understood', { 'a.md': text })).toEqual([
    'a.md:7:1 The section "Terms" promises terms, but none was found in it',
  ]);
});

test('for a wikilink with the title of a note, the hint says how to link to that note', () => {
  const files = {
    'a.md': '# A\n\nSee [[Wet moss]].\n',
    'bogs/2021-moss.md': '# Wet moss\n\nText.\n',
  };
  const { model: _, diagnostics } = folderOf(files);
  expect(diagnostics.map(({ message, hint }) => [message, hint])).toEqual([
    [
      'No note at "Wet moss"',
      'Write [[bogs/2021-moss]], or give bogs/2021-moss.md that name in its aliases',
    ],
  ]);
});
