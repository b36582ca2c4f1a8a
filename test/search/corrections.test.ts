import { describe, expect, test } from 'vitest';
import { found, indexOf } from './search-documents.ts';

/** Words that mean something, of which the notes have some only. */
const REAL = ['goat', 'boat', 'coat', 'training', 'tracing', 'ferry', 'berry', 'harbour', 'star'];

const notes = indexOf(
  [
    { title: 'A boat to hire', body: 'The boat is in the harbour, beside the small ferry.' },
    { title: 'Model trains', body: 'Training takes a weekend. It starts a cold start again.' },
    {
      title: 'Kleinbahngesellschaft',
      body: 'Founded in 1899, sold 1,250 tickets a day with keyRing42.',
    },
  ],
  REAL,
);

test('a slip in a singular of which the notes have the plural alone', () => {
  const plural = indexOf([{ body: 'The buckets are in the barns.' }]);
  for (const [typed, meant] of [
    ['bukcet', 'buckets'],
    ['buckett', 'buckets'],
  ] as const) {
    expect(plural.search(typed, { limit: 3 }).relaxed).toEqual([
      { kind: 'typo', from: typed, to: meant },
    ]);
  }
  // Too short to be told from other words.
  expect(plural.search('bran', { limit: 3 }).hits).toEqual([]);
});

test('a slip in a plural of which the notes have the singular alone', () => {
  const single = indexOf([{ body: 'One canary, one lantern. They carry a bucket.' }]);
  for (const [typed, meant] of [
    ['cnaaries', 'canary'],
    ['lanterms', 'lantern'],
    ['bcukets', 'bucket'],
  ] as const) {
    expect(single.search(typed, { limit: 3 }).relaxed).toEqual([
      { kind: 'typo', from: typed, to: meant },
    ]);
  }
});

test('a word is not cut in two where one says nothing, unless the notes have them side by side', () => {
  const ferry = indexOf([
    { body: 'Can a ferry sail? The crews are here; can they row? Mind the gap.' },
  ]);
  expect(ferry.search('canares', { limit: 3 }).hits).toEqual([]);
  expect(ferry.search('crewthe', { limit: 3 }).hits).toEqual([]);
  expect(ferry.search('thegap', { limit: 3 }).relaxed).toEqual([
    { kind: 'split', from: 'thegap', to: 'the gap' },
  ]);
});

test('of two as near, the one that stands beside its neighbour in the query', () => {
  const flock = { body: 'The winder turned while sheep and a black lamb were near it.' };
  const index = indexOf([flock, flock, { body: 'In a black winter sheep stay in.' }]);
  const readAs = (query: string) => index.search(query, { limit: 3 }).relaxed.map(({ to }) => to);
  expect(readAs('winer')).toEqual(['winder']);
  expect(readAs('black winer sheep')).toEqual(['winter']);
});

describe('a word that means something is not read as another', () => {
  test.each(['goat', 'tracing', 'berry'])('%s', (word) => {
    const { hits, nearest } = notes.search(word, { limit: 3 });
    expect(hits).toEqual([]);
    expect(nearest.length).toBeGreaterThan(0);
  });

  test('unless the other stands beside the rest of the query', () => {
    const { hits, relaxed } = notes.search('cold star', { limit: 3 });
    expect(hits[0]?.document).toBe(1);
    expect(relaxed).toEqual([{ kind: 'prefix', from: 'star', to: 'start' }]);
    expect(found(notes, 'harbour berry')).toEqual([0]);
    expect(notes.search('harbour berry', { limit: 3 }).hits[0]?.missing).toEqual([]);
  });

  test('though it may be the start of one that is still being typed', () => {
    expect(notes.search('star', { limit: 3 }).hits).toEqual([]);
    expect(notes.search('star', { limit: 3, isBeingTyped: true }).hits[0]?.document).toBe(1);
  });
});

test.each([
  ['a number', '1898'],
  ['a word with a digit', 'keyring43'],
  ['an acronym', 'BOAR'],
  ['a word of three letters', 'bot'],
  ['a word of four with another first letter', 'roat'],
])('%s is what it is', (_what, word) => {
  expect(notes.search(word, { limit: 3 }).hits).toEqual([]);
});

test.each([
  ['one letter of four', 'boot', 'boat'],
  ['a swap', 'frery', 'ferry'],
  ['another first letter of five', 'gerry', 'ferry'],
  ['two letters of eight', 'trianiing', 'training'],
])('%s is forgiven', (_slip, typed, meant) => {
  const { hits, relaxed } = notes.search(typed, { limit: 3 });
  expect(hits.length).toBeGreaterThan(0);
  expect(relaxed).toEqual([{ kind: 'typo', from: typed, to: meant }]);
});

test('two letters of seven are another word', () => {
  expect(notes.search('hrabuor', { limit: 3 }).hits).toEqual([]);
});

