import { expect, test } from 'vitest';
import { nearestName } from '../../src/model/words/nearest-name.ts';

const names = ['title', 'file', 'line', 'excerpt', 'speakers'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['lnie', 'line'],
  ['speaker', 'speakers'],
  ['exc', 'excerpt'],
  ['zzzz', undefined],
  ['', undefined],
])('the nearest name to "%s" is %s', (word, expected) => {
  expect(nearestName(word, names)).toBe(expected);
});
