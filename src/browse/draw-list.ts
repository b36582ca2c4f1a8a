import { placeSpan } from '../render/text/place-text.ts';
import { safePiece } from '../render/text/safe-text.ts';
import {
  highlighted,
  noteSpan,
  padded,
  plainTextOf,
  type Style,
  type Styled,
  sliceStyled,
  span,
  widthOf,
} from '../render/text/styled.ts';
import { truncate, truncateStart } from '../render/text/wrap.ts';
import type { Entry } from './entries.ts';
import { entriesOnScreen, type Layout } from './layout.ts';
import type { Matcher } from './matched-words.ts';

interface ListView {
  readonly entries: readonly Entry[];
  readonly selected: number;
  readonly matcher: Matcher;
}

/** As everywhere in our lists. */
const MATCH: Style = { bold: true, hue: 'match' };
/** The mark of the selected entry, which is seen without colour, too. */
const MARK = '> ';
const NO_MARK = '  ';
const GAP = 2;

/** The entries around the selected one. */
export function drawList({ entries, selected, matcher }: ListView, layout: Layout): Styled[] {
  const shown = entriesOnScreen(layout);
  const first = firstShown(entries.length, selected, shown);
  return entries
    .slice(first, first + shown)
    .flatMap((entry, index) => drawEntry(entry, first + index === selected, matcher, layout));
}

/** The selected entry is in the middle, unless the list begins or ends there. */
function firstShown(count: number, selected: number, shown: number): number {
  return Math.max(0, Math.min(selected - Math.floor(shown / 2), count - shown));
}

function drawEntry(entry: Entry, isSelected: boolean, matcher: Matcher, layout: Layout): Styled[] {
  const room = layout.list.columns - MARK.length;
  const mark = span(isSelected ? MARK : NO_MARK, MATCH);
  const lines = [
    titleLine(entry, isSelected, matcher, room),
    detailLine(entry, room),
    truncateStart([placeSpan(entry)], room),
  ];
  return lines
    .slice(0, layout.entryRows)
    .map((line, index): Styled => [index === 0 ? mark : span(NO_MARK), ...line]);
}

/** The title, the heading behind it where it says more, and the kind at the right edge. */
function titleLine(entry: Entry, isSelected: boolean, matcher: Matcher, room: number): Styled {
  const title = noteSpan(entry.title, { bold: isSelected });
  const heading = entry.heading ? [span(' › ', { dim: true }), noteSpan(entry.heading)] : [];
  const name = [title, ...heading];
  const marked = highlighted(name, matcher(plainTextOf(name)), MATCH);
  const kind = span(entry.kind);
  const left = truncate(marked, room - widthOf([kind]) - GAP);
  return [...padded(left, room - widthOf([kind])), kind];
}

/** Share of the line before the first matched word, where it is too far behind to be in sight. */
const SHARE_BEFORE_MATCH = 0.4;

/** What was found, from a little before its first matched word on. */
function detailLine({ detail, matches }: Entry, room: number): Styled {
  const parts: Styled = cutAt(detail, matches);
  const line = parts.filter(({ text }) => text !== '');
  const [start = 0, end = 0] = matches[0] ?? [];
  const isInSight = widthOf(sliceStyled(line, 0, end)) < room;
  if (isInSight) return truncate(line, room);
  const from = wordStart(plainTextOf(line), start - Math.floor(room * SHARE_BEFORE_MATCH));
  return truncate([span('…'), ...sliceStyled(line, from, Number.POSITIVE_INFINITY)], room);
}

/** Each part is made safe by itself, so that the ranges keep their places. */
function cutAt(text: string, matches: Entry['matches']): Styled {
  const parts = [];
  let at = 0;
  for (const [start, end] of matches) {
    parts.push(span(safePiece(text.slice(at, start))));
    parts.push(span(safePiece(text.slice(start, end)), MATCH));
    at = end;
  }
  return [...parts, span(safePiece(text.slice(at)))];
}

/** The start of the first word at or behind an offset; the offset itself where no word is near. */
function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const space = text.indexOf(' ', offset - 1);
  return space < 0 || space > offset + LONGEST_WORD ? offset : space + 1;
}

/** A longer one is cut: an address, or a script without spaces. */
const LONGEST_WORD = 12;
