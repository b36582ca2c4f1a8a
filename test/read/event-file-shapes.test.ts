import { expect, test } from 'vitest';
import { nameLikelihood } from '../../src/read/lexicon/person-names.ts';
import { folderOf } from './folder.ts';

/** The talks as `title | speakers | event year`. */
function talksOf(files: Readonly<Record<string, string>>): readonly string[] {
  const { talks, events } = folderOf(files).model;
  return talks.map(({ title, speakers, event }) => {
    const { name = '-', year = '' } = events[event ?? -1] ?? {};
    return `${title} | ${speakers.join(', ')} | ${name} ${year}`.replace(/ +/g, ' ').trim();
  });
}

const point = '\n\n* one point about things\n\n';

test('times and rooms are removed from titles, and breaks are not talks', () => {
  const text = `# GoTour Amsterdam 2016\n\n## Day 1\n\n### 09:00 Keynote: Loops for all (Jane Marple Smith)${point}### 10:30 - 11:20 Trees at scale by Ann Lee${point}## Day 2\n\n### Lunch\n\n### Room A | 13:00 | Graphs in practice | Bob Ray${point}### [14:00] Queues — Sam Hill${point}`;
  expect(talksOf({ 'gotour.md': text })).toEqual([
    'Loops for all | Jane Marple Smith | GoTour Amsterdam 2016',
    'Trees at scale | Ann Lee | GoTour Amsterdam 2016',
    'Graphs in practice | Bob Ray | GoTour Amsterdam 2016',
    'Queues | Sam Hill | GoTour Amsterdam 2016',
  ]);
});

test('a talk among others may have only its slides, but not only a link to a note', () => {
  const linked = (title: string, url: string) => `## ${title}\n\n* [slides](${url})\n\n`;
  const text = `# LoopConf 2016\n\n## Warm loops - Ann Lee${point}## Cold loops - Bob Ray${point}${linked('Odd loops - Sam Hill', 'https://x.y/z')}${linked('Even loops - Ida Ash', 'even.md')}`;
  expect(talksOf({ 'loopconf.md': text })).toEqual([
    'Warm loops | Ann Lee | LoopConf 2016',
    'Cold loops | Bob Ray | LoopConf 2016',
    'Odd loops | Sam Hill | LoopConf 2016',
  ]);
});

test('a talk among others may have only its speaker, unless it was skipped', () => {
  const text = `# LoopConf 2016\n\n## Warm loops - Ann Lee${point}## Cold loops - Bob Ray${point}## Odd loops - Sam Hill\n\n## Even loops - Ida Ash\n\nskipped\n`;
  expect(talksOf({ 'loopconf.md': text })).toEqual([
    'Warm loops | Ann Lee | LoopConf 2016',
    'Cold loops | Bob Ray | LoopConf 2016',
    'Odd loops | Sam Hill | LoopConf 2016',
  ]);
});

test.each([
  ['pages of a programme', 'https://ovens.example/2019/schedule/event/'],
  ['recordings', 'https://youtu.be/'],
])(
  'headings without speakers that link to %s are talks in the file of an event, not in other files',
  (_, url) => {
    const part = (title: string) => `## ${title}\n\n${url}${title.slice(0, 4)}\n\n- a point\n\n`;
    const text = `## Introduction\n\nWhat I saw.\n\n${part('Warm loops')}${part('Cold loops in odd places')}`;
    expect(talksOf({ 'Oven Days/2019 Oven Days.md': text })).toEqual([
      'Warm loops | | Oven Days 2019',
      'Cold loops in odd places | | Oven Days 2019',
    ]);
    expect(talksOf({ 'lists/ovens.md': text })).toEqual([]);
  },
);

test('a list of talks from another event does not name the event', () => {
  const part = (title: string) =>
    `## ${title}\n\nhttps://ovens.example/talks/${title.slice(0, 4)}\n\n`;
  const text = `# Lo que vi en la BarroConf 2021\n\nLos de la BarroConf 2019:\nhttps://x.example/all\n\n${part('Hornos lentos')}${part('Barro seco')}`;
  expect(talksOf({ 'charlas.md': text })).toEqual([
    'Hornos lentos | | BarroConf 2021',
    'Barro seco | | BarroConf 2021',
  ]);
});

