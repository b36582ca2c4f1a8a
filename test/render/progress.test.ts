import { expect, test } from 'vitest';
import { grouped } from '../../src/model/text/counts.ts';
import { duration, progressText } from '../../src/render/progress.ts';

test('progress shows how much is done, the speed, and the time left', () => {
  expect(progressText({ doing: 'Reading notes', done: 12_400, total: 38_000, seconds: 2 })).toBe(
    'Reading notes: 12,400 of 38,000 (32 %), 6,200 a second, 5 s left',
  );
});

test('progress shows no speed in its first moments', () => {
  expect(progressText({ doing: 'Reading notes', done: 3, total: 10, seconds: 0.1 })).toBe(
    'Reading notes: 3 of 10 (30 %)',
  );
});

test('progress shows 100 % only at the end', () => {
  expect(progressText({ doing: 'Reading', done: 999, total: 1000, seconds: 0 })).toContain(
    '(99 %)',
  );
  expect(progressText({ doing: 'Reading', done: 1000, total: 1000, seconds: 2 })).toBe(
    'Reading: 1,000 of 1,000 (100 %), 500 a second',
  );
});

test('durations are printed in their two largest units', () => {
  expect([0, 7, 59.2, 125, 3600, 12_000].map(duration)).toEqual([
    '1 s',
    '7 s',
    '1 min',
    '2 min 5 s',
    '1 h',
    '3 h 20 min',
  ]);
});

test('large numbers are grouped by thousands', () => {
  expect([0, 999, 1000, 1_234_567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']);
});
