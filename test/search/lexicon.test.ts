import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexicon } from '../../src/search/build/lexicon.ts';

const words = fc.array(
  fc.oneof(fc.string({ maxLength: 3, unit: 'binary' }), fc.constantFrom('saga', 'sagas')),
  { maxLength: 300 },
);

test('words are numbered in the order in which they are first met', () => {
  fc.assert(
    fc.property(words, (met) => {
      const lexicon = new Lexicon();
      const distinct = [...new Set(met)];
      for (const word of met) expect(lexicon.numberOf(word)).toBe(distinct.indexOf(word));
      expect(lexicon.words).toEqual(distinct);
    }),
  );
});

test('more words than two bytes count keep their numbers', () => {
  const lexicon = new Lexicon();
  const many = Array.from({ length: 70_000 }, (_, number) => `word${number}`);
  for (const word of many) lexicon.numberOf(word);
  expect(many.filter((word, number) => lexicon.numberOf(word) !== number)).toEqual([]);
});
