import { afterEach, expect, test, vi } from 'vitest';
import { dateOption } from '../../src/cli-definition/date-option.ts';

afterEach(() => vi.useRealTimers());

test.each([
  ['2026-05-14', '1month', '2026-04-14'],
  ['2026-03-31', '1month', '2026-02-28'],
  ['2026-05-31', '3 months', '2026-02-28'],
  ['2026-01-31', '2m', '2025-11-30'],
  ['2024-02-29', '1y', '2023-02-28'],
  ['2024-03-01', '1d', '2024-02-29'],
  ['2026-01-03', '2weeks', '2025-12-20'],
  ['2026-01-03', '2000y', '0026-01-03'],
  ['2026-01-03', '9999y', '0000-01-03'],
  ['2026-01-03', 'today', '2026-01-03'],
])('on %s, %s is %s', (today, typed, day) => {
  vi.setSystemTime(`${today}T12:00`);
  expect(dateOption('--since')(typed)).toBe(day);
});
