import { describe, expect, test } from 'vitest';
import type { TopicView } from '../../src/library/views.ts';
import { bar, renderCounts } from '../../src/render/bars.ts';
import { renderTopics } from '../../src/render/topics.ts';
import { pipe, terminalOf } from './terminals.ts';

const topic = (id: string, name: string, talks: number, terms: number): TopicView => ({
  ...{ kind: 'topic', id, name, title: name, file: 'index.md', line: 1, column: 1 },
  talks: Array.from({ length: talks }, (_, at) => `talk-${at}`),
  terms: Array.from({ length: terms }, (_, at) => `term ${at}`),
});

const topics: readonly TopicView[] = [
  topic('security', 'Security', 4, 12),
  topic('machine-learning', 'Machine learning', 1, 3),
];

describe('topics', () => {
  test('have a bar next to the number of talks', () => {
    expect(renderTopics(topics, terminalOf(80))).toBe(`\
Topic             Talks                        Terms
Security              4  ━━━━━━━━━━━━━━━━━━━━     12
Machine learning      1  ━━━━━                     3
`);
  });

  test('have shorter bars on a narrow terminal', () => {
    expect(renderTopics(topics, terminalOf(40))).toBe(`\
Topic           Talks              Terms
Security            4  ━━━━━━━━━━     12
Machine             1  ━━╸             3
learning
`);
  });

  test('have no bars if there is no room', () => {
    expect(renderTopics(topics, terminalOf(30))).toBe(`\
Topic             Talks  Terms
Security              4     12
Machine learning      1      3
`);
  });

  test('keep their columns in a table, even if there is no room for bars', () => {
    const long = [topic('x', 'donaudampfschifffahrtsge', 1, 1)];
    for (let columns = 38; columns < 60; columns += 1) {
      expect(renderTopics(long, terminalOf(columns))).toMatch(/^Topic +Talks +Terms\n/);
    }
  });

  test('are tab-separated values in a pipe', () => {
    expect(renderTopics(topics, pipe)).toBe(
      'security\tSecurity\t4\t12\nmachine-learning\tMachine learning\t1\t3\n',
    );
  });
});

test('a bar is exact to half a cell, and only empty for zero', () => {
  expect(bar(10, 10, 4)).toBe('━━━━');
  expect(bar(5, 10, 4)).toBe('━━');
  expect(bar(9, 16, 2)).toBe('━');
  expect(bar(1, 1000, 4)).toBe('╸');
  expect(bar(0, 10, 4)).toBe('');
  expect(bar(1, 0, 4)).toBe('');
});

test('counts are printed with names, and with bars on a terminal', () => {
  const years = [
    { name: '2019', count: 7 },
    { name: '2020', count: 14 },
  ];
  const titles = { name: 'Year', count: 'Talks' };
  expect(renderCounts(years, titles, terminalOf(80))).toBe(
    'Year  Talks\n2019      7  ━━━━━━━━━━\n2020     14  ━━━━━━━━━━━━━━━━━━━━\n',
  );
  expect(renderCounts(years, titles, pipe)).toBe('2019\t7\n2020\t14\n');
});
