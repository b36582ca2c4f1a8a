import { describe, expect, test } from 'vitest';
import { renderTalk, renderTalks, type TalkView } from '../../src/render/talks.ts';
import { addressOf, pipe, terminalOf, widestLine } from './terminals.ts';

const talk: TalkView = {
  id: 'where-serverless-falls-short',
  title: 'Where serverless falls short',
  speakers: [],
  event: 'ServerlessDays Amsterdam',
  date: '2019-03-29',
  topics: ['cold starts', 'cost'],
  file: 'talks/where.md',
  line: 8,
};

describe('talks', () => {
  test('are a table without a column that no talk fills', () => {
    expect(renderTalks([talk], terminalOf(160))).toBe(`\
Talk                          Event                     Date        Topics             Place
Where serverless falls short  ServerlessDays Amsterdam  2019-03-29  cold starts, cost  talks/where.md:8
`);
  });

  test('have a column for speakers where there are any', () => {
    const output = renderTalks([talk, { ...talk, speakers: ['Ada Lovelace'] }], terminalOf(200));
    expect(output).toMatch(/^Talk +Speakers +Event +Date +Topics +Place\n/);
  });

  test('link their title where the terminal shows links', () => {
    for (const columns of [120, 160]) {
      const terminal = { ...terminalOf(columns, { hyperlinks: true }), addressOf };
      expect(renderTalks([talk], terminal)).toContain(
        '\x1b]8;;file:///notes/talks/where.md#8\x1b\\Where serverless falls short\x1b]8;;\x1b\\',
      );
    }
  });

  test('have their place where a table has no room for it, too', () => {
    const spoken = { ...talk, speakers: ['Ada Lovelace'], topics: [] };
    expect(renderTalks([talk, spoken], terminalOf(80))).toBe(`\
Where serverless falls short · talks/where.md:8
  ServerlessDays Amsterdam · 2019-03-29 · Topics: cold starts, cost
Where serverless falls short · talks/where.md:8
  Ada Lovelace · ServerlessDays Amsterdam · 2019-03-29
`);
  });

  test('fit 40 columns', () => {
    const output = renderTalks([talk], terminalOf(40));
    expect(output).toBe(`\
Where serverless falls short
  talks/where.md:8
  ServerlessDays Amsterdam · 2019-03-29
  Topics: cold starts, cost
`);
    expect(widestLine(output)).toBeLessThanOrEqual(40);
  });

  test('always have the same columns in a pipe', () => {
    expect(renderTalks([talk], pipe)).toBe(
      'where-serverless-falls-short\tWhere serverless falls short\t\tServerlessDays Amsterdam\t2019-03-29\tcold starts, cost\ttalks/where.md:8\n',
    );
  });
});

test('one talk is shown with its sections, terms and who links to it', () => {
  const detail = {
    ...talk,
    speakers: ['Ada Lovelace'],
    sections: [{ name: 'Cold starts', file: 'talks/where.md', line: 14 }],
    terms: ['cold start', 'premium plan'],
    linkedFrom: [{ name: 'ServerlessDays Amsterdam', file: 'index.md', line: 12 }],
  };
  expect(renderTalk(detail, terminalOf(80))).toBe(`\
Where serverless falls short
Ada Lovelace · ServerlessDays Amsterdam · 2019-03-29 · talks/where.md:8
Topics: cold starts, cost

Sections
  Cold starts · talks/where.md:14

Terms
  cold start, premium plan

Linked from
  ServerlessDays Amsterdam · index.md:12
`);
});
