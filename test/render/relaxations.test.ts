import { expect, test } from 'vitest';
import { relaxationText } from '../../src/render/relaxations.ts';

test('what a search gave way on is said in one line', () => {
  expect(
    relaxationText([
      { kind: 'typo', from: 'coldd', to: 'cold' },
      { kind: 'split', from: 'coldstart', to: 'cold start' },
      { kind: 'partial', from: 'cold start zebra', to: 'cold start' },
    ]),
  ).toBe(
    '"coldd" read as "cold"; "coldstart" read as "cold start"; nothing has all of "cold start zebra", the best have "cold start"',
  );
  expect(relaxationText([])).toBe('');
});
