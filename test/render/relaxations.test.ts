import { expect, test } from 'vitest';
import { briefRelaxation, relaxationText } from '../../src/render/relaxations.ts';

test('all relaxations of a query are printed in one line', () => {
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

const several = [
  { kind: 'typo', from: 'coldstrat', to: 'coldstart' },
  { kind: 'alias', from: 'fn', to: 'function' },
  { kind: 'typo', from: 'lambad', to: 'lambda' },
  { kind: 'alias', from: 'k8s', to: 'Kubernetes' },
] as const;

test('several misspelt words are reported together', () => {
  expect(relaxationText(several)).toBe(
    'showing results for "coldstart lambda" instead of "coldstrat lambad"; "fn" also read as "function"; "k8s" also read as "Kubernetes"',
  );
});

test('the short form for browse leaves out the typed words and all but one alias', () => {
  expect(briefRelaxation(several)).toBe(
    'showing results for "coldstart lambda"; "fn" also read as "function"',
  );
});

test('control characters of the query are removed', () => {
  expect(relaxationText([{ kind: 'typo', from: 'a\u001b[31mb', to: 'ab' }])).not.toContain(
    '\u001b',
  );
});
