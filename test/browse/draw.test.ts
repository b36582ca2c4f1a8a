import { describe, expect, test } from 'vitest';
import { draw } from '../../src/browse/draw.ts';
import { INITIAL_STATE, type State } from '../../src/browse/state.ts';
import { plainTextOf, type Styled, widthOf } from '../../src/render/text/styled.ts';
import { answerOf, entryOf, listOf, titles } from './entry-samples.ts';

const plain = (lines: readonly Styled[]): readonly string[] =>
  lines.map((line) => plainTextOf(line).trimEnd());

const drawn = (state: State, columns: number, rows: number): readonly string[] =>
  plain(draw(state, { columns, rows }).lines);

const found = answerOf(
  [
    entryOf('Cold starts', {
      heading: 'Numbers',
      detail: 'A cold start takes a second.',
      matches: [
        [2, 6],
        [7, 12],
      ],
      file: 'talks/cold.md',
      line: 12,
    }),
    entryOf('Kettle', { kind: 'term', detail: 'Boils water.', file: 'terms.md', line: 3 }),
  ],
  { total: 41 },
);

const asked: State = { ...INITIAL_STATE, input: { text: 'cold st', cursor: 7 }, answer: found };

test('a narrow screen has the query, the scopes, and each entry with its place', () => {
  expect(drawn(asked, 44, 11)).toEqual([
    '› cold st',
    '[All] Talks  Topics  Terms           1 of 41',
    '─'.repeat(44),
    '> Cold starts › Numbers                 talk',
    '  A cold start takes a second.',
    '  talks/cold.md:12',
    '  Kettle                                term',
    '  Boils water.',
    '  terms.md:3',
    '',
    'Enter read   Esc leave   Tab next kind',
  ]);
});

test('a wide screen has the note beside the list', () => {
  const lines: readonly Styled[] = [[{ text: 'The note itself.', style: {} }]];
  const state = { ...asked, preview: { key: '', lines, hitLine: 0 } };
  const rows = drawn(state, 84, 9);
  expect(rows[3]).toBe('> Cold starts › Numbers        talk │ talks/cold.md:12');
  expect(rows[5]).toBe('  Kettle                       term │ The note itself.');
});

test('a long place loses its start, not its line', () => {
  const file = 'conferences/serverless/2019/amsterdam/talks/cold.md';
  const answer = answerOf([entryOf('Cold starts', { file, line: 12 })]);
  const state: State = { ...asked, answer, preview: { key: '', lines: [], hitLine: 0 } };
  expect(drawn(state, 30, 11)[5]).toBe('  …/amsterdam/talks/cold.md:12');
  expect(drawn(state, 80, 11)[3]).toMatch(/│ …\S+\/amsterdam\/talks\/cold\.md:12$/u);
});

test('matched words stand out in title and text', () => {
  const { lines } = draw(asked, { columns: 44, rows: 11 });
  const bold = lines
    .slice(3, 5)
    .map((line) => line.filter(({ style }) => style.hue === 'match').map(({ text }) => text));
  expect(bold).toEqual([
    ['> ', 'Cold'],
    ['cold', 'start'],
  ]);
});

test('a match far behind is brought in sight', () => {
  const detail = `${'word '.repeat(40)}needle and more`;
  const matches = [[200, 206]] as const;
  const state = { ...INITIAL_STATE, answer: answerOf([entryOf('A', { detail, matches })]) };
  expect(drawn(state, 40, 10)[4]).toMatch(/^ {2}…(?:word )+needle and mo/u);
});

describe.each([
  [20, 3],
  [40, 8],
  [79, 24],
  [80, 24],
  [200, 50],
  [80, 1],
  [7, 4],
])('on %i columns and %i rows', (columns, rows) => {
  test('no line is wider, no line is too many, the cursor is on the screen', () => {
    const long = '無伺服器 families 👨‍👩‍👧‍👦 '.repeat(30);
    const state: State = {
      ...listOf([long, ...titles(30)], { selected: 12 }),
      input: { text: long, cursor: long.length },
      notice: long,
    };
    const { lines, cursor } = draw(state, { columns, rows });
    expect(lines.length).toBeLessThanOrEqual(rows);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
    expect(cursor.column).toBeLessThan(columns);
  });

  test('the selected entry is in sight, with its mark', () => {
    const state = listOf(titles(60), { selected: 41 });
    const marked = drawn(state, columns, rows).filter((line) => line.startsWith('> '));
    const title = columns < 20 ? '' : 'Talk 42';
    expect(marked).toEqual(rows < 2 ? [] : [expect.stringContaining(title)]);
  });
});

test('the cursor stands behind what was typed, in cells', () => {
  const state = { ...INITIAL_STATE, input: { text: '冷啟動 x', cursor: 3 } };
  expect(draw(state, { columns: 60, rows: 20 }).cursor).toEqual({ row: 0, column: 8 });
});

test('what the search gave way on is said, until there is something newer to say', () => {
  const relaxed = [{ kind: 'typo', from: 'cld', to: 'cold' }] as const;
  const state = { ...asked, answer: { ...found, relaxed } };
  expect(drawn(state, 60, 12).at(-1)).toBe('showing results for "cold" instead of "cld"');
  expect(drawn({ ...state, notice: 'Copied a.md:1' }, 60, 12).at(-1)).toBe('Copied a.md:1');
});

test('nothing found says so, with the nearest names', () => {
  const answer = answerOf([], { nearest: ['kettle', 'kernel'] });
  const state: State = {
    ...INITIAL_STATE,
    input: { text: 'xq', cursor: 2 },
    scope: 'terms',
    answer,
  };
  const rows = drawn(state, 60, 12);
  expect(rows.slice(3, 6)).toEqual([
    '  No terms found.',
    '  Nearest: kettle, kernel',
    '  Tab looks elsewhere.',
  ]);
});

test('control characters of notes are gone', () => {
  const entry = entryOf('A\x1b[2J', { detail: 'b\x07\x9b31mc\x1b]0;d\x07', file: 'e\x1b[1m.md' });
  const state = { ...INITIAL_STATE, answer: answerOf([entry]) };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
  expect(drawn(state, 60, 12).join('')).not.toMatch(/[\x00-\x1f\x7f-\x9f]/u);
});