test('among talks that each have a time, a heading without time and speaker is not a talk', () => {
  const talks = ['Warm', 'Cold', 'Odd', 'Even'].map(
    (word, at) => `### 1${at}:00 Ann Lee - ${word} loops${point}`,
  );
  const text = `# LoopConf 2016\n\n## Friday\n\n${talks.join('')}### How to hold a loop${point}`;
  expect(talksOf({ 'loopconf.md': text })).toHaveLength(4);
});

test('a row in a table of talks that links to a note is not a second talk', () => {
  const table =
    'Talk | Speaker | Link | Notes\n--- | --- | --- | ---\nWarm loops | Ann Lee | [more](/warm.md) | nice\nCold loops | Bob Ray | | long\nOdd loops | Sam Hill | | short\n';
  expect(
    talksOf({
      'README.md': `# LoopConf 2016\n\n${table}`,
      'warm.md': `# Warm loops by Ann Lee${point}`,
    }),
  ).toEqual([
    'Cold loops | Bob Ray | LoopConf 2016',
    'Odd loops | Sam Hill | LoopConf 2016',
    'Warm loops | Ann Lee | LoopConf 2016',
  ]);
});

test('several people of one company after a link in an index are the speakers', () => {
  expect(
    talksOf({
      'x/loopconf-2016/README.md':
        '# LoopConf\n\n- [Loop Better](a.md) - [Xarnia Quonk](https://x.q), [Yorva Plim](https://y.p) (Acme)\n',
      'x/loopconf-2016/a.md': `# Loop Better${point}`,
    }),
  ).toEqual(['Loop Better | Xarnia Quonk, Yorva Plim | LoopConf 2016']);
});

test("a note with the name of its folder's event is not a talk, and a session is not an event", () => {
  const talk = (title: string) => `# ${title} - Ann Lee${point}`;
  expect(
    talksOf({
      '2016-Loopfest/2016 Loopfest Conference.md':
        '# 2016 Loopfest Conference\n\nIn May, by the sea.\n',
      '2016-Loopfest/a.md': talk('Warm loops'),
      '2016-Loopfest/b.md': talk('Cold loops'),
      's7.md': `# Systems of Loops 2017 - Session 7\n\n## Odd loops\n\n**Sam Hill, Acme**${point}## Even loops\n\n**Ida Ash, Blue**${point}`,
    }),
  ).toEqual([
    'Warm loops | Ann Lee | Loopfest 2016',
    'Cold loops | Ann Lee | Loopfest 2016',
    'Odd loops | Sam Hill | Systems of Loops 2017',
    'Even loops | Ida Ash | Systems of Loops 2017',
  ]);
});

test.each([
  ['two slashes', '# Loop Better // Ann Lee', 'Loop Better | Ann Lee'],
  ['a middle dot', '# Loop Better · Ann Lee', 'Loop Better | Ann Lee'],
  ['a bullet', '# Loop Better • Ann Lee (Acme)', 'Loop Better | Ann Lee'],
  ['quotes and "with"', '# "Loop: Better" with Xarnia Quonk', 'Loop: Better | Xarnia Quonk'],
  ['quotes and "von"', '# „Loop Better“ von Xarnia Quonk', 'Loop Better | Xarnia Quonk'],
  ['quotes and "de"', '# « Loop Better » de Xarnia Quonk', 'Loop Better | Xarnia Quonk'],
  ['quotes and "door"', '# "Loop Better" (door Xarnia Quonk)', 'Loop Better | Xarnia Quonk'],
  ['a colon behind "keynote"', '# Closing keynote: Ann Lee', 'Closing keynote | Ann Lee'],
  ['a keynote of its own title', '# Keynote: Warm Loops', 'Warm Loops |'],
  [
    'a keynote whose speaker is named below',
    '# Keynote: Warm Loops\n\nSpeaker: Ann Lee',
    'Warm Loops | Ann Lee',
  ],
  ['a keynote of both', '# Keynote: Ann Lee - Warm loops', 'Warm loops | Ann Lee'],
  ['a family name in capitals', '# Peat - Clara LEE', 'Peat | Clara LEE'],
  ['a protocol is no name', '# TCP/IP - a story', 'TCP/IP - a story |'],
])('a title and a speaker separated by %s', (_, text, expected) => {
  expect(talksOf({ 'FooConf-2019/a.md': text + point })).toEqual([`${expected} | FooConf 2019`]);
});

