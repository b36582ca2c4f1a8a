import { expect, test } from 'vitest';
import type { StatsView } from '../../src/library/views.ts';
import { renderStats } from '../../src/render/stats.ts';
import { pipe, terminalOf, widestLine } from './terminals.ts';

const stats: StatsView = {
  notes: 1_234_567,
  events: 1,
  talks: 3,
  speakers: 0,
  topics: 12,
  terms: 120,
  words: 78_000_123,
  talksByYear: [
    { year: 2019, talks: 2 },
    { year: null, talks: 1 },
  ],
  coverage: { notes: 1_234_566, share: 1_234_566 / 1_234_567, without: ['a.md'] },
};

const coverageAt = (share: number): string | undefined => {
  const coverage = { ...stats.coverage, share };
  return /coverage\t(.+)/u.exec(renderStats({ ...stats, coverage }, pipe))?.[1];
};

test('statistics are a table, with talks by year and an explanation of coverage', () => {
  expect(renderStats(stats, terminalOf(80))).toBe(`\
In these notes       Count
notes            1,234,567
words           78,000,123
events                   1
talks                    3
speakers                 0
topics                  12
terms                  120

Year     Talks
2019         2  ━━━━━━━━━━━━━━━━━━━━
unknown      1  ━━━━━━━━━━

Coverage 99 %: 1,234,566 of 1,234,567 notes gave a talk, a topic or a term
`);
});

test('statistics fit the narrowest terminal', () => {
  for (let columns = 20; columns < 100; columns += 1) {
    expect(widestLine(renderStats(stats, terminalOf(columns)))).toBeLessThanOrEqual(columns);
  }
});

test('only full coverage is 100 %, and only no coverage is 0 %', () => {
  expect([1, 0.9999, 0.005, 0.0001, 0].map(coverageAt)).toEqual([
    '100 %',
    '99 %',
    '1 %',
    '1 %',
    '0 %',
  ]);
});
