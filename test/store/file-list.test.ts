import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileList } from '../../src/store/files/file-list.ts';

const name = fc.stringMatching(/^[a-z]{1,3}\.md$/);
const walked = fc.uniqueArray(
  fc.record({
    path: fc.stringMatching(/^(?:[a-z]{1,2}\/){0,2}$/),
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
  }),
  { selector: ({ path }) => path, maxLength: 5 },
);

test('a file is found by its path', () => {
  fc.assert(
    fc.property(walked, (folders) => {
      const list = FileList.of(folders);
      expect(list.paths).toHaveLength(list.length);
      for (const [number, path] of list.paths.entries()) {
        expect(list.numberOf(path)).toBe(number);
      }
      expect(list.numberOf('not/there.md')).toBeUndefined();
    }),
  );
});

test('the files of one list are found in another', () => {
  fc.assert(
    fc.property(walked, walked, (some, others) => {
      const [list, other] = [FileList.of(some), FileList.of(others)];
      expect([...list.numbersIn(other)]).toEqual(
        list.paths.map((path) => other.paths.indexOf(path)),
      );
    }),
  );
});
