import type { Place } from '../../model/place.ts';

/** The place of a fact, in the shape that answers have. */
export const placed = ({ file, line, column = 1 }: Place) => ({ file, line, column });

/** 1-based line and column of a UTF-16 offset; CR, LF and CRLF end a line, as in CommonMark. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  // Each line end becomes one character, so that one native search finds them all.
  const before = text.slice(0, offset).replace(/\r(?!\n)/gu, '\n');
  let line = 1;
  let lineStart = 0;
  for (let end = before.indexOf('\n'); end >= 0; end = before.indexOf('\n', lineStart)) {
    line++;
    lineStart = end + 1;
  }
  return { line, column: before.length - lineStart + 1 };
}
