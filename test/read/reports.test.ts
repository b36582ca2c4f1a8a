import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

type Files = Readonly<Record<string, string>>;

/** The talks as `title | speakers | event`. */
function talksOf(files: Files): readonly string[] {
  const { talks, events } = folderOf(files).model;
  return talks.map(({ title, speakers, event }) => {
    const { name = '', year = '' } = events[event ?? -1] ?? {};
    const dated = name.includes(String(year)) ? name : `${name} ${year}`;
    return [title, speakers.join(', '), dated].join(' | ');
  });
}

const termsOf = (text: string): readonly string[] =>
  folderOf({ 'note.md': text }).model.terms.map(({ name }) => name);

test.each([
  [
    'headings that are called talks, beside the journey and lunch',
    {
      'moor.md':
        '# Bericht von der MoorConf 2021\n\n## Hinweg\n\nNass.\n\n## Vortrag 1: Torf am Morgen (Ada Hill)\n\nT.\n\n## Vortrag 2: Moos (Bo Wald)\n\nM.\n\n## Heimweg\n\nNass.\n',
    },
    ['Torf am Morgen | Ada Hill | MoorConf 2021', 'Moos | Bo Wald | MoorConf 2021'],
  ],
  [
    'a label in another language and a name behind a dash',
    {
      'brejo.md':
        '# BrejoConf 2021\n\n## Palestra: Lama e luz — Ada Brejo\n\n- l\n\n## Palestra: Juncos — Nilo Paul\n\n- j\n',
    },
    ['Lama e luz | Ada Brejo | BrejoConf 2021', 'Juncos | Nilo Paul | BrejoConf 2021'],
  ],
  [
    'a post that tells of an event in its title, and in whose first section nothing does',
    {
      '_posts/2022-03-04-two-days-at-bogconf.md':
        '---\ntitle: Two days at BogConf 2022\n---\n\n## The way\n\nLong.\n\n## Thursday\n\n### Wet feet - Ada Hill\n\nw\n\n### The conference dinner\n\nSoup.\n\n### Dry feet - Bob Marsh\n\nd\n',
    },
    ['Wet feet | Ada Hill | BogConf 2022', 'Dry feet | Bob Marsh | BogConf 2022'],
  ],
  [
    'a keynote that names its speaker before its title',
    {
      'bog.md':
        '# BogConf 2022\n\n## Keynote - Ada Hill: "Wet feet"\n\nw\n\n## Bob Marsh - "Dry feet"\n\nd\n\n## Closing - Cy Reed: "Boots"\n\nb\n',
    },
    [
      'Wet feet | Ada Hill | BogConf 2022',
      'Dry feet | Bob Marsh | BogConf 2022',
      'Boots | Cy Reed | BogConf 2022',
    ],
  ],
  [
    'a microphone before a name',
    { 'talks/feet.md': '# Wet feet\n\n🎤 Ada Hill, Bob Marsh\n📍 Cork\n\n- w\n' },
    ['Wet feet | Ada Hill, Bob Marsh | '],
  ],
  [
    'folders that are called after people',
    {
      'talks/Ada Hill/feet.md': '# Wet feet\n\nw\n',
      'talks/bob-marsh/boots.md': '# Boots\n\nb\n',
    },
    ['Wet feet | Ada Hill | ', 'Boots | Bob Marsh | '],
  ],
  [
    "a table of Hugo's own that holds the fields",
    {
      'content/talks/feet.md':
        '+++\ntitle = "Wet feet"\nconferences = ["BogConf 2022"]\n[params]\nspeakers = ["Ada Hill"]\n+++\n\nw\n',
    },
    ['Wet feet | Ada Hill | BogConf 2022'],
  ],
  [
    'names joined in other languages, and how people are addressed',
    { 'talks/feet.md': '# Wet feet\n\nSpeakers: Dr. Ada Hill e Mx Bob Marsh\n\n- w\n' },
    ['Wet feet | Ada Hill, Bob Marsh | '],
  ],
  [
    'labels from right to left',
    {
      'talks/feet.md': '# רגליים רטובות\n\nמרצה: רותי שלג\n\n- מים\n',
      'talks/mud.md': '# طين الصباح\n\nالمتحدثة: هدى نهر\n\n- ماء\n',
    },
    ['רגליים רטובות | רותי שלג | ', 'طين الصباح | هدى نهر | '],
  ],
  [
    'how a talk was liked, behind its title',
    { 'talks/feet.md': '# Wet feet (3.5/5)\n\nSpeaker: Ada Hill\n\n- w\n' },
    ['Wet feet | Ada Hill | '],
  ],
  [
    'slides, whose headings are those of one talk',
    {
      'decks/feet.md':
        '---\nmarp: true\n---\n\n# Wet feet\n\nAda Hill\n\n---\n\n# Agenda\n\n- w\n\n---\n\n# Boots at last\n\nb\n',
    },
    ['Wet feet | Ada Hill | '],
  ],
  [
    'one talk in the note of a day',
    {
      'journal/2022-03-04.md':
        '# 2022-03-04\n\n## Chores\n\n- soup\n\n## Talk: Wet feet by Ada Hill\n\n- w\n\n## Night\n\n- rain\n',
    },
    ['Wet feet | Ada Hill | '],
  ],
] as const)('talks are read from %s', (_, files, talks) => {
  expect(talksOf(files)).toEqual(talks);
});

