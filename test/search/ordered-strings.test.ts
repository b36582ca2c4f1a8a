import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OrderedStrings } from '../../src/search/build/ordered-strings.ts';

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Also letters beyond the first plane, which UTF-16 sorts before the last of it. */
const someStrings = fc.array(
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\ufb01', '\u{1f600}'), maxLength: 4 }),
);

test('strings taken in little by little are in the order of their bytes, whichever are wanted', () => {
  fc.assert(
    fc.property(fc.array(someStrings), fc.func(fc.boolean()), (batches, isWanted) => {
      const strings = new OrderedStrings();
      for (const batch of batches) strings.add(batch);
      const distinct = [...new Set(batches.flat())];
      const wanted = distinct.filter((string) => isWanted(string));
      const { sorted, numbers, order } = strings.only(
        Uint8Array.from(distinct, (string) => (isWanted(string) ? 1 : 0)),
      );
      expect(sorted).toEqual(wanted.toSorted(byBytes));
      expect(numbers.map((number) => distinct[number])).toEqual(sorted);
      expect(numbers.map((number) => order[number])).toEqual([...sorted.keys()]);
    }),
  );
});

test('many at once are in the same order as one by one', () => {
  const many = Array.from({ length: 1_000 }, (_, at) => `${(at * 7_919) % 1_000}`);
  const [atOnce, oneByOne] = [new OrderedStrings(), new OrderedStrings()];
  atOnce.add(many);
  for (const string of many) oneByOne.add([string]);
  const all = new Uint8Array(many.length).fill(1);
  expect(oneByOne.only(all)).toEqual(atOnce.only(all));
});
