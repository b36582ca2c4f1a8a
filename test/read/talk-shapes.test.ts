import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

const notes = '\n\n* one point about things\n* another point\n\n';

/** The talks as `line title | speakers | event year`. */
function talksOf(files: Readonly<Record<string, string>>): readonly string[] {
  const { talks, events } = folderOf(files).model;
  return talks.map(({ title, speakers, event, place }) => {
    const { name = '-', year = '' } = events[event ?? -1] ?? {};
    return `${place.line} ${title} | ${speakers.join(', ')} | ${name} ${year}`
      .replace(/ +/g, ' ')
      .trim();
  });
}

/** The talks of one file in the folder of an event. */
const inEvent = (text: string) => talksOf({ 'FooConf-2019/a-talk.md': text });

test.each([
  [
    'a quoted title by a linked speaker',
    '# "Loop Better" by [Ann Lee](http://x)',
    'Loop Better | Ann Lee',
  ],
  [
    'a title by two people of a company',
    '# Loop Better by Ann Lee and Bob Ray, Acme',
    'Loop Better | Ann Lee, Bob Ray',
  ],
  [
    'a speaker and company behind a dash',
    '# Loop Better - Ann Lee, ACME @annlee',
    'Loop Better | Ann Lee',
  ],
  ['a speaker in front', '# Ann Lee - Loop Better', 'Loop Better | Ann Lee'],
  [
    'a quoted title behind what is said of its speaker',
    '# Wendeline Aalto | @wenda | Fernworks | “Loop Better”',
    'Loop Better | Wendeline Aalto',
  ],
  [
    'people nobody has heard of, each with a company',
    '# Loop Better\n\nSpeakers: Joostina Aalto (Kruks), Brizio Wangari (Twillo)',
    'Loop Better | Joostina Aalto, Brizio Wangari',
  ],
  [
    "a title with Org's state of a thing to do",
    '# DONE Loop Better - Ann Lee',
    'Loop Better | Ann Lee',
  ],
  [
    'a keynote with a title of its own',
    '# Ann Lee - Loop Better - Keynote',
    'Loop Better - Keynote | Ann Lee',
  ],
  [
    'a name that nobody knows as the only heading, right below the title',
    '# Loop Better\n## Feroza Abukhadi\n- a point',
    'Loop Better | Feroza Abukhadi',
  ],
  [
    'a section that may be a name, with others beside it',
    '# Loop Better\n## Feroza Abukhadi\n- a point\n\n## Wozny Kalp\n- a point',
    'Loop Better |',
  ],
  ['a speaker in brackets', '# Loop Better (Ann Lee, Acme)', 'Loop Better | Ann Lee'],
  [
    'brackets within the brackets',
    '# Loop Better (Ann Lee (@annlee / https://x.y))',
    'Loop Better | Ann Lee',
  ],
  [
    'a heading under the title that has a word of it',
    '# The Loopwerk Project\n\n## Loopwerk Notice\n\n### More\n\nText.',
    'The Loopwerk Project |',
  ],
  [
    'a subtitle that is nobody',
    '# Bare Metal Kubernetes - More Containers',
    'Bare Metal Kubernetes - More Containers |',
  ],
  [
    'a label beats a subtitle',
    '# Service Mesh - Friend or Foe\n\nSpeaker: Ann Lee',
    'Service Mesh - Friend or Foe | Ann Lee',
  ],
  [
    'a heading under the title',
    '# Loop Better\n## Ann Lee, Core Developer, Acme\n### Ideas\n* x',
    'Loop Better | Ann Lee',
  ],
  [
    'two people on two lines of a paragraph, one of whom is in no list',
    '# Loop Better\n\nAnn Lee, Head of Loops  \nYorva Quonk, Senior Engineer',
    'Loop Better | Ann Lee, Yorva Quonk',
  ],
  [
    'a panel with a bold line for each',
    '# Loop Better\n\n**Ann Lee, Loops**\n\n**Yorva Quonk, Hoops**\n\n**Mirel Plim, Swings**\n\nSwings: are loops that stop.',
    'Loop Better | Ann Lee, Yorva Quonk, Mirel Plim',
  ],
  [
    'two of one company, a paragraph for each',
    '# Loop Better\n\nAnn Lee, Acme Loops\n\nYorva Quonk, Acme Loops\n\n- mind the loop',
    'Loop Better | Ann Lee, Yorva Quonk',
  ],
  ['a doctor', '# Loop Better\n\n**Dr. Ann Lee, University of Loops**', 'Loop Better | Ann Lee'],
  [
    'a professor in no list',
    '# Loop Better\n\nProf. Yorva Quonk\n\n* x',
    'Loop Better | Yorva Quonk',
  ],
  [
    'a dot before a company',
    '# Loop Better\n\n*Yorva Quonk · Lead · Acme*',
    'Loop Better | Yorva Quonk',
  ],
  [
    'a company that is linked behind a job',
    '# Loop Better\n- Speaker: [Ann Lee](https://x.y), CEO, [Dusk Mallow](https://x.z)',
    'Loop Better | Ann Lee',
  ],
  [
    'a person, and a town on the next line',
    '# Loop Better\n\nAnn Lee, Head of Loops  \nGrand Rapids, Michigan',
    'Loop Better | Ann Lee',
  ],
  [
    'a handle under the title',
    '# Loop Better\n## @ann\\_lee\n### Ideas\n* x',
    'Loop Better | @ann_lee',
  ],
  ['an empty heading for a name', '# Loop Better\n## \n### Ideas\n* x', 'Loop Better |'],
  ['a section that is nobody', '# Loop Better\n## Hexagonal Architecture\n* x', 'Loop Better |'],
  ['a line in italics', '# Loop Better\n\n*Ann Lee, Acme*\n', 'Loop Better | Ann Lee'],
  [
    'a line in bold and a company',
    '# Loop Better\n\n**Ann Lee** (Acme)\n',
    'Loop Better | Ann Lee',
  ],
  ['a block quote', '# Loop Better\n> by Ann Lee\n', 'Loop Better | Ann Lee'],
  [
    'a bold label, the colon inside',
    '# Loop Better\n**Author:** Ann Lee.',
    'Loop Better | Ann Lee',
  ],
  [
    'a bold label, the colon outside',
    '# Loop Better\n**Author**: Ann Lee',
    'Loop Better | Ann Lee',
  ],
  [
    'a label and a handle on the next line',
    '# Loop Better\nAuthor: Ann Lee\n@ann',
    'Loop Better | Ann Lee',
  ],
  [
    'a label with a list',
    '# Loop Better\nAuthors:\n * Ann Lee\n * Bob Ray\n\n## Roadmap',
    'Loop Better | Ann Lee, Bob Ray',
  ],
  [
    'a misspelt label in a bullet',
    '# Loop Better\n* Presentor: Ann Lee\n* x',
    'Loop Better | Ann Lee',
  ],
  [
    'a label bullet with bullets',
    '# Loop Better\n* who\n  * Ann Lee - MS, prin eng\n    * github.com/annlee\n* x',
    'Loop Better | Ann Lee',
  ],
  [
    'a panel by teams',
    '# Loop Better\n* Panelists\n  * Search: Ann Lee\n  * Maps: Bob Ray\n',
    'Loop Better | Ann Lee, Bob Ray',
  ],
  [
    'a first bullet with a job',
    '# Loop Better\n* Ann Lee - Sr Evangelist, Acme\n* x',
    'Loop Better | Ann Lee',
  ],
  [
    'a details section',
    '# Loop Better\n## Details:\n* http://x.y/z\n* Ann Lee (Acme - Principal)\n## Notes\n',
    'Loop Better | Ann Lee',
  ],
  [
    'a metadata table',
    '# Loop Better\n\n| Speaker | Ann Lee |\n|---|---|\n| Date | x |\n',
    'Loop Better | Ann Lee',
  ],
  [
    'a speaker section',
    '# Loop Better\n\n## Speaker\n\nAnn Lee\n\n## Notes\n',
    'Loop Better | Ann Lee',
  ],
  ['a quotation is no speaker', '# Loop Better\n\n"Loops rule" - Ann Lee\n', 'Loop Better |'],
  ['setext headings', 'Loop Better\n===========\n\nPresenter: Ann Lee\n', 'Loop Better | Ann Lee'],
  [
    'a title label',
    '**Title:** Loop Better\n**Speaker:** Ann Lee (@ann)\n',
    'Loop Better | Ann Lee',
  ],
  ['a session code', '# SVS401-R1 - [REPEAT] Loop Better', 'Loop Better |'],
  ['numbering and emoji', '# 3. 🚀 Loop Better', 'Loop Better |'],
])('title and speakers of %s', (_, text, expected) => {
  expect(inEvent(`${text}\n`)).toEqual([`1 ${expected} | FooConf 2019`]);
});

