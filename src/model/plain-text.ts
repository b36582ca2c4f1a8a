import { partitionPoint } from './binary-search.ts';
import type { Span } from './place.ts';

/** The text of a note as a reader sees it, and the place of each part of this text in the note's source. */
export interface PlainText {
  readonly text: string;
  /**
   * Pairs (offset in the text, offset in the source) in UTF-16 units, each the start of a run in which one
   * unit of the text stands for one unit of the source. The first pair has text offset 0; the text offsets
   * ascend, the source offsets never descend. A decoded character (`&amp;`) is a run of its own, at its first
   * unit in the source; a separator between blocks belongs to the run before or after the separator.
   */
  readonly offsets: Uint32Array;
}

/** Converts an offset in the text to the offset in the source (UTF-16). */
export function sourceOffset({ offsets }: PlainText, at: number): number {
  const run = lastRun(offsets, 0, at);
  return sourceStart(offsets, run) + at - plainStart(offsets, run);
}

/**
 * The part of a plain text that comes from a half-open span of the source, without blank lines at its start
 * and white space at its end. The offsets of the part point into the same source.
 */
export function plainSlice(plain: PlainText, span: Span): PlainText {
  const { start, end } = withoutBlankEnds(
    plain.text,
    plainOffset(plain, span.start),
    plainOffset(plain, span.end),
  );
  const { offsets } = plain;
  const first = lastRun(offsets, 0, start);
  const last = lastRun(offsets, 0, Math.max(start, end - 1));
  const sliced = offsets.slice(2 * first, 2 * last + 2);
  for (let at = 0; at < sliced.length; at += 2) sliced[at] = (sliced[at] ?? 0) - start;
  if (sliced.length > 0) {
    sliced[0] = 0;
    sliced[1] = sourceOffset(plain, start);
  }
  return { text: plain.text.slice(start, end), offsets: sliced };
}

const plainStart = (offsets: Uint32Array, run: number): number => offsets[2 * run] ?? 0;
const sourceStart = (offsets: Uint32Array, run: number): number => offsets[2 * run + 1] ?? 0;

/** The first text offset whose source offset is not before `source`; the text's length if there is none. */
function plainOffset({ text, offsets }: PlainText, source: number): number {
  const before = lastRun(offsets, 1, source - 1);
  if (sourceStart(offsets, before) >= source) return 0;
  const next = before + 1 < offsets.length / 2 ? plainStart(offsets, before + 1) : text.length;
  return Math.min(plainStart(offsets, before) + source - sourceStart(offsets, before), next);
}

/** The last run that begins at or before an offset in the text (`side` 0) or in the source (1); else the first run. */
export const lastRun = (offsets: Uint32Array, side: 0 | 1, at: number): number =>
  Math.max(
    0,
    partitionPoint(offsets.length / 2, (run) => (offsets[2 * run + side] ?? 0) <= at) - 1,
  );

/** Removes blank lines from the start of a range, and white space from its end. */
function withoutBlankEnds(text: string, start: number, end: number): Span {
  let from = start;
  for (let at = start; at < end && isSpace(text, at); at++) {
    if (text.charAt(at) === '\n') from = at + 1;
  }
  let to = end;
  while (to > from && isSpace(text, to - 1)) to--;
  return { start: Math.min(from, to), end: to };
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));
