import type { Span } from '../../model/place.ts';
import { afterLineEnd, lengthOfPrefix } from './alignment.ts';

const isSpace = (source: string, at: number): boolean => /[ \r\n]/.test(source.charAt(at));

/**
 * The content of a code span, between its backticks: without one space or line end on each side, if both sides have one
 * and the content is not blank (CommonMark 0.31, section 6.1).
 */
export function codeSpan(source: string, start: number, end: number): Span {
  let from = start;
  while (source.charAt(from) === '`') from++;
  const to = end - (from - start);
  const isPadded =
    isSpace(source, from) && isSpace(source, to - 1) && source.slice(from, to).trim() !== '';
  if (!isPadded) return { start: from, end: to };
  const isLineEnd = source.charAt(from) !== ' ';
  const inside = isLineEnd ? afterLineEnd(source, from) : from + 1;
  return { start: isLineEnd ? inside + lengthOfPrefix(source, inside) : inside, end: to - 1 };
}