test('what is read otherwise is named as it was typed', () => {
  const { relaxed } = indexOf([{ body: 'The fish market opens at five.' }]).search('FishMarket', {
    limit: 3,
  });
  expect(relaxed).toEqual([{ kind: 'split', from: 'FishMarket', to: 'fish market' }]);
});

test('a part of a longer word finds it, and that is said', () => {
  const { hits, relaxed } = notes.search('gesellschaft', { limit: 3 });
  expect(hits[0]?.document).toBe(2);
  expect(relaxed).toEqual([{ kind: 'inside', from: 'gesellschaft', to: 'kleinbahngesellschaft' }]);
});

test('but not in a word that people know, where it is by chance', () => {
  expect(notes.search('arbo', { limit: 3 }).hits).toEqual([]);
  expect(notes.search('kleinb', { limit: 3 }).hits).toHaveLength(1);
});

test('a known word is never read as another, so that more notes have all the words', () => {
  const { hits, relaxed } = indexOf([
    { body: 'find a path' },
    { body: 'bind large files' },
    { body: 'large rooms' },
  ]).search('find large files', { limit: 5 });
  expect(relaxed.filter(({ kind }) => kind !== 'partial')).toEqual([]);
  expect(hits.length).toBe(3);
});

describe('notes without all words', () => {
  const some = indexOf([
    { title: 'Ducks', body: 'Ducks swim. Ducks, ducks, ducks.' },
    { title: 'Geese', body: 'Some geese and a duck.' },
  ]);

  test('come after those with all, and say what they lack', () => {
    const { hits, total, complete, relaxed } = some.search('ducks geese', { limit: 5 });
    expect(hits.map(({ document, missing }) => [document, missing])).toEqual([
      [1, []],
      [0, ['geese']],
    ]);
    expect([total, complete]).toEqual([2, 1]);
    expect(relaxed).toEqual([]);
  });
});

describe('two words of which the space, or a letter, is wrong', () => {
  const mill = indexOf(
    [
      { body: 'The water wheel turns slowly. They grind the barley at night.' },
      { body: 'Water for the garden, and a wheel for the cart. A barrow for the org.' },
      { body: 'They introduced millstones from the quarry.' },
    ],
    ['water', 'wheel', 'hospitable'],
  );
  test.each<readonly [string, readonly string[], number]>([
    ['waterwhel', ['split: waterwhel as water wheel'], 0],
    ['wtaerwheel', ['split: wtaerwheel as water wheel'], 0],
    ['wate rwheel', ['split: wate rwheel as water wheel'], 0],
    ['waterw heel', ['split: waterw heel as water wheel'], 0],
    ['theyg rind', ['split: theyg rind as they grind'], 0],
    ['in troduced', ['join: in troduced as introduced'], 2],
    ['grindthe', ['split: grindthe as grind the'], 0],
  ])('%s', (query, readings, document) => {
    const { hits, relaxed } = mill.search(query, { limit: 3 });
    expect(relaxed.map(({ kind, from, to }) => `${kind}: ${from} as ${to}`)).toEqual(readings);
    expect(hits[0]?.document).toBe(document);
  });

  test.each(['barleygardne', 'gardn ebarley'])('%s is not read so: they never meet', (query) => {
    expect(mill.search(query, { limit: 3 }).relaxed.map(({ kind }) => kind)).not.toContain('split');
  });

  test('what means nothing is no other form of a word', () => {
    // Its stem is that of `org`.
    expect(mill.search('barroworged', { limit: 3 }).hits).toEqual([]);
    expect(mill.search('barroworg', { limit: 3 }).hits[0]?.document).toBe(1);
  });
});

test('a name with a digit is read in the singular, which is said', () => {
  const tools = indexOf([{ title: 'b2sum', body: 'Sums.' }]);
  expect(tools.search('b2sums', { limit: 3 })).toMatchObject({
    hits: [{ document: 0 }],
    relaxed: [{ kind: 'typo', from: 'b2sums', to: 'b2sum' }],
  });
  expect(tools.search('b3sums', { limit: 3 }).hits).toEqual([]);
});

test('of two as near, a short word is the less likely', () => {
  const rows = [{ body: 'Tie.' }, { body: 'A tie.' }, { body: 'To tie.' }, { body: 'A tithe.' }];
  const { relaxed } = indexOf(rows).search('tihe', { limit: 3 });
  expect(relaxed).toEqual([{ kind: 'typo', from: 'tihe', to: 'tithe' }]);
});

test('of the part of a word that is found by another form, the word is named', () => {
  const { hits, relaxed } = indexOf([{ body: 'Call catFeeder twice.' }]).search('feeders', {
    limit: 3,
  });
  expect(hits).toHaveLength(1);
  expect(relaxed).toEqual([{ kind: 'inside', from: 'feeders', to: 'catFeeder' }]);
});
