import { describe, expect, test } from 'vitest';
import { draw as drawWith } from '../../src/browse/draw/draw.ts';
import type { Size } from '../../src/browse/draw/layout.ts';
import { INITIAL_STATE, type State } from '../../src/browse/state/state.ts';
import { plainTextOf, type Styled, widthOf } from '../../src/render/text/styled.ts';
import { answerOf, entryOf, listOf, matcherFor, titles } from './entry-samples.ts';

const chrome = {
  keys: {
    'In the list': [
      { key: 'Enter', does: 'read the note' },
      { key: '^E', does: 'edit', isOfEditor: true },
    ],
  },
  canEdit: true,
};

const draw = (state: State, size: Size) => drawWith(state, size, chrome);

const plain = (lines: readonly Styled[]): readonly string[] =>
  lines.map((line) => plainTextOf(line).trimEnd());

const drawn = (state: State, columns: number, rows: number): readonly string[] =>
  plain(draw(state, { columns, rows }).lines);

const coldStartAnswer = answerOf(
  [
    entryOf('Cold starts', {
      heading: 'Numbers',
      detail: 'A cold start takes a second.',
      file: 'talks/cold.md',
      line: 12,
    }),
    entryOf('Kettle', { kind: 'term', detail: 'Boils water.', file: 'terms.md', line: 3 }),
  ],
  { total: 41, matcher: matcherFor('cold', 'start') },
);

const coldStartState: State = {
  ...INITIAL_STATE,
  input: { text: 'cold st', cursor: 7 },
  answer: coldStartAnswer,
};

test('a narrow screen shows the query, the scopes, and each entry with its place', () => {
  const counts = { all: 41, talks: 7, topics: 0 };
  expect(drawn({ ...coldStartState, counts }, 60, 11)).toEqual([
    '› cold st                                           1 of 41',
    ' All 41   Talks 7   Topics 0   Terms   Events   Notes',
    `─━━━━━━${'─'.repeat(53)}`,
    '▌ Cold starts › Numbers                               talk ┃',
    '▌ A cold start takes a second.',
    '▌ talks/cold.md:12',
    '  Kettle                                              term',
    '  Boils water.',
    '  terms.md:3',
    '',
    ' Enter read   Esc leave   Tab next kind   F1 help   ^E edit',
  ]);
});

test('a screen of 40 columns shows the name of every scope', () => {
  const counts = { talks: 7, topics: 12, terms: 120, events: 1, notes: 30 };
  expect(drawn({ ...coldStartState, counts }, 40, 11)[1]).toBe(
    ' All Talks Topics Terms Events Notes',
  );
});

test('without a query the scope All shows no count, because it lists files and not the items of the other scopes', () => {
  const answer = answerOf([entryOf('Kettle', { kind: 'note' })], { total: 15 });
  const counts = { all: 15, talks: 7, topics: 12, terms: 120, events: 1, notes: 3 };
  const tabs = drawn({ ...INITIAL_STATE, answer, counts }, 80, 11)[1];
  expect(tabs).toBe(' All   Talks 7   Topics 12   Terms 120   Events 1   Notes 3');
});

test('a wide screen shows the preview next to the list, and the scroll bar on the line between them', () => {
  const lines: readonly Styled[] = [[{ text: 'The note itself.', style: {} }]];
  const preview = { key: '', lines, startLine: 0, hitLine: 0, marked: { start: 0, end: 0 } };
  const rows = drawn({ ...coldStartState, preview }, 84, 9);
  expect(rows[3]).toBe('▌ Cold starts › Numbers        talk ┃ talks/cold.md:12');
  expect(rows[5]).toBe('  Kettle                       term │ The note itself.');
});

test('each entry shows its kind, in colour where it differs from the entry above, and not where a scope has one kind', () => {
  const answer = answerOf([
    entryOf('A'),
    entryOf('B'),
    entryOf('C', { kind: 'term' }),
    entryOf('D'),
  ]);
  const kindsIn = (state: State) =>
    draw(state, { columns: 60, rows: 30 })
      .lines.flat()
      .flatMap(({ text, style }) => (/^(?:talk|term)$/u.test(text) ? [[text, style.hue]] : []));
  expect(kindsIn({ ...coldStartState, answer })).toEqual([
    ['talk', 'note'],
    ['talk', 'faint'],
    ['term', 'question'],
    ['talk', 'note'],
  ]);
  expect(kindsIn({ ...coldStartState, answer, scope: 'talks' })).toEqual([]);
});

test('the background of the selected entry covers the full width of the list', () => {
  const { lines } = draw(coldStartState, { columns: 44, rows: 11 });
  const tinted = lines.map((line) =>
    widthOf(line.filter(({ style }) => style.isSelected === true)),
  );
  expect(tinted).toEqual([0, 0, 0, 42, 42, 42, 0, 0, 0, 0, 0]);
});

test('the scroll bar is at the top for the first entry and at the bottom for the last', () => {
  const thumbRows = (selected: number) =>
    drawn(listOf(titles(30), { selected }), 60, 24).flatMap((line, row) =>
      line.endsWith('┃') ? [row] : [],
    );
  expect(thumbRows(0)[0]).toBe(3);
  expect(thumbRows(29).at(-1)).toBe(22);
  expect(drawn(listOf(titles(3)), 60, 24).join('')).not.toContain('┃');
});

