import type { Styled } from '../../render/text/styled.ts';

/** Lines of a drawn note, by their 0-based numbers; `end` is the one behind the last. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** A note, drawn for a certain width. */
export interface Preview {
  /** What it was made from and for; equal keys have equal lines. */
  readonly key: string;
  readonly lines: readonly Styled[];
  /** The line to be seen first: of the selected thing, or the heading above it. */
  readonly startLine: number;
  /** 0-based: the line that was found. */
  readonly hitLine: number;
  /** The lines of the thing that was found; empty where that is the note itself. */
  readonly marked: LineRange;
}

export const NOTHING_MARKED: LineRange = { start: 0, end: 0 };

/** Whether something that was searched for is on a line. */
export const hasMatch = (line: Styled): boolean => line.some(({ style }) => style.hue === 'match');

export const isIn = (line: number, { start, end }: LineRange): boolean =>
  line >= start && line < end;

/** The place of the entry, and an empty line. */
const HEADER_ROWS = 2;

/** Rows for the note itself, of the rows of its part of the screen. */
export const noteRows = (rows: number): number => Math.max(0, rows - HEADER_ROWS);

/** Share of the rows that may stand above the line that was found. */
const SHARE_ABOVE_HIT = 1 / 3;

/**
 * The 0-based line at the top, moved by `scrolled` lines: that where the selected thing begins, or a line
 * further down where what was found in it would stand low; no empty space below the end.
 */
export function topLine(preview: Preview, scrolled: number, rows: number): number {
  const { startLine, hitLine } = preview;
  const above = Math.floor(rows * SHARE_ABOVE_HIT);
  return bounded(Math.max(startLine, hitLine - above) + scrolled, preview.lines, rows);
}

/** The line at the top, as far down as there is something to fill the rows. */
export const bounded = (line: number, lines: readonly Styled[], rows: number): number =>
  Math.max(0, Math.min(line, lines.length - rows));
