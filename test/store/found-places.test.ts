import { describe, expect, test } from 'vitest';
import { openNotes } from '../../src/index.ts';
import { type Files, folderWith } from './notes-folder.ts';

const open = (files: Files) => openNotes({ notes: folderWith(files), cache: false });

/** Hits as `file: title › heading`, best first. */
async function found(files: Files, query: string): Promise<readonly string[]> {
  const { hits } = (await open(files)).search(query);
  return hits.map(({ file, title, heading }) => `${file}: ${title}${heading && ` › ${heading}`}`);
}

const OTHER = { 'other.md': '# Something else\n\nNothing of the kind.\n' };

test.each([
  ['a dated heading', '# 2023-11-02 Standup about ferrets', 'ferrets'],
  ['a day of a programme', '# Day 3: taming ferrets', 'ferrets'],
  ['a heading that suits any note', '# Overview', 'overview'],
  ['a year', '# 2017', '2017'],
  ['a person', '# Mia van Dijk, CEO at Ferrets', 'ferrets'],
  [
    'a heading of which the title is only a part',
    '# Talk 4: Burrows by Mia van Dijk (Ferrets)',
    'ferrets',
  ],
])('the words of %s on the first line are found', async (_, heading, query) => {
  for (const above of ['', '\n', '---\nmood: good\n---\n']) {
    const hits = await found({ 'notes/trip.md': `${above}${heading}\n\nText.\n`, ...OTHER }, query);
    expect(hits[0]).toMatch(/^notes\/trip\.md/);
  }
});

test('a heading that is not the title is shown as a heading', async () => {
  const files = { 'burrow plans.md': '# Overview\n\nText.\n' };
  expect(await found(files, 'overview')).toEqual(['burrow plans.md: burrow plans › Overview']);
});

test.each([
  ['the file', 'yearly-budget.md', 'yearly'],
  ['a folder', 'work/ferrets/index.md', 'ferrets'],
  ['a folder and the file', 'work/ferrets/food.md', 'ferrets food'],
  ['an id', '199805011200.md', '199805011200'],
  ['letters and digits', 'CS6.042.md', 'CS6.042'],
])('the name of %s is found', async (_, path, query) => {
  expect(await found({ [path]: '# Heading\n\nText.\n', ...OTHER }, query)).toEqual([
    `${path}: Heading`,
  ]);
});

test('a word in a file name counts for less than a word in a title', async () => {
  const files = { 'a/ferrets.md': '# Food\n\nText.\n', 'b/food.md': '# Ferrets\n\nText.\n' };
  expect(await found(files, 'ferrets')).toEqual(['b/food.md: Ferrets', 'a/ferrets.md: Food']);
});

const BOOK =
  '---\ntitle: Reading plan\nisbn: 9781234567897\nstate: halfread\npublisher:\n  city: Delft\n---\n\nText.\n';

test.each([
  ['halfread', ['property']],
  ['zebra', ['unseen']],
  ['plan', ['title', 'property']],
  ['seen', []],
])(
  'the fields that contain %s are stated if the shown text does not contain it',
  async (query, fields) => {
    const note =
      '---\ntitle: Plan\nstate: halfread\n---\n\nSeen [here](https://example.org/zebra).\n';
    const { hits } = (await open({ 'book.md': note, ...OTHER })).search(query);
    expect(hits.map(({ foundIn }) => foundIn)).toEqual([fields]);
  },
);

test.each(['9781234567897', 'halfread', 'delft', 'isbn'])(
  '%s in the front matter is found',
  async (query) => {
    expect(await found({ 'book.md': BOOK, ...OTHER }, query)).toEqual(['book.md: Reading plan']);
  },
);

test('a front matter key of all notes does not make that word less significant in a text', async () => {
  const note = (body: string) => `---\nmood: fine\n---\n\n${body}\n`;
  const files = {
    'a.md': note('The mood of ferrets.'),
    'b.md': note('Ferrets and ferrets.'),
    'c.md': note('Food.'),
  };
  expect((await found(files, 'mood'))[0]).toMatch(/^a\.md/);
});

test.each([
  [
    'the address of a link',
    'See [this](https://ferret-food.example/recipes "hint").',
    'ferret-food.example',
  ],
  ['the title of a link', 'See [this](https://a.example "tooltip").', 'tooltip'],
  ['the target of a wikilink', 'See [[ferret house|this]].', 'ferret'],
  ['the language of code', '```haskell\nx = 1\n```', 'haskell'],
  ['the title of code', '```hs title="burrow.hs"\nx = 1\n```', 'burrow'],
  ['the text of an image', '## Map ![burrow plan](x.png)\n\nText.', 'burrow'],
  ['an attribute', '<a class="burrow">x</a>', 'burrow'],
])('%s is found', async (_, body, query) => {
  expect(await found({ 'a.md': `# Title\n\n${body}\n`, ...OTHER }, query)).toHaveLength(1);
});

