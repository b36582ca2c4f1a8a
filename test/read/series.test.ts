import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

/** The talks as `title | speakers | event | date`. */
function talksOf(files: Readonly<Record<string, string>>): readonly string[] {
  const { talks, events } = folderOf(files).model;
  return talks.map(({ title, speakers, event, date }) => {
    const { name = '', year = '' } = events[event ?? -1] ?? {};
    return [title, speakers.join(', '), `${name} ${year}`.trim(), date ?? ''].join(' | ');
  });
}

const titlesOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  talksOf(files).map((talk) => talk.slice(0, talk.indexOf(' | ')));

test('a talk with nothing but its linked speaker is a talk among others', () => {
  const text =
    '# BogConf 2021\n\n## TALK - Wet\n\n[Ada Hill](https://a.example)\n\n- w\n\n## TALK - Dry\n\n[Ann Lee](https://b.example)\n\n## TALK - Old\n\n[Slides](https://c.example)\n';
  expect(titlesOf({ 'bogconf-2021.md': text })).toEqual(['Wet', 'Dry']);
});

test.each([
  [
    'letters, over headings of changing depth',
    {
      'bogconf-2021.md':
        '# BogConf 2021\n\n## A. Wet\n\n* speaker: Ada Hill\n* w\n\n### B. Dry\n\n* d\n',
    },
    ['Wet', 'Dry'],
  ],
  [
    'letters, before bold lines',
    { 'bog-day.md': '# Bog Day Conference\n\n**A. Wet feet**\n\n- w\n\n**B. Dry feet**\n\n- d\n' },
    ['Wet feet', 'Dry feet'],
  ],
  [
    'a file that is called after several',
    { '2019/bogconf/flash-talks.md': 'wet\n---\n* w\n\ndry\n---\n* d\n' },
    ['wet', 'dry'],
  ],
  [
    'a session',
    {
      'BOGCONF2016/s.md':
        '# Session II: Mire\n\n## Deep mire\n\n### Why\n\n* w\n\n## Flat mire\n\n* f\n',
    },
    ['Deep mire', 'Flat mire'],
  ],
  [
    'days that are dates',
    {
      'bog.md':
        '# Bog Conference\n\n## 04.03.2019 Monday\n\n### Wet\n* w\n\n### Damp\n* d\n\n## 05.03.2019\n\n### Dry\n* d\n',
    },
    ['Wet', 'Damp', 'Dry'],
  ],
  [
    'top headings with the same sections',
    {
      'bogconf-2022/_keynotes.md':
        '# Wet\n\n## Abstract\n\n- w\n\n## Notes\n\nx\n\n# Dry\n\n## Abstract\n\n- d\n\n## Notes\n\ny\n',
    },
    ['Wet', 'Dry'],
  ],
  [
    'a bold title over two lines',
    {
      'bogconf-2020.md':
        '# BogConf 2020\n\n**Wet feet in\nthe mire**\nAda Hill\n\n- w\n\n**Dry feet for all**\nBea Moss\n\n- d\n',
    },
    ['Wet feet in the mire', 'Dry feet for all'],
  ],
  [
    'a table with a column of notes',
    {
      'bogconf-2020.md':
        '# BogConf 2020\n\n| Talk | Speaker | Notes |\n|---|---|---|\n| Wet | Ada Hill | w |\n| Dry | Bea Moss | d |\n',
    },
    ['Wet', 'Dry'],
  ],
  [
    'times with names before the titles',
    {
      'bogconf-2020.md':
        '# BogConf 2020\n\n* 10:00 - 10:45 **Ada Hill**: Wet\n* 11:00 **Mary Moss**: Dry\n* 12:00 Lunch\n',
    },
    ['Wet', 'Dry'],
  ],
  [
    'labels, among others that name their speakers',
    {
      'bogconf-2020.md':
        '# BogConf 2020\n\n## TALK - Wet feet\n\n* w\n\n## TALK - Damp feet\n\n* a\n\n## TALK - Mud\n\n* m\n\n## Dry feet\n\n[Ada Hill](http://x)\n\n* d\n\n## Fog by Bea Moss\n\n* f\n',
    },
    ['Wet feet', 'Damp feet', 'Mud', 'Dry feet', 'Fog'],
  ],
  [
    'one whose heading is a level too high among them',
    {
      'bog-1.md':
        '## Bogways 2020 - Day One\n\n### Wet - Ada Hill\n\n* w\n\n## Mud - Mary Moss\n\n* m\n* x - Carl Fenn\n\n### Dry - Bob Reed\n\n* d\n\n### Fog - Clara Poe\n\n* f\n',
    },
    ['Wet', 'Mud', 'Dry', 'Fog'],
  ],
  [
    'bullets in a file that is called after lightning talks',
    { '2019/bogconf/Lightning Talks.md': '- Wet feet\n\t- w\n\t- x\n- Dry feet\n\t- d\n' },
    ['Wet feet', 'Dry feet'],
  ],
  [
    'a job in a title',
    {
      'bogconf-2020/day-1.md':
        '# Ada Hill - Applying SRE To Peat Bogs (Acme)\n\nw\n\n# Mary Moss - Dry feet\n\nd\n',
    },
    ['Applying SRE To Peat Bogs (Acme)', 'Dry feet'],
  ],
  [
    'one that is called as sections are, and is signed',
    {
      'bogconf-2020.md':
        '# BogConf 2020\n\n### Wet feet\n\n*By Ada Hill*\n\n* w\n\n### Motivation\n\n*By Mary Moss*\n\n* m\n\n### Summary\n\n* s\n\n### Dry feet\n\n*By Bob Reed*\n\n* d\n',
    },
    ['Wet feet', 'Motivation', 'Dry feet'],
  ],
  [
    'no rooms that only link',
    {
      'bogconf-2020.md':
        '# BogConf 2020\n\n## Wet feet\n\n_Ada Hill_\n\n* w\n\n## Feeds\n\n### Room 1\n\n[Monday](https://x.example)\n\n## Dry feet\n\n_Mary Moss_\n\n* d\n',
    },
    ['Wet feet', 'Dry feet'],
  ],
  [
    'no tag between its headings',
    {
      'bogconf-2020/day-1.md':
        '# Ada Hill - Wet feet\n\nw\n\n#TODO [draw it]\n\nx\n\n# Mary Moss - Dry feet\n\nd\n',
    },
    ['Wet feet', 'Dry feet'],
  ],
] as const)('a file with several talks: %s', (_, files, titles) => {
  expect(titlesOf(files as Readonly<Record<string, string>>)).toEqual(titles);
});

