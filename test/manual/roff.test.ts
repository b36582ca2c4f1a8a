import { expect, test } from 'vitest';
import { escaped, prose } from '../../src/manual/roff.ts';

test('text cannot contain requests or escapes of roff', () => {
  expect(escaped(".TH\n'so /etc/passwd")).toBe('\\&.TH\n\\(aqso /etc/passwd');
  expect(escaped('a\\fBb')).toBe('a\\(rsfBb');
});

test('quotes and hyphens can be copied from the page', () => {
  expect(escaped(`--x '~' "^" \`-\``)).toBe(
    '\\-\\-x \\(aq\\(ti\\(aq \\(dq\\(ha\\(dq \\(ga\\-\\(ga',
  );
});

test('letters outside ASCII are written by their code', () => {
  expect(escaped('é 😀')).toBe('\\[u00E9] \\[u1F600]');
});

test('indented lines are kept unchanged', () => {
  expect(prose('One\ntwo:\n  a  b\n\nThree')).toBe('One\ntwo:\n.EX\n  a  b\n.EE\n.PP\nThree');
});