test('comments and data URLs of images are not found', async () => {
  const body = '<!-- burrow -->\n\n![x](data:image/png;base64,burrow/ferret+QUJD=)';
  for (const query of ['burrow', 'ferret']) {
    expect(await found({ 'a.md': `# Title\n\n${body}\n` }, query)).toEqual([]);
  }
});

test('invisible text is never used as a correction of a typed word', async () => {
  const files = { 'a.md': '# Title\n\nSee [this](https://kubernetez.example).\n', ...OTHER };
  expect(await found(files, 'kubernetes')).toEqual([]);
});

const ALIASED = {
  'plans/w.md': '---\ntitle: Widget plan\naliases: [The Big Thing, BT]\n---\n\nText.\n',
  'links.md': '# Links\n\nMore in [[The Big Thing]] and [[bt|there]].\n',
};

test('aliases of a note find it by search, by name and by links', async () => {
  const library = await open(ALIASED);
  expect(library.search('big thing').hits[0]?.file).toBe('plans/w.md');
  const { match, found: notes } = await library.findNote('the big thing');
  expect([match, notes[0]?.file]).toEqual(['alias', 'plans/w.md']);
  expect(notes[0]?.linkedFrom.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'links.md:3',
    'links.md:3',
  ]);
  expect((await library.check()).diagnostics).toEqual([]);
  expect(library.names('notes')).toContainEqual({
    name: 'Widget plan',
    aliases: ['The Big Thing', 'BT'],
    about: 'The Big Thing, BT',
  });
});

test('a note has the year of its `date` or, without one, of its `created`', async () => {
  const files = {
    'a.md': '---\ndate: 2018-05-06\ncreated: 2020-01-01\n---\nDaily.\n',
    'b.md': '---\ncreated: 2018-12-31 23:59\n---\nDaily.\n',
    'c.md': 'Daily.\n',
  };
  expect((await found(files, 'year:2018 daily')).toSorted()).toEqual(['a.md: a', 'b.md: b']);
});

test('a glossary in which every section is a term is found by its own name', async () => {
  const glossary =
    '---\ntype: glossary\nowner: mia\n---\n\n## Burrow\n\nA home of ferrets.\n\n## Business\n\nMany ferrets.\n';
  expect(await found({ 'zoology.md': glossary }, 'zoology')).toEqual(['zoology.md: zoology']);
  expect(await found({ 'zoology.md': glossary }, 'mia')).toEqual(['zoology.md: zoology']);
});

describe('a note is found by its path as printed', () => {
  const files = {
    'index.md':
      '# Home\n\n- [Switching](runs/switch-over.md)\n- [Keys](runs/2020-11-05_turn-keys.md)\n',
    'runs/switch-over.md': '# Switching\n\nTurn it.\n',
    'runs/2020-11-05_turn-keys.md': '# Keys\n\nTurn them.\n',
  };

  test.each([
    ['switch-over.md', 'runs/switch-over.md'],
    ['runs/switch-over.md', 'runs/switch-over.md'],
    ['runs/switch-over.md:3', 'runs/switch-over.md'],
    ['2020-11-05_turn-keys.md', 'runs/2020-11-05_turn-keys.md'],
  ])('%s', async (query, file) => {
    const { hits, relaxed } = (await open(files)).search(query);
    expect(hits[0]?.file).toBe(file);
    expect(relaxed).toEqual([]);
  });
});

test('a note whose title was typed comes before an index that lists it, even if the title contains hyphens', async () => {
  const title = 'Building well-lit cross-country burrows in the wet';
  const more = Array.from({ length: 40 }, (_, at) => `Step ${at}: dig, and mind the roots.\n`);
  const files = {
    'README.md': `# Talks\n\n- [${title}](b.md)\n- [Country homes](c.md)\n`,
    'b.md': `# ${title}\n\n## Details\n\n${more.join('\n')}`,
    'c.md': '# Country homes\n\nBuilding.\n',
  };
  expect((await found(files, title))[0]).toMatch(/^b\.md/);
});

test('invalid front matter is found, also above a glossary that begins with a term', async () => {
  const files = {
    'g.md': '---\ntype: glossary\npeatland\n---\n\n## sphagnum\n\nA moss that holds water.\n',
    ...OTHER,
  };
  expect((await found(files, 'peatland'))[0]).toMatch(/^g\.md: sphagnum/);
});
