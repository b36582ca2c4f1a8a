import { countBefore } from './halving.ts';
import type { Span } from './place.ts';

/** What a person sees of a note, and where in its source each part of it stands. */
export interface PlainText {
  readonly text: string;
  /**
   * Pairs (place in the text, place in the source) in UTF-16 units, each the start of a run in which one
   * unit of the text stands for one of the source. The first pair is that of place 0; the places in the
   * text ascend, those in the source never descend. What was decoded is a run of its own, at its first
   * unit in the source; what was put between blocks belongs to the run before or after it.
   */
  readonly offsets: Uint32Array;
}

/** The place in the source (UTF-16) that a place in the text was taken from. */
export function sourceOffset({ offsets }: PlainText, at: number): number {
  const run = lastRun(offsets, 0, at);
  return sourceStart(offsets, run) + at - plainStart(offsets, run);
}

/**
 * The part of a text whose source lies in a half-open span of the source, without blank lines and white
 * space around it. Its offsets point into the same source.
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

/** The first place in the text whose source is not before `source`; the text's length where there is none. */
function plainOffset({ text, offsets }: PlainText, source: number): number {
  const before = lastRun(offsets, 1, source - 1);
  if (sourceStart(offsets, before) >= source) return 0;
  const next = before + 1 < offsets.length / 2 ? plainStart(offsets, before + 1) : text.length;
  return Math.min(plainStart(offsets, before) + source - sourceStart(offsets, before), next);
}

/** The last run that begins at or before a place in the text (`side` 0) or in the source (1); else the first. */
export const lastRun = (offsets: Uint32Array, side: 0 | 1, at: number): number =>
  Math.max(0, countBefore(offsets.length / 2, (run) => (offsets[2 * run + side] ?? 0) <= at) - 1);

/** Narrows a range to whole lines that are not blank at its start, and to its last letter. */
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