test('help lists every key, and the keys for editing only if notes can be edited', () => {
  const state = { ...coldStartState, help: 0 };
  const helpOf = (canEdit: boolean) =>
    plain(drawWith(state, { columns: 70, rows: 12 }, { ...chrome, canEdit }).lines).join('\n');
  expect(helpOf(true)).toMatch(/Enter +read the note/u);
  expect(helpOf(true)).toContain('^E');
  expect(helpOf(false)).not.toContain('^E');
  expect(drawn({ ...state, help: undefined }, 90, 12).at(-1)).toContain('^E edit');
});

test('a long path is cut at its start, so that the line number is visible', () => {
  const file = 'conferences/serverless/2019/amsterdam/talks/cold.md';
  const answer = answerOf([entryOf('Cold starts', { file, line: 12 })]);
  const state: State = {
    ...coldStartState,
    answer,
    preview: { key: '', lines: [], startLine: 0, hitLine: 0, marked: { start: 0, end: 0 } },
  };
  expect(drawn(state, 30, 11)[5]).toBe('▌ …msterdam/talks/cold.md:12');
  expect(drawn(state, 80, 11)[3]).toMatch(/[│┃] …\S+\/amsterdam\/talks\/cold\.md:12$/u);
});

test('matched words stand out in title and text', () => {
  const { lines } = draw(coldStartState, { columns: 44, rows: 11 });
  const bold = lines
    .slice(3, 5)
    .map((line) => line.filter(({ style }) => style.hue === 'match').map(({ text }) => text));
  expect(bold).toEqual([['Cold'], ['cold', 'start']]);
});

test('a match at the end of a long text is shown', () => {
  const detail = `${'word '.repeat(40)}needle and more`;
  const answer = answerOf([entryOf('A', { detail })], { matcher: matcherFor('needle') });
  const state = { ...INITIAL_STATE, answer };
  expect(drawn(state, 40, 10)[4]).toMatch(/^▌ …(?:word )+needle and mo/u);
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
  test('no line is too wide, there are not too many lines, and the cursor is on the screen', () => {
    const long = '無伺服器 families 👨‍👩‍👧‍👦 '.repeat(30);
    const state: State = {
      ...listOf([long, ...titles(30)], { selected: 12 }),
      input: { text: long, cursor: long.length },
      notice: long,
    };
    const { lines, cursor } = draw(state, { columns, rows });
    expect(lines.length).toBeLessThanOrEqual(rows);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
    expect(cursor?.column).toBeLessThan(columns);
  });

  test('the selected entry is visible and has its mark', () => {
    const state = listOf(titles(60), { selected: 41 });
    const marked = drawn(state, columns, rows).filter((line) => line.startsWith('▌'));
    const title = columns < 20 ? '▌' : 'Talk 42';
    expect(marked.slice(0, 1)).toEqual(rows < 2 ? [] : [expect.stringContaining(title)]);
  });
});

test('the cursor is behind the typed text, measured in terminal cells', () => {
  const state = { ...INITIAL_STATE, input: { text: '冷啟動 x', cursor: 3 } };
  expect(draw(state, { columns: 60, rows: 20 }).cursor).toEqual({ row: 0, column: 8 });
});

test('corrections of the query are shown until there is a newer message', () => {
  const relaxed = [{ kind: 'typo', from: 'cld', to: 'cold' }] as const;
  const state = { ...coldStartState, answer: { ...coldStartAnswer, relaxed } };
  expect(drawn(state, 60, 12).at(-1)).toBe(' showing results for "cold"   Enter read   Esc leave');
  expect(drawn({ ...state, notice: 'Copied a.md:1' }, 60, 12).at(-1)).toBe(' Copied a.md:1');
});

test('a long list of corrections is cut, so that the keys are still shown', () => {
  const word = (at: number) => `word${at}`;
  const relaxed = Array.from({ length: 20 }, (_, at) => ({
    kind: 'typo' as const,
    from: 'x',
    to: word(at),
  }));
  const last =
    drawn({ ...coldStartState, answer: { ...coldStartAnswer, relaxed } }, 80, 12).at(-1) ?? '';
  expect(last).toMatch(/^ showing results for "word0 word1 .*… {3}Enter read {3}Esc leave$/u);
});

test('an empty result says so and shows the nearest names', () => {
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

test.each([
  ['xq', '  ^U clears the line: all notes again.'],
  ['xq and more', '  Fewer words find more.'],
])('without a name near "%s" an empty result suggests a next step', (text, step) => {
  const state = { ...INITIAL_STATE, input: { text, cursor: 2 }, answer: answerOf([]) };
  expect(drawn(state, 60, 12).slice(3, 5)).toEqual(['  Nothing found.', step]);
});

test('control characters of notes are removed', () => {
  const entry = entryOf('A\x1b[2J', { detail: 'b\x07\x9b31mc\x1b]0;d\x07', file: 'e\x1b[1m.md' });
  const state = { ...INITIAL_STATE, answer: answerOf([entry]) };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
  expect(drawn(state, 60, 12).join('')).not.toMatch(/[\x00-\x1f\x7f-\x9f]/u);
});
