import { grouped } from '../../model/text/counts.ts';
import { type Styled, span, widthOf } from '../../render/text/styled.ts';
import { SCOPES, type Scope } from '../found/entries.ts';
import type { State } from '../state/state.ts';
import type { Layout, Size } from './layout.ts';
import { ACCENT, FAINT } from './parts.ts';

const NAMES: Readonly<Record<Scope, string>> = {
  all: 'All',
  talks: 'Talks',
  topics: 'Topics',
  terms: 'Terms',
  events: 'Events',
  notes: 'Notes',
};

/** The tab of a scope on the screen. */
export interface Tab {
  readonly scope: Scope;
  readonly spans: Styled;
  /** Half-open range of columns. */
  readonly start: number;
  readonly end: number;
}

/** Ways to write the tabs, the widest first; narrower ones have smaller gaps and no counts. */
const WAYS = [
  { gap: 3, hasCounts: true },
  { gap: 2, hasCounts: true },
  { gap: 2, hasCounts: false },
  { gap: 1, hasCounts: false },
] as const;

/** All tabs; those that do not fit on the line are left out at its end. */
export function tabsOf(state: State, columns: number): readonly Tab[] {
  const drawn = WAYS.map((way) => tabsIn(state, way));
  const fitting = drawn.find((tabs) => (tabs.at(-1)?.end ?? 0) <= columns) ?? drawn.at(-1) ?? [];
  return fitting.filter(({ end }) => end <= columns);
}

/** `All 41   Talks 7   Topics 2` */
function tabsIn(state: State, { gap, hasCounts }: (typeof WAYS)[number]): readonly Tab[] {
  let start = 1;
  return SCOPES.map((scope) => {
    const isChosen = scope === state.scope;
    const count = hasCounts ? countOf(state, scope) : undefined;
    const spans = [
      span(NAMES[scope], isChosen ? ACCENT : {}),
      ...(count === undefined ? [] : [span(` ${grouped(count)}`, FAINT)]),
    ];
    const tab = { scope, spans, start, end: start + widthOf(spans) };
    start = tab.end + gap;
    return tab;
  });
}

/**
 * The number of entries of a scope: known at once for the selected scope, for the others after a pause in typing. For
 * an empty query, the scope `all` lists files and has no count, because it would not be the sum of the others.
 */
const countOf = ({ input, scope, answer, counts }: State, of: Scope): number | undefined => {
  if (of === 'all' && input.text.trim() === '') return undefined;
  return of === scope ? answer.total : counts[of];
};

export function drawTabs(tabs: readonly Tab[]): Styled {
  let column = 0;
  return tabs.flatMap(({ spans, start, end }) => {
    const space = span(' '.repeat(start - column));
    column = end;
    return [space, ...spans];
  });
}

/** The line below the tabs, heavy below the chosen one, with the start of the divider. */
export function drawRule(
  { scope }: State,
  tabs: readonly Tab[],
  { list, preview }: Layout,
  { columns }: Size,
): Styled {
  const chosen = tabs.find((tab) => tab.scope === scope);
  const dividerAt = preview ? list.columns + 1 : -1;
  return Array.from({ length: columns }, (_, column) => {
    const isHeavy = chosen !== undefined && column >= chosen.start && column < chosen.end;
    const isJoint = column === dividerAt;
    const text = isHeavy ? (isJoint ? '┯' : '━') : isJoint ? '┬' : '─';
    return span(text, isHeavy ? ACCENT : { dim: true });
  });
}
