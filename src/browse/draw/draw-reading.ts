import { placeSpan } from '../../render/text/place-text.ts';
import {
  highlighted,
  padded,
  type Ranges,
  type Styled,
  safeSpan,
  span,
  widthOf,
} from '../../render/text/styled.ts';
import { truncate } from '../../render/text/wrap.ts';
import { bounded, isIn } from '../note/preview.ts';
import type { OpenedNote } from '../note/reading.ts';
import { READING_MARGIN, readingSize, type Size } from './layout.ts';
import { behindBar, thumb, thumbOf } from './parts.ts';

/** The title and a rule, and the note below them, without the status line. */
export function drawReading(reading: OpenedNote, size: Size): readonly Styled[] {
  const { columns, rows } = readingSize(size);
  const { lines, marked, title, entry } = reading;
  const top = bounded(reading.top, lines, rows);
  const hasThumb = thumbOf({ total: lines.length, first: top, shown: rows }, rows);
  const width = columns + READING_MARGIN;
  const body = Array.from({ length: rows }, (_, row): Styled => {
    const at = top + row;
    const text = truncate(withLink(reading, at), columns);
    return [...behindBar([span(' '), ...text], isIn(at, marked), width), thumb(hasThumb(row))];
  });
  return [
    titleLine(title, entry, size.columns),
    [span('─'.repeat(size.columns), { dim: true })],
    ...body,
  ];
}

/** The title, and the place at the right edge if there is room. */
function titleLine(title: string, entry: OpenedNote['entry'], columns: number): Styled {
  const name = [span(' '), safeSpan(title, { bold: true, hue: 'accent' })];
  const place = placeSpan(entry);
  const room = columns - widthOf(name) - 1;
  return widthOf([place]) + 2 > room
    ? truncate(name, columns)
    : [...name, ...padded([place], room, 'right'), span(' ')];
}

/** A line with the selected link highlighted, if that link is on it. */
function withLink({ lines, links, link }: OpenedNote, at: number): Styled {
  const line = lines[at] ?? [];
  const parts = link === undefined ? [] : (links[link]?.parts ?? []);
  const ranges: Ranges = parts
    .filter((part) => part.line === at)
    .map(({ start, end }) => [start, end] as const);
  return ranges.length === 0 ? line : highlighted(line, ranges, { isSelected: true, bold: true });
}
