import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePaths, encodePaths } from '../../src/store/codec/paths.ts';
import { compareFiles } from '../../src/store/files/comparison.ts';
import { Stamps } from '../../src/store/files/stamps.ts';
import { emptyFolder } from './notes-folder.ts';

const path = fc.stringMatching(/^(?:[a-zü]{1,2}\/){0,2}(?:[a-z]{1,2}\.md)?$/);
const paths = fc.uniqueArray(path, { maxLength: 8 });

test('paths are decoded as they were encoded, also the empty path of the folder itself', () => {
  fc.assert(
    fc.property(paths, (some) => {
      expect(decodePaths(encodePaths(some))).toEqual(some);
    }),
  );
  expect(decodePaths(encodePaths(['']))).toEqual(['']);
});

test('each file keeps its number; a file without a stamp is reread', () => {
  const root = emptyFolder();
  fc.assert(
    fc.property(paths, paths, (now, before) => {
      const known = {
        paths: before,
        numberOf: (one: string) => (before.includes(one) ? before.indexOf(one) : undefined),
      };
      const found = compareFiles({ root, follow: false }, now, known, new Stamps(before.length));
      expect([...found.knownNumbers]).toEqual(now.map((one) => before.indexOf(one)));
      expect(found.toReread).toEqual([...now.keys()]);
      expect(found.isSameList).toBe(JSON.stringify(now) === JSON.stringify(before));
    }),
  );
});
