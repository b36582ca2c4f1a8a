import { describe, expect, test } from 'vitest';
import type { HitView } from '../../src/library/views.ts';
import { renderHits } from '../../src/render/hits.ts';
import { addressOf, controlCharacters, pipe, terminalOf, widestLine } from './terminals.ts';

const defaults = {
  ...{
    id: 'x',
    score: 1,
    event: '',
    eventYear: null,
    occasion: null,
    talk: null,
    talkTitle: null,
    why: [],
  },
  ...{ speakers: [], alike: [], missing: [], foundIn: [], more: [], column: 1, matches: [] },
};

const hit: HitView = {
  ...defaults,
  kind: 'talk',
  title: 'Where serverless falls short',
  heading: 'Cold starts',
  event: 'ServerlessDays Amsterdam 2019',
  file: 'talks/where-it-falls-short.md',
  line: 14,
  excerpt:
    'A cold start delays the first request after a pause: the platform has to start a machine.',
  matches: [
    [2, 6],
    [7, 12],
  ],
  more: [
    {
      heading: 'Premium functions',
      file: 'talks/where-it-falls-short.md',
      line: 31,
      ...{ column: 1, score: 1, matches: [] },
      excerpt: 'Instances are kept warm, so nobody waits for a cold start.',
    },
  ],
};

const term: HitView = {
  ...defaults,
  kind: 'term',
  title: 'Cold start',
  heading: 'Cold start',
  talkTitle: 'Where serverless falls short',
  file: 'talks/where-it-falls-short.md',
  line: 16,
  excerpt: 'What a platform needs until it answers.',
};

describe('hits', () => {
  test('are a numbered list with title, kind, event, place, excerpt and further passages', () => {
    expect(renderHits([hit, term], terminalOf(80))).toBe(`\
1  Where serverless falls short › Cold starts
   talk · ServerlessDays Amsterdam 2019 · talks/where-it-falls-short.md:14
   A cold start delays the first request after a pause: the platform has to
   start a machine.
   › Premium functions · :31
     Instances are kept warm, so nobody waits for a cold start.

2  Cold start
   term · in Where serverless falls short · talks/where-it-falls-short.md:16
   What a platform needs until it answers.
`);
  });

  test('name the words of the query that they lack', () => {
    expect(renderHits([{ ...term, missing: ['warm'] }], pipe)).toContain(':16 · without "warm"\n');
  });

  test('name the year of an event whose name does not', () => {
    const of = (event: string) => renderHits([{ ...hit, event, eventYear: 2024 }], pipe);
    expect(of('FooDays')).toContain('talk · FooDays 2024 · talks');
    expect(of('FooDays 2024')).toContain('talk · FooDays 2024 · talks');
    expect(of('')).toContain('talk · talks');
  });

  test('say where a match is if it is not in the shown text', () => {
    const found = (foundIn: HitView['foundIn'], kind: HitView['kind'] = 'note') =>
      renderHits([{ ...term, kind, foundIn }], pipe);
    expect(found(['property'])).toContain(':16 · found in its front matter\n');
    expect(found(['title', 'property'])).not.toContain('found in');
    expect(found([])).not.toContain('found in');
    expect(found(['alias'], 'term')).not.toContain('found in');
  });

  test('fit 40 columns, with each place on one line', () => {
    expect(renderHits([hit], terminalOf(40))).toBe(`\
1  Where serverless falls short › Cold
   starts
   talk · ServerlessDays Amsterdam 2019
   talks/where-it-falls-short.md:14
   A cold start delays the first request
   after a pause: the platform has to
   start a machine.
   › Premium functions · :31
     Instances are kept warm, so nobody
     waits for a cold start.
`);
  });

  test('are not wrapped in a pipe', () => {
    expect(renderHits([hit], pipe)).toContain(
      '\n   A cold start delays the first request after a pause: the platform has to start a machine.\n',
    );
  });

  test('show matched words in bold and amber, or underlined if there are few colours', () => {
    expect(renderHits([hit], terminalOf(80, { level: 3 }))).toContain(
      'A \x1b[1m\x1b[38;5;221mcold\x1b[39m\x1b[22m \x1b[1m\x1b[38;5;221mstart\x1b[39m\x1b[22m delays',
    );
    expect(renderHits([hit], terminalOf(80, { level: 1 }))).toContain(
      'A \x1b[1m\x1b[4mcold\x1b[24m\x1b[22m ',
    );
  });

  test('highlight matches in titles and headings, too', () => {
    const cold = (text: string) =>
      [...text.matchAll(/cold start|premium/giu)].map(
        ({ index, 0: { length } }) => [index, index + length] as const,
      );
    const lines = renderHits([hit], terminalOf(80, { level: 3 }), { matchesIn: cold }).split('\n');
    const amber = (text: string) => `\x1b[1m\x1b[38;5;221m${text}\x1b[39m\x1b[22m`;
    expect(lines[0]).toContain(`${amber('Cold start')}s`);
    expect(lines.join('\n')).toContain(`${amber('Premium')} functions`);
    expect(renderHits([hit], terminalOf(80), { matchesIn: cold })).toBe(
      renderHits([hit], terminalOf(80)),
    );
  });

  test('have no escape sequences if colour and links are off', () => {
    expect(renderHits([hit, term], terminalOf(200))).not.toMatch(controlCharacters);
  });

  test('link their place if the terminal supports links', () => {
    const terminal = { ...terminalOf(200, { hyperlinks: true }), addressOf };
    expect(renderHits([hit], terminal)).toContain(
      '\x1b]8;;file:///notes/talks/where-it-falls-short.md#14\x1b\\talks/where-it-falls-short.md:14\x1b]8;;\x1b\\',
    );
  });

  test('align their texts, whatever the width of the numbers', () => {
    const output = renderHits(Array(10).fill(term), terminalOf(80));
    expect(output).toMatch(/^ 1 {2}Cold start\n {4}term/);
    expect(output).toMatch(/\n10 {2}Cold start\n {4}term/);
  });

  test('explain their score on request', () => {
    expect(
      renderHits([{ ...term, why: ['title 2 of 2 words', 'phrase'] }], pipe, { explain: true }),
    ).toContain('\n   why: title 2 of 2 words, phrase\n');
  });

  test('fit the width with wide characters, and lose escape sequences', () => {
    const nasty: HitView = {
      ...hit,
      title: '\x1b[2Jサーバーレス入門 🚀 関数のコールドスタートを理解する',
      heading: 'コールドスタート\u202e',
      excerpt: 'コールドスタートとは、最初のリクエストの前に実行環境を起動する時間。',
      matches: [[0, 8]],
    };
    const output = renderHits([nasty], terminalOf(40));
    expect(widestLine(output)).toBeLessThanOrEqual(40);
    expect(output).not.toMatch(controlCharacters);
    expect(output).toContain('サーバーレス入門 🚀');
  });
});
