import { countBefore } from './halving.ts';
import type { Span } from './place.ts';

/** A text without its marks, which knows where each part of it stood in its source. */
export interface PlainText {
  readonly text: string;
  /**
   * Pairs (start in the text, start in the source), ascending: from there on one UTF-16 unit of the text
   * stands for one of the source.
   */
  readonly offsets: Uint32Array;
}

/** The place in the source that a place in the plain text was taken from; UTF-16 offsets. */
export function sourceOffset({ offsets }: PlainText, at: number): number {
  const run = Math.max(0, countBefore(offsets.length / 2, (i) => (offsets[2 * i] ?? 0) <= at) - 1);
  return (offsets[2 * run + 1] ?? 0) + at - (offsets[2 * run] ?? 0);
}

/** The part of a text whose source lies in a span of the source, without blank lines around it. */
export function plainSlice({ text, offsets }: PlainText, { start, end }: Span): PlainText {
  const runs = offsets.length / 2;
  const plainAt = (source: number): number => {
    const run = countBefore(runs, (i) => (offsets[2 * i + 1] ?? 0) <= source) - 1;
    if (run < 0) return 0;
    const stop = run + 1 < runs ? (offsets[2 * run + 2] ?? 0) : text.length;
    return Math.min(stop, (offsets[2 * run] ?? 0) + source - (offsets[2 * run + 1] ?? 0));
  };
  const [from, to] = [plainAt(start), plainAt(end)];
  const first = Math.max(0, countBefore(runs, (i) => (offsets[2 * i] ?? 0) <= from) - 1);
  const last = countBefore(runs, (i) => (offsets[2 * i] ?? 0) < to);
  const own = offsets.slice(2 * first, 2 * last);
  for (let i = 0; i < own.length; i += 2) {
    const ahead = Math.max(0, from - (own[i] ?? 0));
    own[i] = (own[i] ?? 0) + ahead - from;
    own[i + 1] = (own[i + 1] ?? 0) + ahead;
  }
  return { text: text.slice(from, to), offsets: own };
}
