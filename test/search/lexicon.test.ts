import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexicon } from '../../src/search/lexicon.ts';

const words = fc.array(
  fc.oneof(fc.string({ maxLength: 3, unit: 'binary' }), fc.constantFrom('saga', 'sagas')),
  {
    maxLength: 300,
  },
);

test('words are numbered in the order in which they are first met, and found by it', () => {
  fc.assert(
    fc.property(words, words, (met, asked) => {
      const lexicon = new Lexicon();
      const distinct = [...new Set(met)];
      for (const word of met) expect(lexicon.numberOf(word)).toBe(distinct.indexOf(word));
      expect(lexicon.words).toEqual(distinct);
      for (const word of asked) {
        const number = distinct.indexOf(word);
        expect(lexicon.find(word)).toBe(number < 0 ? undefined : number);
      }
    }),
  );
});

test('more words than two bytes count keep their numbers', () => {
  const lexicon = new Lexicon();
  const many = Array.from({ length: 70_000 }, (_, number) => `word${number}`);
  for (const word of many) lexicon.numberOf(word);
  expect(many.filter((word, number) => lexicon.find(word) !== number)).toEqual([]);
});