test('an acronym is not a family name after a word that is not a given name', () => {
  expect(['Logon SSO', 'Logon Marsk', 'Clara LEE'].map((name) => nameLikelihood(name) > 0)).toEqual(
    [false, true, true],
  );
});

test('an unknown name is recognised if the headings next to it have names in the same place', () => {
  const title = (text: string) => `## ${text}${point}`;
  const text = `# FooConf 2019\n\n${title('Loops - Ann Lee')}${title('Trees - Bob Ray')}${title('Graphs - Mary Hill')}${title('Queues - Xarnia Quonk')}`;
  expect(talksOf({ 'fooconf-2019.md': text }).at(-1)).toBe('Queues | Xarnia Quonk | FooConf 2019');
});

test('an unknown name is recognised if the file name contains it, too', () => {
  const files = (name: string) => ({
    [`FooConf-2019/${name}.md`]: `# Queues // Xarnia Quonk${point}`,
  });
  expect(talksOf(files('03_xarnia-quonk_queues'))[0]).toContain('Queues | Xarnia Quonk');
  expect(talksOf(files('03_queues'))[0]).toContain('Queues // Xarnia Quonk |');
});

test('a bold title followed by the speaker in italics is a talk', () => {
  const text = `# FooConf 2020\n\n## Saturday\n\n**10:30 — Loops: a story** _Ann Lee_ (Hall 1)${point}**11:30 — Trees** _Bob Ray_ (Hall 2)${point}`;
  expect(talksOf({ 'fooconf-2020.md': text })).toEqual([
    'Loops: a story | Ann Lee | FooConf 2020',
    'Trees | Bob Ray | FooConf 2020',
  ]);
});

test('lines that begin with "Talk 1:" are talks', () => {
  const text = `FooConf EU 2017, Lisbon\n\nTalk 1: Loops by Ann Lee\n- a point\n\nTalk 2: Trees by Bob Ray\n- a point\n`;
  expect(talksOf({ 'fooconf.md': text }).map((talk) => talk.split(' | ').slice(0, 2))).toEqual([
    ['Loops', 'Ann Lee'],
    ['Trees', 'Bob Ray'],
  ]);
});

test('a heading "Keynote" is a talk if a speaker follows, and otherwise a section', () => {
  const talk = (title: string, name: string) => `## ${title}\n${name}${point}`;
  const text = `# FooConf 2019\n\n${talk('Keynote', 'Ann Lee and Bob Ray')}${talk('Loops', 'Mary Hill')}${talk('Keynote', '')}`;
  expect(talksOf({ 'fooconf-2019.md': text })).toEqual([
    'Keynote | Ann Lee, Bob Ray | FooConf 2019',
    'Loops | Mary Hill | FooConf 2019',
  ]);
});

test('each talk of a file may name its own event', () => {
  const talk = (title: string, event: string) =>
    `## ${title}\n- Speaker: Ann Lee\n- Event: ${event}\n\nA point.\n\n`;
  const text = `# Talks I watched\n\n${talk('Loops', 'FooConf 2011')}${talk('Trees', 'Bar Days 2010')}`;
  expect(talksOf({ 'watched.md': text })).toEqual([
    'Loops | Ann Lee | FooConf 2011',
    'Trees | Ann Lee | Bar Days 2010',
  ]);
});

