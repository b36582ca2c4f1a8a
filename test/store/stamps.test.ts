import { expect, test } from 'vitest';
import { type FileTimes, Stamps, settledTimes } from '../../src/store/files/stamps.ts';

const times: FileTimes = { size: 120, mtimeMs: 1_000.25, ctimeMs: 2_000.5, ino: 7 };

test.each(Object.keys(times) as (keyof FileTimes)[])('a file of another %s is another', (field) => {
  const stamps = new Stamps(2);
  stamps.set(1, times);
  expect(stamps.isSame(1, times)).toBe(true);
  expect(stamps.isSame(1, { ...times, [field]: times[field] + 1 })).toBe(false);
  expect(stamps.timesOf(1)).toEqual(times);
});

test('what is not settled is the same as nothing', () => {
  const stamps = new Stamps(1);
  stamps.set(0, settledTimes(times, times.ctimeMs + 1));
  expect(stamps.isSame(0, times)).toBe(false);
  expect(stamps.timesOf(0)).toBeUndefined();
});

test('times are settled once the clock of the file system has ticked, which may be that of whole seconds', () => {
  expect(settledTimes(times, times.ctimeMs + 150)).toEqual(times);
  const whole = { ...times, mtimeMs: 1_000, ctimeMs: 2_000 };
  expect(settledTimes(whole, whole.ctimeMs + 150)).toBeUndefined();
  expect(settledTimes(whole, whole.ctimeMs + 2_200)).toEqual(whole);
});
