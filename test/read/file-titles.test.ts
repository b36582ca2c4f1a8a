import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

const titleOf = (path: string, text: string) => folderOf({ [path]: text }).model.notes[0]?.title;

test.each([
  [
    'Settings.md',
    'Where they are.\n\n## Change the settings\n\nText.\n\n## Reset\n\nText.\n',
    'Settings',
  ],
  ['Glossary.md', '# Glossary\n\nA text.\n\n### Burrow\n\nWhere it lives.\n', 'Glossary'],
  ['Settings.md', '## Find the settings\n\nText.\n\n## Reset\n\nText.\n', 'Settings'],
  ['3-step plan.md', 'Text.\n\n## First step\n\nText.\n', '3-step plan'],
  ['5 whys.md', 'Text.\n', '5 whys'],
  ['03 Whys.md', 'Text.\n', 'Whys'],
  ['3. Whys.md', 'Text.\n', 'Whys'],
  ['12-why-we-ask.md', 'Text.\n', 'why we ask'],
  ['BogConf 2022 - Wet feet.md', '---\nevent: "[[BogConf 2022]]"\n---\nText.\n', 'Wet feet'],
  ['Bog - Wet feet.md', '---\nevent: BogConf 2022\n---\nText.\n', 'Bog - Wet feet'],
  ['journals/2022_03_04.md', '- Text.\n', '2022-03-04'],
])('%s: the file name is the title', (path, text, title) => {
  expect(titleOf(path, text)).toBe(title);
});

test.each([
  ['a.md', '# FAQ\n\nText.\n', 'FAQ'],
  ['2022-03-04.md', '# Notes\n\nText.\n', 'Notes'],
  ['README.md', '# Overview\n\nText.\n', 'Overview'],
  ['202203041530.md', '# 2022-03-04 Retro\n\nText.\n', '2022-03-04 Retro'],
])('%s: the heading is the title, because the file name says less', (path, text, title) => {
  expect(titleOf(path, text)).toBe(title);
});

test('a meaningful file name is preferred to a meaningless heading, and to a heading that is a person', () => {
  expect(titleOf('burrows.md', '# FAQ\n\nText.\n')).toBe('burrows');
  expect(titleOf('x.md', '# Mia van Dijk, CEO at Ferrets\n\nText.\n')).toBe('x');
});

test('a heading with a speaker at the top of a note is its title, whatever headings of its level follow', () => {
  const text =
    '## Quiet burrows: who digs at night\n\n### Mia van Dijk\n\n---\n\n## Night\n\nText.\n\n## Day\n\nText.\n';
  const { talks } = folderOf({ 'mole_days_2019/quiet_burrows.md': text }).model;
  expect(talks).toMatchObject([
    { title: 'Quiet burrows: who digs at night', speakers: ['Mia van Dijk'] },
  ]);
});

test('a note with the heading "Keynote" keeps that title, not the line of its speaker and date', () => {
  const text = '# Keynote\n\n## Mia Dijk - @mia - 3 May 2019 - 13:00\n\nWe dig.\n';
  const { talks } = folderOf({ 'Mole Days 2019/keynote.md': text }).model;
  expect(talks).toMatchObject([{ title: 'Keynote', speakers: ['Mia Dijk'] }]);
});

test('one line above nothing but bullets is the title, unless the file name says more', () => {
  const bullets = '\n\n- soil\n  - wet\n- roots\n';
  expect(titleOf('1_paws.md', `Digging in the age of Drills${bullets}`)).toBe(
    'Digging in the age of Drills',
  );
  for (const line of ['what I want to remember from it', 'What I want to buy there:', 'Digging'])
    expect(titleOf('1_paws.md', `${line}${bullets}`)).toBe('paws');
  expect(titleOf('1_paws.md', `Digging in the age of Drills${bullets}\nText.\n`)).toBe('paws');
});