test('a link back above the title is not the title', () => {
  expect(inEvent('[← back](../README.md)\n\n# Loop Better\n')).toEqual([
    '3 Loop Better | | FooConf 2019',
  ]);
});

test('without a title in the file, the title is the file name without day and number', () => {
  const files = {
    'Ignite-2018/Day1-Azure-Functions.md': '* What is it\n  * x\n',
    'Ignite-2018/03-adopt_a_culture.md': 'x\n',
  };
  expect(talksOf(files)).toEqual([
    '1 adopt a culture | | Ignite 2018',
    '1 Azure Functions | | Ignite 2018',
  ]);
});

test('sections without a title above them are not the title of the talk', () => {
  const files = {
    'x-2020/chaos-engineering.md': '## Background\n- a\n## Failure Injection\n- b\n',
  };
  expect(talksOf(files)).toEqual(['1 chaos engineering | | x 2020']);
});

test('a heading with an event above the title gives the event', () => {
  const files = {
    'a.md': '# PyCon 2015\n## Beyond PEP 8\n### Raymond Hettinger\n### April 11, 2015\n- x\n',
  };
  expect(talksOf(files)).toEqual(['2 Beyond PEP 8 | Raymond Hettinger | PyCon 2015']);
});

test('the file of an event contains talks below its days, and breaks are left out', () => {
  const text = `# QCon London 2018\n\n5-7 March 2018\n\n## Day 1\n\n### Keynote: The Future of Trains - Jane Roe (Acme)${notes}### Scaling Widgets by John Smith${notes}### Lunch\n\n## Day 2\n\n### Observability in anger${notes}`;
  expect(talksOf({ 'qcon.md': text })).toEqual([
    '7 The Future of Trains | Jane Roe | QCon London 2018',
    '12 Scaling Widgets | John Smith | QCon London 2018',
    '21 Observability in anger | | QCon London 2018',
  ]);
});

