import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poolOf, poolSize, stringAt } from '../../src/search/index/string-pool.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀', '\ud83d', '\ude00') });

test('a pool returns the strings that it was made of, with replacement characters for lone surrogates', () => {
  fc.assert(
    fc.property(fc.array(anyText), (strings) => {
      const pool = poolOf(strings);
      expect(poolSize(pool)).toBe(strings.length);
      strings.forEach((text, at) => {
        expect(stringAt(pool, at)).toBe(text.toWellFormed());
      });
    }),
  );
});
