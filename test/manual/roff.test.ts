import { expect, test } from 'vitest';
import { escaped, prose } from '../../src/manual/roff.ts';

test('nothing of a text is a request or an escape of roff', () => {
  expect(escaped(".TH\n'so /etc/passwd")).toBe('\\&.TH\n\\(aqso /etc/passwd');
  expect(escaped('a\\fBb')).toBe('a\\(rsfBb');
});

test('quotes and hyphens stay what they are, so that they can be copied', () => {
  expect(escaped(`--x '~' "^" \`-\``)).toBe(
    '\\-\\-x \\(aq\\(ti\\(aq \\(dq\\(ha\\(dq \\(ga\\-\\(ga',
  );
});

test('letters of every script are named by their code', () => {
  expect(escaped('é 😀')).toBe('\\[u00E9] \\[u1F600]');
});

test('what is set in stands as it stands', () => {
  expect(prose('One\ntwo:\n  a  b\n\nThree')).toBe('One\ntwo:\n.EX\n  a  b\n.EE\n.PP\nThree');
});
