import { expect, test } from 'vitest';
import { found, indexOf } from './search-documents.ts';

const notes = indexOf(
  [
    { body: 'The canvas hangs in the hall, and a bus stops there.' },
    { body: 'Painters of few means shared their atlases.' },
    { body: 'A lap takes a minute; the laps were timed.' },
    { body: 'Plead no more: she pleases everybody.' },
    { body: 'The rule lapsed; please renew it.' },
  ],
  ['plea', 'pleas', 'canvassed'],
);

test.each([
  ['canvases', [0]],
  ['canvassed', []],
  ['buses', [0]],
  ['atlas', [1]],
  ['laps', [2]],
  ['lapsing', [4]],
  ['plea', []],
  ['pleas', []],
])('the plural finds a singular that ends in s: %s', (word, documents) => {
  expect(found(notes, word)).toEqual(documents);
});

test.each([
  ['add', 'adding'],
  ['add', 'added'],
  ['try', 'tried'],
  ['tie', 'ties'],
  ['verify', 'verification'],
  ['color', 'colours'],
  ['serialize', 'serialisation'],
  ['analysis', 'analyze'],
  ['catalog', 'catalogues'],
  ['center', 'centre'],
])('irregular and spelling variants find each other: %s, %s', (one, other) => {
  for (const [typed, written] of [
    [one, other],
    [other, one],
  ]) {
    const index = indexOf([{ body: `Some ${written} here.` }], [one, other]);
    expect(index.search(typed ?? '', { limit: 2 }).hits[0]?.missing).toEqual([]);
  }
});

test.each([
  ['ad', 'adding'],
  ['tour', 'tor'],
  ['precise', 'precize'],
])('%s does not find %s', (typed, written) => {
  const index = indexOf([{ body: `Some ${written} here.` }], [typed, written]);
  expect(found(index, typed)).toEqual([]);
});
