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
])('%s was most likely meant to be %s', (word, expected) => {
  expect(nearestName(word, names)).toBe(expected);
});
