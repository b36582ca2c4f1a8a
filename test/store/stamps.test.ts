import { expect, test } from 'vitest';
import { type FileTimes, Stamps, settledTimes } from '../../src/store/files/stamps.ts';

const times: FileTimes = { size: 120, mtimeMs: 1_000.25, ctimeMs: 2_000.5, ino: 7 };

test.each(Object.keys(times) as (keyof FileTimes)[])(
  'a file with another %s counts as changed',
  (field) => {
    const stamps = new Stamps(2);
    stamps.set(1, times);
    expect(stamps.isSame(1, times)).toBe(true);
    expect(stamps.isSame(1, { ...times, [field]: times[field] + 1 })).toBe(false);
    expect(stamps.timesOf(1)).toEqual(times);
  },
);

test('a stamp whose times are not settled equals no stamp', () => {
  const stamps = new Stamps(1);
  stamps.set(0, settledTimes(times, times.ctimeMs + 1));
  expect(stamps.isSame(0, times)).toBe(false);
  expect(stamps.timesOf(0)).toBeUndefined();
});

test('times are settled after a tick of the file system clock, which may tick in whole seconds', () => {
  expect(settledTimes(times, times.ctimeMs + 150)).toEqual(times);
  const wholeSeconds = { ...times, mtimeMs: 1_000, ctimeMs: 2_000 };
  expect(settledTimes(wholeSeconds, wholeSeconds.ctimeMs + 150)).toBeUndefined();
  expect(settledTimes(wholeSeconds, wholeSeconds.ctimeMs + 2_200)).toEqual(wholeSeconds);
});
