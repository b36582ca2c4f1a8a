import { expect, test } from 'vitest';
import { plainTextOf, slicerOf, span } from '../../src/render/text/styled.ts';

const text = [span('red', { hue: 'error' }), span(''), span(' and '), span('bold', { bold: true })];

test('slices of a text keep its styles, in whatever order they are requested', () => {
  const slice = slicerOf(text);
  expect(slice(2, 9)).toEqual([
    span('d', { hue: 'error' }),
    span(' and '),
    span('b', { bold: true }),
  ]);
  expect(slice(9, Number.POSITIVE_INFINITY)).toEqual([span('old', { bold: true })]);
  expect(slice(0, 3)).toEqual([span('red', { hue: 'error' })]);
  expect(slice(4, 4)).toEqual([]);
  expect(plainTextOf(slice(0, 12))).toBe('red and bold');
});
