import { placeSpan } from '../../render/text/place-text.ts';
import {
  highlighted,
  MATCH,
  markedText,
  padded,
  plainTextOf,
  type Span,
  type Styled,
  safeSpan,
  sliceStyled,
  span,
  widthOf,
} from '../../render/text/styled.ts';
import type { Hue } from '../../render/text/theme/inks.ts';
import { truncate, truncateStart } from '../../render/text/wrap.ts';
import type { DocumentKind } from '../../search/types.ts';
import type { Answer, Entry } from '../found/entries.ts';
import { firstShown, type State } from '../state/state.ts';
import { entriesOnScreen, type Layout, SCROLL_BAR_COLUMNS } from './layout.ts';
import { behindBar, FAINT, thumb, thumbOf } from './parts.ts';

/** Cells of the bar of the selected entry, and of a space. */
const MARK_COLUMNS = 2;
const GAP = 2;

/** The colour of each kind, for lists that mix kinds. */
const KIND_HUES: Readonly<Record<DocumentKind, Hue>> = {
  talk: 'note',
  topic: 'tip',
  term: 'question',
  event: 'warning',
  note: 'faint',
};

/** The visible part of the list. */
export interface ListDrawing {
  readonly lines: readonly Styled[];
  /** Whether the thumb of the scroll bar is in a row. */
  hasThumb(row: number): boolean;
}

/** Draws the visible entries, and the scroll bar if there is no divider to show it. */
export function drawList(state: State, layout: Layout): ListDrawing {
  const { answer, selected } = state;
  const shown = entriesOnScreen(layout);
  const first = firstShown(state, shown);
  const hasThumb = thumbOf({ total: answer.total, first, shown }, layout.list.rows);
  const isAlone = layout.preview === undefined;
  const columns = layout.list.columns + (isAlone ? -SCROLL_BAR_COLUMNS : 1);
  const room = layout.list.columns - MARK_COLUMNS - (isAlone ? SCROLL_BAR_COLUMNS : 0);
  const lines = answer.entries.slice(first, first + shown).flatMap((entry, index) => {
    const isSelected = first + index === selected;
    const isNewKind = index === 0 || answer.entries[first + index - 1]?.kind !== entry.kind;
    const kind = state.scope === 'all' ? kindSpan(entry, isNewKind) : undefined;
    return drawEntry(entry, answer, kind, room)
      .slice(0, layout.entryRows)
      .map((line) => behindBar([span(' '), ...line], isSelected, columns));
  });
  if (!isAlone) return { lines, hasThumb };
  return {
    lines: Array.from({ length: layout.list.rows }, (_, row) => [
      ...padded(lines[row] ?? [], columns),
      thumb(hasThumb(row)),
    ]),
    hasThumb,
  };
}

/** The kind of an entry, coloured only on the first entry of a run of one kind. */
const kindSpan = ({ kind }: Entry, isNew: boolean): Span =>
  span(kind, isNew ? { hue: KIND_HUES[kind] } : FAINT);

const drawEntry = (
  entry: Entry,
  answer: Answer,
  kind: Span | undefined,
  room: number,
): readonly Styled[] => [
  titleLine(entry, answer, kind, room),
  detailLine(entry, answer, room),
  truncateStart([placeSpan(entry)], room),
];

/** The title, then the heading if there is one; the kind at the right edge. */
function titleLine(
  entry: Entry,
  { matcher }: Answer,
  kind: Span | undefined,
  room: number,
): Styled {
  const title = safeSpan(entry.title, { bold: true });
  const heading = entry.heading ? [span(' › ', FAINT), safeSpan(entry.heading)] : [];
  const name = [title, ...heading];
  const marked = highlighted(name, matcher(plainTextOf(name)), MATCH);
  if (!kind) return truncate(marked, room);
  const left = truncate(marked, room - widthOf([kind]) - GAP);
  return [...padded(left, room - widthOf([kind])), kind];
}

/** Share of the line before the first matched word, if the line is scrolled to show that word. */
const SHARE_BEFORE_MATCH = 0.4;

/** The detail of an entry, scrolled if necessary so that its first matched word is visible. */
function detailLine({ detail }: Entry, { matcher }: Answer, room: number): Styled {
  const ranges = matcher(detail);
  const line = markedText(detail, ranges, FAINT);
  const [start = 0, end = 0] = ranges[0] ?? [];
  const isInSight = widthOf(sliceStyled(line, 0, end)) < room;
  if (isInSight) return truncate(line, room);
  const from = wordStart(plainTextOf(line), start - Math.floor(room * SHARE_BEFORE_MATCH));
  return truncate([span('…', FAINT), ...sliceStyled(line, from, Number.POSITIVE_INFINITY)], room);
}

/** The start of the first word at or after an offset; the offset itself if no word starts near it. */
function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const space = text.indexOf(' ', offset - 1);
  return space < 0 || space > offset + LONGEST_WORD ? offset : space + 1;
}

/** Longest word that is skipped as a unit; a longer one is cut (an address, or a script without spaces). */
const LONGEST_WORD = 12;