test.each([
  ['behind a dash', (title: string, name: string) => `## ${title} - ${name}`],
  ['with a role', (title: string, name: string) => `## ${title} - ${name}, Peat-bog Keeper`],
  ['in brackets', (title: string, name: string) => `## ${title} (${name})`],
])('unknown names are speakers if all titles have one %s', (_, write) => {
  const heads = [
    write('Wet', 'Wambo Njugu'),
    write('Dry', 'Xolo Dubezi'),
    write('Mud', 'Piett Vosz'),
  ];
  const text = `# BogConf 2019\n\n${heads.map((head) => `${head}\n\n- x\n`).join('\n')}`;
  expect(talksOf({ 'bogconf.md': text }).map((talk) => talk.split(' | ').slice(0, 2))).toEqual([
    ['Wet', 'Wambo Njugu'],
    ['Dry', 'Xolo Dubezi'],
    ['Mud', 'Piett Vosz'],
  ]);
});

test('handles after all titles, and names in the same place in all notes of a folder, are speakers', () => {
  const handles = '# BogConf\n\n## Wet - @ada\n\n- w\n\n## Dry - @bea\n\n- d\n';
  expect(talksOf({ 'bogconf.md': handles }).map((talk) => talk.split(' | ')[1])).toEqual([
    '@ada',
    '@bea',
  ]);
  const talk = (title: string) => `# ${title}\n\n- x\n`;
  const files = {
    'BogConf 2016/a.md': talk('Wet -- Ada Lou Hill'),
    'BogConf 2016/b.md': talk('Dry -- Mosster'),
    'BogConf 2016/c.md': talk('Mud -- Mary Fen'),
  };
  expect(talksOf(files).map((one) => one.split(' | ')[1])).toEqual([
    'Ada Lou Hill',
    'Mosster',
    'Mary Fen',
  ]);
});

test.each([
  [
    'whose heading has its own speaker',
    '# Wet\n**by Ada Hill @ada**\n\nw\n\n## Spade\n\nby Bo Ray\n\n- s\n\n## Fork\n\nby Cy Doe\n\n- f\n',
  ],
  [
    'that is a keynote of tips',
    '# Ada Hill Keynote\n\n### Tip #2: Dig\n#### by Bo Ray\n\n* d\n\n### Tip #1: Rest\n#### by Cy Doe\n\n* r\n',
  ],
  ['whose speaker is a heading', '# Wet\n\n## Speaker: ABX\n\nw\n\n### Cold?\n\n* c\n'],
])('a file is one talk %s', (_, text) => {
  expect(titlesOf({ 'BogConf 2019/a.md': text })).toHaveLength(1);
});

test.each([
  ['a heading without a space', '#Wet and dry\n\nSpeaker: Ada Hill\n\n- w\n', 'Wet and dry'],
  ['a no-break space', '#\u00a0Wet and dry\n\nSpeaker: Ada Hill\n\n- w\n', 'Wet and dry'],
  ['a time in brackets', '# Wet (Mon Oct 6, 2015: 1:30PM)\n\nSpeaker: Ada Hill\n', 'Wet'],
])('the title of %s is read', (_, text, title) => {
  expect(titlesOf({ 'a.md': text })).toEqual([title]);
});

test('the author of a quotation at the top is not the speaker', () => {
  const text = '# Wet\n\n"Everything flows, sooner or later"\n - Ada Hill\n\n- w\n';
  expect(talksOf({ 'BogConf 2019/a.md': text })).toEqual(['Wet |  | BogConf 2019 | ']);
});

test('a note that only links to notes is not a talk', () => {
  expect(titlesOf({ 'BogConf 2019/a.md': 'Moved to [wet](wet.md)\n' })).toEqual([]);
  const decks =
    '# Decks of BogConf\n\n* [Wet](https://x.example/w)\n* [Dry](https://x.example/d)\n* [Mud](https://x.example/m)\n';
  expect(titlesOf({ 'BogConf 2019/decks.md': decks })).toEqual([]);
  const days = '# BogConf 2019\n\n[Day 1](./day-1.md)\n[Day 2](./day-2.md)\n';
  expect(titlesOf({ 'BogConf 2019/bogconf.md': days })).toEqual([]);
});

test('bold people with handles and addresses are not talks', () => {
  const person = (name: string, handle: string) =>
    `- **${name}** ([@${handle}](https://code.test/${handle})) &lt;${handle}@mail.test&gt;\n  - Looks after the gears.\n`;
  const text = `# cog-wheel\n\n**Gears for everybody**\n\n## Maintainers\n\n${person('Paula Berger', 'paulab')}${person('Simon Keller', 'si-keller')}`;
  expect(
    folderOf({ 'gears/readme.md': text, 'gears/use.md': '# Use\n\nText.\n' }).model.talks,
  ).toEqual([]);
});
