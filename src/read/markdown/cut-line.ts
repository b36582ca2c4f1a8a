import { partitionPoint } from '../../model/binary-search.ts';
import type { Line, Mark } from './line.ts';

type Cuttable = Pick<Line, 'text' | 'marks' | 'pieces' | 'end'>;

/** A part of a line's plain text: a half-open range `[from, to)`. */
export type Gap = readonly [from: number, to: number];

/** The marks of a line that is cut at a position, counted from there. */
export const cutMarks = (marks: readonly Mark[], from: number): readonly Mark[] =>
  marks
    .filter(({ start, end }) => start >= from || end > from)
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - from), end: mark.end - from }));

/** A line without its text before a position; marks and offsets are adjusted. */
export function cutLine<L extends Cuttable>(line: L, from: number): L {
  return {
    ...line,
    text: line.text.slice(from),
    marks: cutMarks(line.marks, from),
    pieces: line.pieces.map(([at, offset]) => [
      Math.max(0, at - from),
      at < from ? offset + Math.min(from - at, line.end - offset) : offset,
    ]),
  };
}

/** A text without the given parts, which must be in order. */
export function textWithout(text: string, gaps: readonly Gap[]): string {
  const starts = [0, ...gaps.map(([, to]) => to)];
  return starts.map((start, at) => text.slice(start, gaps[at]?.[0])).join('');
}

/**
 * A line without the given parts of its text; marks and offsets are adjusted.
 * @param gaps in order
 * @param offsetOf the file offset of a position in the text
 */
export function withoutGaps<L extends Cuttable>(
  line: L,
  gaps: readonly Gap[],
  offsetOf: (plain: number) => number,
): L {
  let sum = 0;
  /** Total length of the gaps up to the end of each one. */
  const sums = gaps.map(([from, to]) => {
    sum += to - from;
    return sum;
  });
  const lastBefore = (at: number) =>
    partitionPoint(gaps.length, (gap) => (gaps[gap]?.[0] ?? 0) < at) - 1;
  const moved = (at: number) => {
    const last = lastBefore(at);
    const [, to = 0] = gaps[last] ?? [];
    return at - (sums[last] ?? 0) + Math.max(0, to - at);
  };
  const isLeft = (at: number) => (gaps[lastBefore(at + 1)]?.[1] ?? 0) <= at;
  const behind = gaps.map(([, to]) => [to, offsetOf(to)] as const);
  return {
    ...line,
    text: textWithout(line.text, gaps),
    marks: line.marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) })),
    pieces: [...line.pieces.filter(([at]) => isLeft(at)), ...behind]
      .sort(([one], [other]) => one - other)
      .map(([at, offset]) => [moved(at), offset]),
  };
}
