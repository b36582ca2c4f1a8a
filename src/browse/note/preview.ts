import type { Styled } from '../../render/text/styled.ts';

/** A half-open range `[start, end)` of 0-based lines of a drawn note. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** A note, drawn for a certain width. */
export interface Preview {
  /** The key of the inputs; previews with equal keys have equal lines. */
  readonly key: string;
  readonly lines: readonly Styled[];
  /** The line to show first: the start of the selected entry, or the heading above it. */
  readonly startLine: number;
  /** The 0-based line of the match. */
  readonly hitLine: number;
  /** The lines of the found entry; empty if the entry is the note itself. */
  readonly marked: LineRange;
}

export const NOTHING_MARKED: LineRange = { start: 0, end: 0 };

/** Whether a line has a matched word. */
export const hasMatch = (line: Styled): boolean => line.some(({ style }) => style.hue === 'match');

export const isIn = (line: number, { start, end }: LineRange): boolean =>
  line >= start && line < end;

/** The place of the entry, and an empty line. */
const HEADER_ROWS = 2;

/** The preview's rows that are left for the note itself. */
export const noteRows = (rows: number): number => Math.max(0, rows - HEADER_ROWS);

/** Largest share of the rows above the matched line. */
const SHARE_ABOVE_HIT = 1 / 3;

/**
 * The 0-based top line, moved by `scrolled` lines: the start of the selected entry, or a line further down if the
 * match would otherwise be too low. There is no empty space below the end.
 */
export function topLine(preview: Preview, scrolled: number, rows: number): number {
  const { startLine, hitLine } = preview;
  const above = Math.floor(rows * SHARE_ABOVE_HIT);
  return bounded(Math.max(startLine, hitLine - above) + scrolled, preview.lines, rows);
}

/** Limits the top line, so that the lines below it fill the rows if possible. */
export const bounded = (line: number, lines: readonly Styled[], rows: number): number =>
  Math.max(0, Math.min(line, lines.length - rows));