test('a file name can give room, speaker and title', () => {
  const files = { 'FooConf-2018/Track 1 - Ann Lee - Loop Better.md': '* a point\n* another\n' };
  expect(talksOf(files)).toEqual(['Loop Better | Ann Lee | FooConf 2018']);
});

test('an index gives the speaker of a file that has none', () => {
  const files = {
    'index.md':
      '# Notes\n\n- [Loop Better](loop.md) — Ann Lee, Acme\n- [Trees](trees.md) — Bob Ray\n',
    'loop.md': 'Loops get better.\n\n- a point\n',
    'trees.md': 'Trees grow.\n\n- a point\n',
  };
  expect(talksOf(files).map((talk) => talk.split(' | ').slice(0, 2))).toEqual([
    ['Loop Better', 'Ann Lee'],
    ['Trees', 'Bob Ray'],
  ]);
});

test('the name of an event is spelt as in an index, not as in the folder name', () => {
  const files = {
    '2018-strangeloops/README.md':
      'Notes from [Strange Loops 2018](https://example.com), St. Louis.\n',
    '2018-strangeloops/a.md': `# Trees\n\n*Ann Lee, Acme*${point}`,
  };
  expect(talksOf(files)).toEqual(['Trees | Ann Lee | Strange Loops 2018']);
});

test('the title of a post with several talks names their event', () => {
  const text = `---\nlayout: post\ntitle: "Speedcon NY 2015 notes"\n---\n\n**Loops get better** (Ann Lee)\n- a point\n\n**Trees and forests** (Bob Ray, Acme)\n- a point\n`;
  expect(talksOf({ '2015-10-12-speedcon.md': text })).toEqual([
    'Loops get better | Ann Lee | Speedcon NY 2015',
    'Trees and forests | Bob Ray | Speedcon NY 2015',
  ]);
});

test('a programme alone is not a talk', () => {
  const text =
    '| Time | Talk | Speaker |\n|---|---|---|\n| 9:00 | Registration | |\n| 9:30 | Loops | Ann Lee |\n';
  expect(talksOf({ 'talks.md': text })).toEqual([]);
});

test('headings above talks give their event and its year', () => {
  const text = `# Conferences\n## 2018\n### Foo Days\n#### Loops (Ann Lee)${point}#### Trees (Bob Ray)${point}### BarConf\n#### Graphs (Sam Hill)${point}`;
  expect(talksOf({ 'all.md': text })).toEqual([
    'Loops | Ann Lee | Foo Days 2018',
    'Trees | Bob Ray | Foo Days 2018',
    'Graphs | Sam Hill | BarConf 2018',
  ]);
});

test('a heading above talks that is not an event gives no event', () => {
  const text = `# FooConf 2019\n## Databases\n### Loops (Ann Lee)${point}### Trees (Bob Ray)${point}`;
  expect(talksOf({ 'fooconf-2019.md': text }).map((talk) => talk.split(' | ')[2])).toEqual([
    'FooConf 2019',
    'FooConf 2019',
  ]);
});

test('links after a name in italics are not part of the name', () => {
  const text = `# Loop Better\n\n*by Ann Lee* [slides](http://x.y) [video](http://x.z)${point}`;
  expect(talksOf({ 'FooConf-2019/a.md': text })).toEqual(['Loop Better | Ann Lee | FooConf 2019']);
});

test('the author of a blog post is not the speaker', () => {
  const text = `---\nlayout: post\ntitle: Loops at FooConf\nauthor: Ann Lee\n---\n\nSpeaker: Bob Ray${point}`;
  expect(talksOf({ 'FooConf-2019/a.md': text })[0]).toContain('| Bob Ray |');
});

test('a first line followed by a line "by ..." is the title', () => {
  const text =
    'Keynote: Loops and their road ahead\nby Ann Lee\n\n# History\n- 2003\n\n# Future\n- more\n';
  expect(talksOf({ 'FooConf-2019/acme-opening.md': text })).toEqual([
    'Loops and their road ahead | Ann Lee | FooConf 2019',
  ]);
});