test.each([
  ['interviews with people', { 'hiring/hill.md': '# Interview - Ada Hill\n\n- calm\n' }],
  [
    'weeks that are somebody’s',
    {
      'team/start.md':
        '# Start\n\n## Week 1 - Ada Hill\n\n- desk\n\n## Week 2 - Bob Marsh\n\n- code\n',
    },
  ],
] as const)('no talk is read from %s', (_, files) => {
  expect(talksOf(files)).toEqual([]);
});

test('a note whose file name does not follow the pattern of the talks next to it is not a talk', () => {
  const files = {
    'Talk - Wet feet.md': 'speaker:: Ada Hill\n\n- w\n',
    'Talk - Boots.md': 'speaker:: Bob Marsh\n\n- b\n',
    'Peat.md': '- see the bog\n',
  };
  expect(talksOf(files)).toHaveLength(2);
});

test.each([
  ['by ... we mean', 'By *slack*, we mean the time that nobody has planned.', 'slack'],
  [
    'can be defined as',
    'Peat fire can be defined as a fire that burns below the ground.',
    'Peat fire',
  ],
  [
    'the term ... describes',
    'The term **peat hag** describes a bank of peat that water has cut.',
    'peat hag',
  ],
])('a sentence with "%s" is a definition', (_, sentence, term) => {
  expect(termsOf(`# Bogs\n\n${sentence}\n`)).toContain(term);
});

test('flash cards with two colons are definitions, code with two colons is not', () => {
  const cards =
    'Tussock::a tuft of grass that grows in a bog\nSedge::a plant like grass with a solid stem\n';
  expect(termsOf(`# Cards\n\n${cards}`)).toEqual(['Sedge', 'Tussock']);
  expect(termsOf('# Code\n\nBog::Sedge is fast\nstd::move is a cast of a value\n')).toEqual([]);
});

test('the answer of a flash card stands below a line with a question mark', () => {
  expect(termsOf('# Cards\n\nWhat is a tussock?\n?\na tuft of grass\n')).toEqual(['tussock']);
});

test('a bold word with its part of speech is an entry of a dictionary', () => {
  const entries =
    '**tussock** (n.) a tuft of grass\n**sedge** *(noun)* a plant with a solid stem\n';
  expect(termsOf(`# Words\n\n${entries}`)).toEqual(['sedge', 'tussock']);
});

test('entries of a changelog are not definitions', () => {
  const changes =
    '## 2.0.0\n\n### Widget\n\n- **Pump**: a machine that moves water\n\n## 1.0.0\n\n- first\n';
  expect(termsOf(`# Changes\n\n${changes}`)).toEqual([]);
});
