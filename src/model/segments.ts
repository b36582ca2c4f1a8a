import { lazyPattern } from './lazily.ts';

/** A word or a user-perceived character, and its position. */
export interface Segment {
  readonly segment: string;
  readonly index: number;
  readonly isWordLike?: boolean | undefined;
}

/**
 * UTF-16 code units that are segmented at once. In V8 (Node 20 to 24) each step of a segmenter takes time in
 * proportion to the text: 64 kB of Chinese at once take fifteen times as long as in pieces of this size.
 */
const PIECE = 2_048;

/** The segments of a text; a long text is segmented piece by piece. */
export const segmentsOf = (segmenter: Intl.Segmenter, text: string): Iterable<Segment> =>
  text.length <= PIECE ? segmenter.segment(text) : inPieces(segmenter, text);

/** The end of a piece may cut its last segment off, so the next piece begins with this segment again. */
function* inPieces(segmenter: Intl.Segmenter, text: string): Generator<Segment> {
  let start = 0;
  while (start < text.length) {
    const end = endOfPiece(text, start);
    const segments = Array.from(segmenter.segment(text.slice(start, end)));
    const isLast = end === text.length || segments.length === 1;
    const whole = isLast ? segments : segments.slice(0, -1);
    for (const { segment, index, isWordLike } of whole) {
      yield { segment, index: start + index, isWordLike };
    }
    const { index = 0, segment = '' } = whole.at(-1) ?? {};
    start += index + segment.length;
  }
}

const gap = lazyPattern('[\\s\\p{P}]', 'u');

/** The end of a piece: after a space or a punctuation mark in its second half, if any; never in a surrogate pair. */
function endOfPiece(text: string, start: number): number {
  const most = start + PIECE;
  if (most >= text.length) return text.length;
  for (let end = most; end > most - PIECE / 2; end--)
    if (gap().test(text.charAt(end - 1))) return end;
  return /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
}
