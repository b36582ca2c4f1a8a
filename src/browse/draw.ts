import { relaxationText } from '../render/relaxations.ts';
import { noteSpan, padded, type Styled, span, widthOf } from '../render/text/styled.ts';
import { graphemes, textWidth } from '../render/text/width.ts';
import { truncate, wrap } from '../render/text/wrap.ts';
import { drawList } from './draw-list.ts';
import { drawPreview } from './draw-preview.ts';
import { SCOPES, type Scope } from './entries.ts';
import type { InputLine } from './input-line.ts';
import { type Layout, LOWEST_WITH_SCOPES, layoutOf, type Size } from './layout.ts';
import { matchedWords, matcherOf } from './matched-words.ts';
import type { State } from './state.ts';

/** A whole screen: at most as many lines as it has rows, none wider than it. */
export interface Frame {
  readonly lines: readonly Styled[];
  /** 0-based; in the input line. */
  readonly cursor: { readonly row: number; readonly column: number };
}

const PROMPT = '› ';

export function draw(state: State, size: Size): Frame {
  const layout = layoutOf(size);
  const input = drawInput(state.input, size.columns);
  const body = drawBody(state, layout);
  const missing = Math.max(0, layout.list.rows - body.length);
  const lines = [
    input.line,
    ...(size.rows < LOWEST_WITH_SCOPES ? [] : [drawScopes(state, size), drawRule(layout, size)]),
    ...body,
    ...Array.from({ length: missing }, (): Styled => []),
    drawStatus(state, size.columns),
  ];
  return {
    lines: lines.slice(0, size.rows).map((line) => truncate(line, size.columns)),
    cursor: { row: 0, column: Math.min(input.column, size.columns - 1) },
  };
}

/** What stands right before the cursor is always in sight. The text is safe: see `keyOf`. */
function drawInput({ text, cursor }: InputLine, columns: number) {
  const room = columns - PROMPT.length - 1;
  const hidden = hiddenBefore(text.slice(0, cursor), room);
  const column = PROMPT.length + textWidth(text.slice(hidden, cursor));
  return {
    line: [span(PROMPT, { bold: true, hue: 'accent' }), span(text.slice(hidden), { bold: true })],
    column,
  };
}

/** UTF-16 length of what has to go so that the rest is at most so wide. */
function hiddenBefore(text: string, room: number): number {
  let excess = textWidth(text) - room;
  let hidden = 0;
  for (const grapheme of graphemes(text)) {
    if (excess <= 0) break;
    excess -= textWidth(grapheme);
    hidden += grapheme.length;
  }
  return hidden;
}

const SCOPE_NAMES: Readonly<Record<Scope, string>> = {
  all: 'All',
  talks: 'Talks',
  topics: 'Topics',
  terms: 'Terms',
};

/** `[All] Talks  Topics  Terms      3 of 75` */
function drawScopes({ scope, answer, selected }: State, { columns }: Size): Styled {
  const names = SCOPES.map((each) =>
    each === scope
      ? span(`[${SCOPE_NAMES[each]}]`, { bold: true })
      : span(` ${SCOPE_NAMES[each]} `),
  );
  const { total } = answer;
  const count =
    total === 0
      ? 'nothing'
      : `${(selected + 1).toLocaleString('en')} of ${total.toLocaleString('en')}`;
  const room = columns - widthOf(names);
  return room < count.length + 1 ? names : [...names, ...padded([span(count)], room, 'right')];
}

function drawRule({ list, preview }: Layout, { columns }: Size): Styled {
  const dim = { dim: true };
  if (!preview) return [span('─'.repeat(columns), dim)];
  return [span(`${'─'.repeat(list.columns + 1)}┬${'─'.repeat(preview.columns + 1)}`, dim)];
}

function drawBody(state: State, layout: Layout): readonly Styled[] {
  const { answer, selected, input } = state;
  const matcher = matcherOf(matchedWords(input.text, answer));
  const list =
    answer.entries.length === 0
      ? drawNothing(state, layout)
      : drawList({ entries: answer.entries, selected, matcher }, layout);
  if (!layout.preview) return list;
  const preview = drawPreview(state, layout.preview);
  return Array.from(
    { length: layout.list.rows },
    (_, row): Styled => [
      ...padded(list[row] ?? [], layout.list.columns),
      span(' │ ', { dim: true }),
      ...(preview[row] ?? []),
    ],
  );
}

function drawNothing({ input, scope, answer }: State, { list }: Layout): readonly Styled[] {
  const what = scope === 'all' ? 'Nothing' : `No ${scope}`;
  const said = input.text.trim() === '' ? `${what} here. Type to search.` : `${what} found.`;
  const nearest = answer.nearest.length > 0 ? `Nearest: ${answer.nearest.join(', ')}` : '';
  const elsewhere = scope === 'all' ? '' : 'Tab looks elsewhere.';
  return [said, nearest, elsewhere]
    .filter(Boolean)
    .flatMap((text) => wrap([noteSpan(text)], list.columns - 2))
    .map((line): Styled => [span('  '), ...line])
    .slice(0, list.rows);
}

/** The first ones are there on a narrow screen, too. */
const HINTS: readonly (readonly [key: string, does: string])[] = [
  ['Enter', 'read'],
  ['Esc', 'leave'],
  ['Tab', 'next kind'],
  ['^E', 'edit'],
  ['^Y', 'copy place'],
];

/** What was just done, or what the search gave way on, or else which keys there are. */
function drawStatus(state: State, columns: number): Styled {
  const said = state.notice || relaxationText(state.answer.relaxed);
  if (said !== '') return truncate([noteSpan(said, { italic: true })], columns);
  const hints = HINTS.map(([key, does]): Styled => [span(key, { bold: true }), span(` ${does}`)]);
  let line: Styled = [];
  for (const hint of hints) {
    const longer = line.length === 0 ? hint : [...line, span('   '), ...hint];
    if (widthOf(longer) > columns) break;
    line = longer;
  }
  return line;
}
