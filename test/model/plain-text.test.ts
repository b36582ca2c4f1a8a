import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlainText, plainSlice, sourceOffset } from '../../src/model/plain-text.ts';

/** The plain text of `**Cold** start\n\n- of *it*`. */
const plain: PlainText = {
  text: 'Cold start\n\nof it',
  offsets: Uint32Array.of(0, 2, 4, 8, 11, 17, 15, 22),
};
const end = 24;

test('an offset in the text is mapped to the source, in each run', () => {
  expect([0, 3, 4, 10, 12, 15, 16].map((at) => sourceOffset(plain, at))).toEqual([
    2, 5, 8, 14, 18, 22, 23,
  ]);
});

test.each([
  ['all of the source', 0, end, 'Cold start\n\nof it'],
  ['a part of a run', 3, 5, 'ol'],
  ['from marks to marks', 6, 17, ' start'],
  ['without the blank line before it', 14, end, 'of it'],
  ['only marks', 6, 8, ''],
  ['nothing', 4, 4, ''],
  ['behind the end', end, end + 5, ''],
])('a slice of the text: %s', (_, start, stop, text) => {
  expect(plainSlice(plain, { start, end: stop }).text).toBe(text);
});

test('the offsets of a slice are those of the source', () => {
  const slice = plainSlice(plain, { start: 12, end });
  expect(slice).toEqual({ text: 'rt\n\nof it', offsets: Uint32Array.of(0, 12, 3, 17, 7, 22) });
  expect(sourceOffset(slice, slice.text.indexOf('it'))).toBe(22);
});

test('a slice of an empty text is empty', () => {
  const nothing = { text: '', offsets: new Uint32Array() };
  expect(plainSlice(nothing, { start: 0, end: 9 })).toEqual(nothing);
});

test('indentation at the start of a slice is kept, blank lines around it are removed', () => {
  const text = 'a\n \n  b\n\n';
  const code = { text, offsets: Uint32Array.of(0, 0) };
  expect(plainSlice(code, { start: 1, end: text.length })).toEqual({
    text: '  b',
    offsets: Uint32Array.of(0, 4),
  });
});

/** Sources of letters and asterisks, with plain texts that contain only the letters. */
const marked = fc.array(fc.constantFrom('a', 'b', 'c', '*'), { maxLength: 30 }).map((units) => {
  const offsets: number[] = [];
  let text = '';
  units.forEach((unit, at) => {
    if (unit === '*') return;
    if (text === '' || units[at - 1] === '*') offsets.push(text.length, at);
    text += unit;
  });
  return { source: units.join(''), plain: { text, offsets: Uint32Array.from(offsets) } };
});

test('adjacent slices together are the full text, and each has the letters of its span', () => {
  fc.assert(
    fc.property(marked, fc.nat(30), fc.nat(30), ({ source, plain }, first, second) => {
      const cuts = [0, first, second, source.length].map((cut) => Math.min(cut, source.length));
      cuts.sort((a, b) => a - b);
      const slices = cuts.slice(1).map((stop, at) => {
        const start = cuts[at] ?? 0;
        const slice = plainSlice(plain, { start, end: stop });
        expect(slice.text).toBe(source.slice(start, stop).replaceAll('*', ''));
        [...slice.text].forEach((unit, place) => {
          expect(source.charAt(sourceOffset(slice, place))).toBe(unit);
        });
        return slice.text;
      });
      expect(slices.join('')).toBe(plain.text);
    }),
  );
});
