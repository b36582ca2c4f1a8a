import fc from 'fast-check';
import { expect, test } from 'vitest';
import { englishWordTest } from '../../src/dictionary/english-words.ts';
import { makeWordFilter } from '../../src/dictionary/make-word-filter.ts';
import { filterHas } from '../../src/dictionary/word-filter.ts';
import { runs } from '../property.ts';

test('every word of a set is in its filter', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 200 }), (words) => {
      const filter = makeWordFilter(words);
      for (const word of words) expect(filterHas(filter, word)).toBe(true);
    }),
    runs(),
  );
});

test('a filter contains few other words', () => {
  const filter = makeWordFilter(Array.from({ length: 5000 }, (_, i) => `in${i}`));
  const others = Array.from({ length: 5000 }, (_, i) => `out${i}`);
  expect(others.filter((word) => filterHas(filter, word)).length).toBeLessThan(150);
});

test.each([
  'garden',
  'gardens',
  'berries',
  'cookies',
  'gardened',
  'colour',
  'color',
  'slowest',
  'kubernetes',
  'scala',
  'runs',
  'glass',
])('"%s" is English', (word) => {
  expect(englishWordTest()(word)).toBe(true);
});

test('misspelt words are hardly ever taken for English words', () => {
  const misspelt = ['gardne', 'coluor', 'fonction', 'recieve', 'seperate', 'langauge', 'databse'];
  expect(misspelt.filter(englishWordTest()).length).toBeLessThan(2);
});
