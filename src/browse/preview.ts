import type { Styled } from '../render/text/styled.ts';

/** A note, drawn for a certain width. */
export interface Preview {
  /** What it was made from and for; equal keys have equal lines. */
  readonly key: string;
  readonly lines: readonly Styled[];
  /** 0-based: the line that was found. */
  readonly hitLine: number;
}

/** The place of the entry, and an empty line. */
const HEADER_ROWS = 2;

/** Rows for the note itself, of the rows of its part of the screen. */
export const noteRows = (rows: number): number => Math.max(0, rows - HEADER_ROWS);

/** Share of the rows above the line that was found. */
const SHARE_ABOVE_HIT = 1 / 3;

/**
 * The 0-based line at the top: as much above the hit as its share, from the start of a block if one
 * starts near, then moved by `scrolled` lines; no empty space below the end.
 */
export function topLine(preview: Preview, scrolled: number, rows: number): number {
  const above = Math.floor(rows * SHARE_ABOVE_HIT);
  const wanted = preview.hitLine - above;
  const start = bounded(blockStart(preview.lines, wanted, wanted - above), preview, rows);
  return bounded(start + scrolled, preview, rows);
}

const bounded = (line: number, { lines }: Preview, rows: number): number =>
  Math.max(0, Math.min(line, lines.length - rows));

/** The line behind the last empty one above `wanted`, down to `least`; else `wanted`. */
function blockStart(lines: readonly Styled[], wanted: number, least: number): number {
  for (let at = wanted; at > Math.max(0, least); at--) {
    if (lines[at - 1]?.length === 0) return at;
  }
  return wanted;
}