test.each([
  ['speakers in italics', '## Loops\n*Ann Lee, Acme*', '## Trees\n_Bob Ray_'],
  ['speakers as headings', '## Loops\n### Ann Lee', '## Trees\n### Bob Ray'],
  [
    'labels',
    '## Talk 1: Loops\n\nSpeaker: Ann Lee',
    '## Talk 2: Trees\n\nSpeaker: Bob Ray (Foo GmbH)',
  ],
  ['speakers in front', '## Ann Lee - Loops', '## Bob Ray: Trees'],
  [
    'linked titles and speakers',
    '## [Loops](http://x) - [Ann Lee](http://y)',
    '## [Trees](http://x) - [Bob Ray](http://y)',
  ],
  ['times', '## 10:30 - Loops (Ann Lee)', '## 11:30 - Trees (Bob Ray)'],
  ['bold lines', '**Loops and more** - Ann Lee', '**Trees and more** — Bob Ray'],
])('talks of an event with %s are read', (_, first, second) => {
  const found = talksOf({ 'x.md': `# BarConf 2017\n\n${first}${notes}${second}${notes}` });
  expect(found.map((talk) => talk.replace(' and more', '').replace(/^\d+ /, ''))).toEqual([
    'Loops | Ann Lee | BarConf 2017',
    'Trees | Bob Ray | BarConf 2017',
  ]);
});

