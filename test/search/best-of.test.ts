import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestOf } from '../../src/search/rank/best-of.ts';
import { runs } from '../property.ts';

test('the best items are the first ones after sorting all', () => {
  const worths = fc.array(fc.integer({ min: -3, max: 40 }), { maxLength: 600 });
  fc.assert(
    fc.property(worths, fc.integer({ min: 0, max: 300 }), (all, limit) => {
      const worthOf = (item: number) => all[item] ?? 0;
      const sorted = [...all.keys()].sort((a, b) => worthOf(b) - worthOf(a) || a - b);
      expect(bestOf(all.keys(), limit, worthOf)).toEqual(sorted.slice(0, limit));
      expect(bestOf(all.keys(), Number.POSITIVE_INFINITY, worthOf)).toEqual(sorted);
    }),
    runs(),
  );
});
