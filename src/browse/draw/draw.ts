import { grouped } from '../../model/text/counts.ts';
import { padded, type Styled, safeSpan, span, widthOf } from '../../render/text/styled.ts';
import { endWithin, textWidth } from '../../render/text/width.ts';
import { truncate, wrap } from '../../render/text/wrap.ts';
import type { State } from '../state/state.ts';
import { drawHelp, type HelpOptions } from './draw-help.ts';
import { drawList } from './draw-list.ts';
import { drawPreview } from './draw-preview.ts';
import { drawReading } from './draw-reading.ts';
import { type Layout, LOWEST_WITH_SCOPES, layoutOf, type Size } from './layout.ts';
import { ACCENT, divider, FAINT } from './parts.ts';
import { drawStatus } from './status.ts';
import { drawRule, drawTabs, tabsOf } from './tabs.ts';

/** The content of a screen: at most one line per row, no line wider than the screen. */
export interface Frame {
  readonly lines: readonly Styled[];
  /** 0-based cell in the input line; undefined if nothing can be typed. */
  readonly cursor: { readonly row: number; readonly column: number } | undefined;
}

const PROMPT = '› ';

export function draw(state: State, size: Size, chrome: HelpOptions): Frame {
  const { help, reading } = state;
  if (help !== undefined) {
    return page(
      drawHelp(chrome, help, size),
      [span(' Up and Down move this, any other key closes it.', FAINT)],
      size,
    );
  }
  const status = drawStatus(state, chrome.canEdit, size.columns);
  if (reading) return page(drawReading(reading, size), status, size);
  const input = drawInput(state, size.columns);
  return {
    ...page([input.line, ...drawBelowInput(state, size)], status, size),
    cursor: { row: 0, column: Math.min(input.column, size.columns - 1) },
  };
}

/** Lines with the status line at the bottom. */
function page(lines: readonly Styled[], status: Styled, { columns, rows }: Size): Frame {
  const body = lines.slice(0, Math.max(1, rows - 1));
  const all = rows < 2 ? body : [...body, status];
  return { lines: all.map((line) => truncate(line, columns)), cursor: undefined };
}

function drawBelowInput(state: State, size: Size): readonly Styled[] {
  const layout = layoutOf(size);
  const body = drawBody(state, layout);
  const missing = Math.max(0, layout.list.rows - body.length);
  const filled = [...body, ...Array.from({ length: missing }, (): Styled => [])];
  if (size.rows < LOWEST_WITH_SCOPES) return filled;
  const tabs = tabsOf(state, size.columns);
  return [drawTabs(tabs), drawRule(state, tabs, layout, size), ...filled];
}

const PLACEHOLDER = 'Type to search';

/** The input line, scrolled so that the text before the cursor is visible. The text is safe: see `keyOf`. */
function drawInput(state: State, columns: number) {
  const { text, cursor } = state.input;
  const count = countText(state);
  const room = columns - PROMPT.length - 1;
  const hidden = cursor - endWithin(text.slice(0, cursor), room);
  const column = PROMPT.length + textWidth(text.slice(hidden, cursor));
  const typed = text === '' ? span(PLACEHOLDER, FAINT) : span(text.slice(hidden), { bold: true });
  const line = [span(PROMPT, ACCENT), typed];
  const left = columns - widthOf(line) - 1;
  return {
    line:
      left < count.length + 2
        ? line
        : [...line, ...padded([span(count, FAINT)], left, 'right'), span(' ')],
    column,
  };
}

/** `3 of 75` */
function countText({ answer: { total }, selected }: State): string {
  if (total === 0) return 'nothing';
  return `${grouped(selected + 1)} of ${grouped(total)}`;
}

function drawBody(state: State, layout: Layout): readonly Styled[] {
  const list =
    state.answer.entries.length === 0
      ? { lines: drawNothing(state, layout), hasThumb: () => false }
      : drawList(state, layout);
  if (!layout.preview) return list.lines;
  const preview = drawPreview(state, layout.preview);
  return Array.from(
    { length: layout.list.rows },
    (_, row): Styled => [
      ...padded(list.lines[row] ?? [], layout.list.columns + 1),
      divider(list.hasThumb(row)),
      ...(preview[row] ?? []),
    ],
  );
}

function drawNothing(state: State, { list }: Layout): readonly Styled[] {
  const { input, scope, answer } = state;
  const what = scope === 'all' ? 'Nothing' : `No ${scope}`;
  const said = input.text.trim() === '' ? `${what} here. Type to search.` : `${what} found.`;
  const nearest = answer.nearest.length > 0 ? `Nearest: ${answer.nearest.join(', ')}` : '';
  return [said, nearest, nextStep(state)]
    .filter(Boolean)
    .flatMap((text) => wrap([safeSpan(text)], list.columns - 2))
    .map((line): Styled => [span('  '), ...line])
    .slice(0, list.rows);
}

/** A suggestion for the user if nothing was found. */
function nextStep({ input, scope, answer }: State): string {
  if (scope !== 'all') return 'Tab looks elsewhere.';
  const words = input.text.trim();
  if (words === '' || answer.nearest.length > 0) return '';
  return /\s/u.test(words) ? 'Fewer words find more.' : '^U clears the line: all notes again.';
}