test('in a file name, the part after a date and before a dash is not taken for the title', () => {
  const { talks } = folderOf({
    'talks/2021-04-02 Ann Lee - Burrows.md':
      '[event:: Mole Days 2021] [speaker:: Ann Lee]\n\nDeep.\n',
  }).model;
  expect(talks).toMatchObject([{ title: 'Burrows', speakers: ['Ann Lee'] }]);
});

const BADGE = '[![build](b.svg)](c)';
test.each([
  [
    'HTML',
    `<p align="center">\n  <img src="a.svg">\n  <h1 align="center"> Kiln </h1>\n</p>\n\n${BADGE}\n\n## Install\n\nText.\n`,
    'Kiln',
    3,
  ],
  [
    'HTML with a picture',
    `<h1>\n<img src="a.svg" alt="Kiln">\n</h1>\n\n## Install\n\nText.\n`,
    'Kiln',
    1,
  ],
  [
    'HTML with a picture and words',
    '<h1><img alt="Fire" src="a"> Kiln</h1>\n\n## Install\n\nText.\n',
    'Kiln',
    1,
  ],
  [
    'a logo',
    `# [![Kiln logo][logo]][site]\n\n${BADGE}\n\n## Contents\n\n[logo]: a.svg\n[site]: b\n`,
    'Kiln',
    1,
  ],
])('a first heading in %s is the title', (_, text, title, line) => {
  const [note] = folderOf({ 'tools/oven/README.md': text }).model.notes;
  expect(note).toMatchObject({ title, place: { line } });
});

test.each([
  [
    'tools/slow-kiln/README.md',
    'How to fire.\n\n## Installation\n\nText.\n\n## Usage\n\nText.\n',
    'slow kiln',
  ],
  ['tools/slow-kiln/index.md', '# Installation\n\nText.\n\n# Usage\n\nText.\n', 'slow kiln'],
  ['tools/slow-kiln/README.md', '# Overview\n\nText.\n', 'Overview'],
  ['2021/README.md', 'Text.\n', 'README'],
  ['README.md', '## Installation\n\nText.\n\n## Usage\n\nText.\n', 'Installation'],
])('%s takes the name of its folder as title, if that is meaningful', (path, text, title) => {
  expect(titleOf(path, text)).toBe(title);
});

test('the place of a note with several talks is its title, even if a talk below has a label "Title"', () => {
  const talk = (name: string, who: string) =>
    `## ${name}\n\nSpeaker: ${who}\n\nSome text of it.\n\n`;
  const text = `# BogConf 2019\n\n## Keynote 1\nSpeaker: Ann Lee\nTitle: Slow peat\n\nText.\n\n${talk('On mud', 'Bo Ray')}`;
  const { notes, talks } = folderOf({ 'bog.md': text }).model;
  expect(talks.map(({ title }) => title)).toEqual(['Slow peat', 'On mud']);
  expect(notes[0]).toMatchObject({ kind: 'event', title: 'BogConf 2019', place: { line: 1 } });
});

test('formulas in titles and terms are kept as written, with the right places of the text after them', () => {
  const text =
    '# Why $n_{a} \\neq n_{b}$ is *wet* in [[Bogs]]\n\n- **Depth $d_{w}$**: how far a *foot* sinks.\n- **Peat**: what the *bog* is made of.\n';
  const { model } = folderOf({ 'bogs.md': text });
  expect(model.notes[0]?.title).toBe('Why $n_{a} \\neq n_{b}$ is wet in Bogs');
  const [depth] = model.terms;
  expect(depth?.name).toBe('Depth $d_{w}$');
  const span = depth?.definitions[0]?.span;
  expect(text.slice(span?.start, span?.end)).toBe('how far a *foot* sinks.');
});

test.each(['May 3 - 5, 2014', '30 April – 2 May 2014', '3.-5. Mai 2014', '3-5 de mayo de 2014'])(
  'the dates of an event are not a title: %s',
  (days) => {
    expect(titleOf('moss/README.md', `# MossConf\n\n### ${days}\n\nWet.\n`)).toBe('MossConf');
  },
);
