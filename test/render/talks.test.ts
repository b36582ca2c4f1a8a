import { describe, expect, test } from 'vitest';
import type { TalkView } from '../../src/library/views.ts';
import { renderTalk, renderTalks } from '../../src/render/talks.ts';
import { addressOf, pipe, terminalOf, widestLine } from './terminals.ts';

const talk: TalkView = {
  kind: 'talk',
  id: 'where-serverless-falls-short',
  title: 'Where serverless falls short',
  speakers: [],
  event: { name: 'ServerlessDays Amsterdam', date: null, year: 2019 },
  date: '2019-03-29',
  track: null,
  topics: ['cold starts', 'cost'],
  file: 'talks/where.md',
  line: 8,
  column: 1,
};

describe('talks', () => {
  test('are grouped by event, with event and date printed once and places on the right', () => {
    const spoken = { ...talk, title: 'Queues', speakers: ['Ada Lovelace'], track: 'Main' };
    const other = {
      ...talk,
      event: { name: 'OtherConf', date: null, year: null },
      date: null,
      topics: [],
    };
    const dated = { ...other, date: '2020-01-02' };
    expect(renderTalks([talk, other, spoken, dated], terminalOf(60))).toBe(`\
ServerlessDays Amsterdam · 2019-03-29
  Where serverless falls short              talks/where.md:8
    Topics: cold starts, cost
  Queues                                    talks/where.md:8
    Ada Lovelace · Main · Topics: cold starts, cost

OtherConf
  Where serverless falls short              talks/where.md:8
  Where serverless falls short              talks/where.md:8
    2020-01-02
`);
  });

  test('without an event have no group heading alone, and come last if other talks have events', () => {
    const alone = { ...talk, event: null, date: null, topics: [] };
    expect(renderTalks([alone], terminalOf(60))).toBe(
      'Where serverless falls short                talks/where.md:8\n',
    );
    expect(renderTalks([alone, talk], terminalOf(60))).toContain('\n\nEvent unknown\n  Where');
  });

  test('of a series are told apart by their years, where nothing else is known of the day', () => {
    const inYear = (year: number): TalkView => ({
      ...talk,
      event: { name: 'FooDays', date: String(year), year },
      ...{ date: null, topics: [] },
    });
    expect(renderTalks([inYear(2023), inYear(2024)], terminalOf(60))).toBe(`\
FooDays · 2023
  Where serverless falls short              talks/where.md:8

FooDays · 2024
  Where serverless falls short              talks/where.md:8
`);
    expect(renderTalks([inYear(2024)], pipe)).toContain('\tFooDays\t2024\t');
  });

  test('link their title if the terminal supports links', () => {
    for (const columns of [120, 160]) {
      const terminal = { ...terminalOf(columns, { hyperlinks: true }), addressOf };
      expect(renderTalks([talk], terminal)).toContain(
        '\x1b]8;;file:///notes/talks/where.md#8\x1b\\Where serverless falls short\x1b]8;;\x1b\\',
      );
    }
  });

  test('fit 40 columns', () => {
    const output = renderTalks([talk], terminalOf(40));
    expect(output).toBe(`\
ServerlessDays Amsterdam · 2019-03-29
  Where serverless falls short
    Topics: cold starts, cost
    talks/where.md:8
`);
    expect(widestLine(output)).toBeLessThanOrEqual(40);
  });

  test('have the same columns in a pipe, whatever values are missing', () => {
    expect(renderTalks([talk], pipe)).toBe(
      'where-serverless-falls-short\tWhere serverless falls short\t\tServerlessDays Amsterdam\t2019-03-29\tcold starts, cost\ttalks/where.md:8\n',
    );
  });
});

test('one talk is printed with its sections, terms and links to it', () => {
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
