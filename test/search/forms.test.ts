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
])('a word that ends in s in the singular has its plural for a form: %s', (word, documents) => {
  expect(found(notes, word)).toEqual(documents);
});
