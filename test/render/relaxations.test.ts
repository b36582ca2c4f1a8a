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
    'showing results for "cold" instead of "coldd"; "coldstart" read as "cold start"; no note has all of "cold start zebra", the best have 2 of 3: "cold start"',
  );
  expect(relaxationText([])).toBe('');
});

test('what was typed cannot act on the terminal', () => {
  expect(relaxationText([{ kind: 'typo', from: 'a\u001b[31mb', to: 'ab' }])).not.toContain(
    '\u001b',
  );
});
