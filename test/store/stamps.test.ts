import { expect, test } from 'vitest';
import { type FileTimes, Stamps } from '../../src/store/files/stamps.ts';

const times: FileTimes = { size: 120, mtimeMs: 1_000.25, ctimeMs: 2_000.5, ino: 7 };

test.each(Object.keys(times) as (keyof FileTimes)[])('a file of another %s is another', (field) => {
  const stamps = new Stamps(2);
  stamps.take(1, times);
  expect(stamps.isSame(1, times)).toBe(true);
  expect(stamps.isSame(1, { ...times, [field]: times[field] + 1 })).toBe(false);
  expect(stamps.timesOf(1)).toEqual(times);
});

test('what is not settled is the same as nothing', () => {
  const stamps = new Stamps(1);
  stamps.set(0, times, times.ctimeMs + 1);
  expect(stamps.isSame(0, times)).toBe(false);
  expect(stamps.timesOf(0)).toBeUndefined();
});