test('talks as bullets with notes below are read', () => {
  const text =
    '# Oredev 2013\n\n* Less is more - Jim Weirich\n  * a\n* Ruby for fun - Corey Haines\n  * c\n';
  expect(talksOf({ 'oredev.md': text })).toEqual([
    '3 Less is more | Jim Weirich | Oredev 2013',
    '5 Ruby for fun | Corey Haines | Oredev 2013',
  ]);
});

test('an index gives title and speaker of files that have none', () => {
  const files = {
    'README.md':
      '# GopherCon 2018 notes\n\n| Talk | Speaker |\n|---|---|\n| [Rethinking concurrency](c.md) | Bryan C. Mills |\n| [Micro-optimizing Go](m.md) | George Tankersley |\n',
    'c.md': '* x\n',
    'm.md': 'x\n',
  };
  expect(talksOf(files)).toEqual([
    '1 Rethinking concurrency | Bryan C. Mills | GopherCon 2018',
    '1 Micro-optimizing Go | George Tankersley | GopherCon 2018',
  ]);
});

test('the rows of an index are not talks', () => {
  const files = {
    'README.md':
      '# FooConf 2019 notes\n\n## "Loops" by Ann Lee\n\n* [Abstract](http://x)\n* Slides (TBD)\n* [Notes](loops.md)\n\n## "Trees" by Bob Ray\n\n* [Notes](trees.md)\n',
    'loops.md': '# "Loops" by Ann Lee\n',
    'trees.md': '# "Trees" by Bob Ray\n',
  };
  expect(talksOf(files)).toEqual([
    '1 Loops | Ann Lee | FooConf 2019',
    '1 Trees | Bob Ray | FooConf 2019',
  ]);
});

test.each([
  ['2016/foo-conf/a.md', 'foo conf 2016'],
  ['FooConf-2016/a.md', 'FooConf 2016'],
  ['FooConf-2016/Day2/a.md', 'FooConf 2016'],
  ['2016-05-12 FooConf/a.md', 'FooConf 2016'],
])('the folder %s gives event and year', (path, expected) => {
  expect(talksOf({ [path]: '# Loops\n' })).toEqual([`1 Loops | | ${expected}`]);
});

test('the name of an event in an index is preferred to the name of its folder', () => {
  const files = {
    'README.md': '# Conference notes\n\n* [Django Con US](./2016/djangocon-us)\n',
    '2016/djangocon-us/a.md': '# Loops\n',
    '2017/pygotham/README.md': '# PyGotham 2017 Notes\n',
    '2017/pygotham/b.md': '# Trees\n',
  };
  expect(talksOf(files)).toEqual(['1 Loops | | Django Con US 2016', '1 Trees | | PyGotham 2017']);
});

test.each([
  [
    'a vault',
    {
      'Docker.md': '# Docker\n\nSee [[Kubernetes]].\n',
      'Kubernetes.md': '# Kubernetes\n\nRuns [[Docker]].\n',
    },
  ],
  [
    'a documentation tree',
    {
      'README.md': '# Foo\n\nnpm install foo\n',
      'docs/api.md': '# API\n\n## Usage\n',
      'docs/guide.md': '# Guide\n',
    },
  ],
  [
    'a glossary with a file per term',
    {
      'content/api-gateway.md':
        '---\ntitle: API Gateway\nstatus: Completed\ncategory: Technology\n---\n\nAn API gateway is a tool that aggregates APIs.\n',
    },
  ],
])('%s has notes and no talks', (_, files) => {
  const { talks, notes: all } = folderOf(files).model;
  expect(talks).toEqual([]);
  expect(all).toHaveLength(Object.keys(files).length);
});

