import { describe, expect, test } from 'vitest';
import { found, indexOf } from './search-documents.ts';

/** Words that count as real, only some of which are in the notes. */
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

test('a misspelt singular is corrected to a word that the notes have only in the plural', () => {
  const plural = indexOf([{ body: 'The buckets are in the barns.' }]);
  for (const [typed, meant] of [
    ['bukcet', 'buckets'],
    ['buckett', 'buckets'],
  ] as const) {
    expect(plural.search(typed, { limit: 3 }).relaxed).toEqual([
      { kind: 'typo', from: typed, to: meant },
    ]);
  }
  // Too short to be distinguished from other words.
  expect(plural.search('bran', { limit: 3 }).hits).toEqual([]);
});

test('a misspelt plural is corrected to a word that the notes have only in the singular', () => {
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

test('a word is not split if one part is a stop word, unless the notes have both parts side by side', () => {
  const ferry = indexOf([
    { body: 'Can a ferry sail? The crews are here; can they row? Mind the gap.' },
  ]);
  expect(ferry.search('canares', { limit: 3 }).hits).toEqual([]);
  expect(ferry.search('crewthe', { limit: 3 }).hits).toEqual([]);
  expect(ferry.search('thegap', { limit: 3 }).relaxed).toEqual([
    { kind: 'split', from: 'thegap', to: 'the gap' },
  ]);
});

test('of two equally similar words, the one next to the other words of the query in the notes is taken', () => {
  const flock = { body: 'The winder turned while sheep and a black lamb were near it.' };
  const index = indexOf([flock, flock, { body: 'In a black winter sheep stay in.' }]);
  const readAs = (query: string) => index.search(query, { limit: 3 }).relaxed.map(({ to }) => to);
  expect(readAs('winer')).toEqual(['winder']);
  expect(readAs('black winer sheep')).toEqual(['winter']);
});

describe('a real word is not corrected to another word', () => {
  test.each(['goat', 'tracing', 'berry'])('%s', (word) => {
    const { hits, nearest } = notes.search(word, { limit: 3 });
    expect(hits).toEqual([]);
    expect(nearest.length).toBeGreaterThan(0);
  });

  test('unless the other word is next to the rest of the query in the notes', () => {
    const { hits, relaxed } = notes.search('cold star', { limit: 3 });
    expect(hits[0]?.document).toBe(1);
    expect(relaxed).toEqual([{ kind: 'prefix', from: 'star', to: 'start' }]);
    expect(found(notes, 'harbour berry')).toEqual([0]);
    expect(notes.search('harbour berry', { limit: 3 }).hits[0]?.missing).toEqual([]);
  });

  test('but it may be the prefix of a word that is still being typed', () => {
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
])('%s is not corrected', (_what, word) => {
  expect(notes.search(word, { limit: 3 }).hits).toEqual([]);
});

test.each([
  ['one letter of four', 'boot', 'boat'],
  ['a swap', 'frery', 'ferry'],
  ['another first letter of five', 'gerry', 'ferry'],
  ['two letters of eight', 'trianiing', 'training'],
])('%s is corrected', (_slip, typed, meant) => {
  const { hits, relaxed } = notes.search(typed, { limit: 3 });
  expect(hits.length).toBeGreaterThan(0);
  expect(relaxed).toEqual([{ kind: 'typo', from: typed, to: meant }]);
});

test('a word of seven letters is not corrected by two edits', () => {
  expect(notes.search('hrabuor', { limit: 3 }).hits).toEqual([]);
});

test('a correction is reported with the query as typed', () => {
  const { relaxed } = indexOf([{ body: 'The fish market opens at five.' }]).search('FishMarket', {
    limit: 3,
  });
  expect(relaxed).toEqual([{ kind: 'split', from: 'FishMarket', to: 'fish market' }]);
});

test('a part of a longer word finds it, and this is reported', () => {
  const { hits, relaxed } = notes.search('gesellschaft', { limit: 3 });
  expect(hits[0]?.document).toBe(2);
  expect(relaxed).toEqual([{ kind: 'inside', from: 'gesellschaft', to: 'kleinbahngesellschaft' }]);
});

test('a part of a real word does not find it', () => {
  expect(notes.search('arbo', { limit: 3 }).hits).toEqual([]);
  expect(notes.search('kleinb', { limit: 3 }).hits).toHaveLength(1);
});

test('a known word is never corrected, even if the correction would match more of the query', () => {
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

  test('come after those with all words, and report the missing words', () => {
    const { hits, total, complete, relaxed } = some.search('ducks geese', { limit: 5 });
    expect(hits.map(({ document, missing }) => [document, missing])).toEqual([
      [1, []],
      [0, ['geese']],
    ]);
    expect([total, complete]).toEqual([2, 1]);
    expect(relaxed).toEqual([]);
  });
});

describe('two words with a wrong space or letter are corrected', () => {
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

  test.each(['barleygardne', 'gardn ebarley'])(
    '%s is not split, because its parts are nowhere side by side',
    (query) => {
      expect(mill.search(query, { limit: 3 }).relaxed.map(({ kind }) => kind)).not.toContain(
        'split',
      );
    },
  );

  test('an unknown word is not an inflected form of a known one', () => {
    // The stem of "barroworged" ends like that of `org`.
    expect(mill.search('barroworged', { limit: 3 }).hits).toEqual([]);
    expect(mill.search('barroworg', { limit: 3 }).hits[0]?.document).toBe(1);
  });
});

test('the plural of a name with a digit finds the singular, and this is reported', () => {
  const tools = indexOf([{ title: 'b2sum', body: 'Sums.' }]);
  expect(tools.search('b2sums', { limit: 3 })).toMatchObject({
    hits: [{ document: 0 }],
    relaxed: [{ kind: 'typo', from: 'b2sums', to: 'b2sum' }],
  });
  expect(tools.search('b3sums', { limit: 3 }).hits).toEqual([]);
});

test('of two equally similar words, a very short one is less likely', () => {
  const rows = [{ body: 'Tie.' }, { body: 'A tie.' }, { body: 'To tie.' }, { body: 'A tithe.' }];
  const { relaxed } = indexOf(rows).search('tihe', { limit: 3 });
  expect(relaxed).toEqual([{ kind: 'typo', from: 'tihe', to: 'tithe' }]);
});

test('if a part of a word is found by another form, the whole word is reported', () => {
  const { hits, relaxed } = indexOf([{ body: 'Call catFeeder twice.' }]).search('feeders', {
    limit: 3,
  });
  expect(hits).toHaveLength(1);
  expect(relaxed).toEqual([{ kind: 'inside', from: 'feeders', to: 'catFeeder' }]);
});
