import type { Located } from '../../library/views.ts';
import { plainTextOf, type Styled } from '../../render/text/styled.ts';
import type { Entry } from '../found/entries.ts';
import { bounded, hasMatch, type LineRange } from './preview.ts';

/** A part of a line; UTF-16 offsets in its plain text. */
interface LinePart {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A link in a drawn note. */
export interface NoteLink {
  /** The parts of its text, in order: a link may continue on the next line. */
  readonly parts: readonly LinePart[];
  /** A note, or an address outside of the notes. */
  readonly to: Located | string;
}

/** A note that is opened on the full screen, and its scroll position. */
export interface OpenedNote {
  readonly entry: Entry;
  /** The title above the note. */
  readonly title: string;
  /** The width for which the lines are drawn. */
  readonly columns: number;
  readonly lines: readonly Styled[];
  readonly links: readonly NoteLink[];
  /** The lines of the found entry. */
  readonly marked: LineRange;
  /** 0-based line at the top of the screen. */
  readonly top: number;
  /** The selected one of {@link links}; undefined for none. */
  readonly link: number | undefined;
  /** The note whose link was followed to this note. */
  readonly before: OpenedNote | undefined;
}

export type ReadingMove =
  | { readonly by: number }
  | { readonly to: 'start' | 'end' }
  | { readonly match: 1 | -1 }
  | { readonly link: 1 | -1 };

/** The note after a move, on a screen with `rows` rows. */
export function afterMove(reading: OpenedNote, move: ReadingMove, rows: number): OpenedNote {
  const { top, lines } = reading;
  if ('by' in move) return atLine(reading, top + move.by, rows);
  if ('to' in move) return atLine(reading, move.to === 'start' ? 0 : lines.length, rows);
  if ('match' in move) return toMatch(reading, move.match, rows);
  return toLink(reading, move.link, rows);
}

/** Scrolls to a line; a link stays selected only while it is visible. */
function atLine(reading: OpenedNote, line: number, rows: number): OpenedNote {
  const top = bounded(line, reading.lines, rows);
  const at = lineOfLink(reading, reading.link);
  const isInSight = at !== undefined && at >= top && at < top + rows;
  return { ...reading, top, link: isInSight ? reading.link : undefined };
}

const lineOfLink = ({ links }: OpenedNote, link: number | undefined): number | undefined =>
  link === undefined ? undefined : links[link]?.parts[0]?.line;

/** Lines that stay visible above the target of a move. */
const LINES_ABOVE = 3;

function toMatch(reading: OpenedNote, direction: 1 | -1, rows: number): OpenedNote {
  const { top, lines } = reading;
  const matches = lines.flatMap((line, at) => (hasMatch(line) ? [at] : []));
  const from = top + Math.min(LINES_ABOVE, top);
  const next =
    direction > 0 ? matches.find((line) => line > from) : matches.findLast((line) => line < from);
  return next === undefined ? reading : atLine(reading, next - LINES_ABOVE, rows);
}

/** Selects the next link in a direction; if none is selected, the first link from the visible lines on. */
function toLink(reading: OpenedNote, direction: 1 | -1, rows: number): OpenedNote {
  const { links, top, link } = reading;
  if (links.length === 0) return reading;
  const lines = links.map((_, at) => lineOfLink(reading, at) ?? 0);
  const next =
    link !== undefined
      ? (link + direction + links.length) % links.length
      : direction > 0
        ? Math.max(
            0,
            lines.findIndex((line) => line >= top),
          )
        : Math.max(
            0,
            lines.findLastIndex((line) => line < top + rows),
          );
  const line = lines[next] ?? 0;
  const isInSight = line >= top && line < top + rows;
  const moved = isInSight ? reading : atLine(reading, line - LINES_ABOVE, rows);
  return { ...moved, link: next };
}

/** The index of the link at a UTF-16 offset of a line. */
export const linkAt = ({ links }: OpenedNote, line: number, offset: number): number | undefined => {
  const found = links.findIndex(({ parts }) =>
    parts.some((part) => part.line === line && offset >= part.start && offset < part.end),
  );
  return found < 0 ? undefined : found;
};

/** The links in drawn lines, except links to `own`, the place of the note itself. */
export function linksIn(lines: readonly Styled[], own: Located): readonly NoteLink[] {
  const links: { to: NoteLink['to']; key: string; parts: LinePart[] }[] = [];
  let isGoingOn = false;
  lines.forEach((spans, line) => {
    let start = 0;
    for (const { text, style } of spans) {
      const end = start + text.length;
      const to = style.place ?? style.link;
      const key = typeof to === 'object' ? `${to.file}:${to.line}` : (to ?? '');
      const last = links.at(-1);
      if (to === undefined || key === `${own.file}:${own.line}`) isGoingOn &&= text.trim() === '';
      else if (isGoingOn && last?.key === key) last.parts.push({ line, start, end });
      else links.push({ to, key, parts: [{ line, start, end }] });
      if (to !== undefined) isGoingOn = true;
      start = end;
    }
  });
  return links;
}

/** The 1-based line of the note that is drawn at a line, or next below that line. */
export function noteLineAt(lines: readonly Styled[], at: number): number | undefined {
  for (const spans of lines.slice(at)) {
    const line = spans.find((span) => span.line !== undefined)?.line;
    if (line !== undefined) return line;
  }
  return undefined;
}

/** The first drawn line of a line of the note, or of the next line that is drawn; 0 if there is none. */
export const drawnLineOf = (lines: readonly Styled[], noteLine: number): number =>
  Math.max(
    0,
    lines.findIndex((spans) => spans.some(({ line = 0 }) => line >= noteLine)),
  );

/** The place that the user looks at: the place of the opened entry while it is visible, else of the top line. */
export function placeOf({ entry, lines, top }: OpenedNote, rows: number) {
  const opened = drawnLineOf(lines, entry.line);
  const isInSight = opened >= top && opened < top + rows;
  const line = isInSight ? entry.line : (noteLineAt(lines, top) ?? entry.line);
  return { file: entry.file, line, column: isInSight ? entry.column : 1 };
}

export const textAt = (lines: readonly Styled[], line: number): string =>
  plainTextOf(lines[line] ?? []);
