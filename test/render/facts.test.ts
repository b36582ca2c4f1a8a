import { expect, test } from 'vitest';
import { agoText, renderFacts, sizeText } from '../../src/render/text/facts.ts';
import { pipe } from './terminals.ts';

test('sizes are printed in thousands of bytes', () => {
  expect([1, 12_345, 999_000, 3_400_000].map(sizeText)).toEqual([
    '1 KB',
    '13 KB',
    '999 KB',
    '3.4 MB',
  ]);
});

test('times are printed relative to now', () => {
  const now = new Date('2024-05-17T12:00:00Z');
  const ago = (time: string) => agoText(new Date(time), now);
  expect(ago('2024-05-17T11:59:30Z')).toBe('just now');
  expect(ago('2024-05-17T12:00:30Z')).toBe('just now');
  expect(ago('2024-05-17T11:52:00Z')).toBe('8 minutes ago');
  expect(ago('2024-05-17T10:59:00Z')).toBe('1 hour ago');
  expect(ago('2024-05-14T11:00:00Z')).toBe('3 days ago');
});

test('facts are printed as a name and a value in each line, with aligned values', () => {
  const facts = [
    ['size', '1 KB'],
    ['stored in', '/x'],
  ] as const;
  expect(renderFacts(facts, pipe)).toBe('size       1 KB\nstored in  /x\n');
});