test('a glossary with a file for each term gives terms', () => {
  const text =
    '---\ntitle: API Gateway\nstatus: Completed\ncategory: Technology\n---\n\nAn API gateway is a tool that aggregates APIs.\n\n## Problem\n\nText.\n';
  const { terms } = folderOf({ 'content/api-gateway.md': text }).model;
  expect(terms.map(({ name, definitions }) => [name, definitions[0]?.place.line])).toEqual([
    ['API Gateway', 2],
  ]);
});

test('headings with people and their jobs below the only title are speakers', () => {
  const text =
    '## KLN201 - Warm kilns in seven steps\n\n#### Ann Lee - Stove - Fire Practice, Acme\n#### Xarnia Quonk - Clay Whisperer\n\n- nine of ten pots\n\n#### Notes\n\n- slow\n\n#### Better and worse kilns\n\n- hot\n';
  expect(talksOf({ 'FooConf-2019/kln201.md': text })).toEqual([
    '1 Warm kilns in seven steps | Ann Lee, Xarnia Quonk | FooConf 2019',
  ]);
});

test('a DocC directive between a title and its speaker is skipped', () => {
  const text =
    '# Glazing Without Fear\n\n@Metadata {\n    @TitleHeading("Talk")\n    @Available(Kilns, introduced: "7.0")\n}\n\nXarnia Quonk\n\n## Abstract\n\nGlazes run.\n';
  expect(inEvent(text)).toEqual(['1 Glazing Without Fear | Xarnia Quonk | FooConf 2019']);
});

test('the properties of an Org heading give the speaker', () => {
  const talk = (title: string, name: string) =>
    `## ${title}\n:PROPERTIES:\n:SPEAKER: ${name}\n:END:\n\n- a point\n\n`;
  expect(
    talksOf({
      'MireConf-2019/monday.md': `# MireConf 2019, day 1\n\n${talk('Wet feet', 'Ada Hill')}${talk('Dry feet', 'Bo Quist')}`,
    }),
  ).toEqual(['3 Wet feet | Ada Hill | MireConf 2019', '10 Dry feet | Bo Quist | MireConf 2019']);
});

test('headings in bullets of an outliner are talks', () => {
  expect(
    talksOf({
      'pages/Mire talks.md':
        '- event:: [[MireConf]]\n- ## Wet feet\n  speaker:: [[Ada Hill]]\n\t- a point\n- ## Dry feet\n  speaker:: [[Bo Quist]]\n\t- a point\n',
    }),
  ).toEqual(['2 Wet feet | Ada Hill | MireConf', '5 Dry feet | Bo Quist | MireConf']);
});

test('a name after a dash on the last line of a section is the speaker, unless it follows a quotation', () => {
  expect(
    talksOf({
      'MireConf-2019/day.md':
        '# MireConf 2019\n\n## Wet feet\n\n- a point\n\n— Ada Hill, Acme\n\n## Dry feet\n\n- a point\n\n— Bo Quist\n\n## Boots\n\n- a point\n\n"Nobody ever came back with both."\n\n— Cy Marsh\n',
    }),
  ).toEqual([
    '3 Wet feet | Ada Hill | MireConf 2019',
    '9 Dry feet | Bo Quist | MireConf 2019',
    '15 Boots | | MireConf 2019',
  ]);
});

test('a first name with a company is a speaker', () => {
  expect(
    talksOf({
      'MireConf-2019/day.md':
        '# MireConf 2019\n\n### Anna (Acme): Wet feet\n\n- a point\n\n### Paul (Moss & Sons): Dry feet\n\n- a point\n',
    }),
  ).toEqual(['3 Wet feet | Anna | MireConf 2019', '7 Dry feet | Paul | MireConf 2019']);
});

test('a title that repeats the file name is not searched for a speaker', () => {
  const text = '# Baking with Spruce Needles\n\n- a point\n';
  expect(talksOf({ 'MireConf-2019/Baking with Spruce Needles.md': text })).toEqual([
    '1 Baking with Spruce Needles | | MireConf 2019',
  ]);
  expect(talksOf({ 'MireConf-2019/Keynote by Ada You.md': '- a point\n' })).toEqual([
    '1 Keynote | Ada You | MireConf 2019',
  ]);
});