test('a label names the speaker above the title as well as below it', () => {
  const text = `## Speaker: Ann Lee\n## Title: Loop Better${point}`;
  expect(talksOf({ 'FooConf-2019/a.md': text })).toEqual(['Loop Better | Ann Lee | FooConf 2019']);
});

test('a keynote among talks in bold bullets is a talk', () => {
  const text =
    '# Notes from ng-days 2017\n\n* **Keynote** (Ann Lee, Bob Ray)\n    * v4\n* **Testing loops** (Mary Hill)\n    * x\n* **State of trees** (Sam Hill)\n    * y\n';
  expect(talksOf({ 'ng-days-2017.md': text }).map((talk) => talk.split(' | ').slice(0, 2))).toEqual(
    [
      ['Keynote', 'Ann Lee, Bob Ray'],
      ['Testing loops', 'Mary Hill'],
      ['State of trees', 'Sam Hill'],
    ],
  );
});

test.each([
  ['9:30 AM', '10:15 AM'],
  ['09:30 – 10:00', '10:15 – 11:00'],
  ['9.30 - 10.00 Uhr', '11 Uhr'],
  ['14h00', '15h30'],
])('a heading that is a time, such as %s, contains the talks below it', (first, second) => {
  const talk = (title: string, name: string) => `### ${title}\n\nHost: ${name}${point}`;
  const text = `# FooCamp 2018\n\n## ${first}\n\n${talk('Loops', 'Ann Lee')}${talk('Trees', 'Bob Ray')}## ${second}\n\n${talk('Graphs', 'Mary Hill')}`;
  expect(talksOf({ 'foocamp-2018.md': text })).toEqual([
    'Loops | Ann Lee | FooCamp 2018',
    'Trees | Bob Ray | FooCamp 2018',
    'Graphs | Mary Hill | FooCamp 2018',
  ]);
});

test('headings of talks, each below its speaker', () => {
  const text = `# FooCamp 2018\n\n## Ann Lee\n\n### Wet loops${point}## Mary Hill\n\n### Dry trees${point}`;
  expect(talksOf({ 'foocamp-2018.md': text })).toEqual([
    'Wet loops | Ann Lee | FooCamp 2018',
    'Dry trees | Mary Hill | FooCamp 2018',
  ]);
});

test('headings of talks without speakers, each behind its time', () => {
  const text = `# FooCamp 2018\n\n## 10:00 Wet loops${point}## 11:00 Dry trees${point}`;
  expect(talksOf({ 'foocamp-2018.md': text })).toEqual([
    'Wet loops | | FooCamp 2018',
    'Dry trees | | FooCamp 2018',
  ]);
});

test('the top headings of a file that is called after an event', () => {
  const text = `# Wet loops${point}# Dry trees${point}# Odd graphs${point}`;
  expect(talksOf({ 'foocamp-2018.md': text })).toEqual([
    'Wet loops | | foocamp 2018',
    'Dry trees | | foocamp 2018',
    'Odd graphs | | foocamp 2018',
  ]);
  expect(talksOf({ 'camping.md': text })).toEqual([]);
});

test('the hours of a day and the versions of a program contain no talks', () => {
  const hours = `# Thursday\n\n## 09:00\n\n### Standup${point}## 10:00\n\n### Review${point}`;
  const versions = `# Changes\n\n## 3.10\n\n### Added a thing${point}## 3.11\n\n### Changed the thing${point}`;
  expect(talksOf({ 'thursday.md': hours })).toEqual([]);
  expect(talksOf({ 'changes.md': versions })).toEqual([]);
});

test('keynotes named after people are talks, whether or not the name lists know them', () => {
  const text = `# FooConf 2019\n\n## Opening keynote: Yevpraxia Quonk${point}## Keynote: Mary Hill${point}## Closing keynote: Xarnia Mobb${point}`;
  expect(talksOf({ 'fooconf-2019.md': text })).toEqual([
    'Opening keynote | Yevpraxia Quonk | FooConf 2019',
    'Keynote | Mary Hill | FooConf 2019',
    'Closing keynote | Xarnia Mobb | FooConf 2019',
  ]);
});
