import { plainTextOf, type Styled, slicerOf, sliceStyled, span, widthOf } from './styled.ts';
import { endWithin, graphemes, graphemeWidth, startWithin, textWidth } from './width.ts';

/** Longest line of prose in cells; longer lines are tiring to read, however wide the terminal is. */
export const longestProse = 100;

/** The text of one line, as a half-open range of UTF-16 offsets. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** A part of a text that is not broken, as a half-open range of UTF-16 offsets, and its width in cells. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

const addressAtStart = /^[^a-z0-9]*[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Breaks a text into lines of at most `columns` cells: at spaces, line feeds, and around wide (Chinese,
 * Japanese, Korean) characters. A word longer than a line is cut; an address (`https://...`) never is, so
 * that it can still be copied and clicked.
 */
export function wrap(text: Styled, columns: number | undefined): readonly Styled[] {
  if (columns === undefined && !plainTextOf(text).includes('\n')) return [text];
  return brokenAt(text, columns ?? Number.POSITIVE_INFINITY, true);
}

/** {@link wrap} that cuts addresses too: a long one would push the next cells out of line. */
export const wrapCell = (text: Styled, columns: number): readonly Styled[] =>
  brokenAt(text, columns, false);

function brokenAt(text: Styled, columns: number, keepsAddresses: boolean): readonly Styled[] {
  const slice = slicerOf(text);
  const lines: Styled[] = [];
  let from = 0;
  for (const paragraph of plainTextOf(text).split('\n')) {
    for (const { start, end } of fill(paragraph, from, Math.max(columns, 1), keepsAddresses)) {
      lines.push(slice(start, end));
    }
    from += paragraph.length + 1;
  }
  return lines;
}

/** First fit: each piece goes on the line if it fits, else on the next. */
function fill(
  paragraph: string,
  offset: number,
  columns: number,
  keepsAddresses: boolean,
): readonly Line[] {
  if (textWidth(paragraph) <= columns) return [{ start: offset, end: offset + paragraph.length }];
  const lines: Line[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  for (const piece of piecesOf(paragraph, columns, keepsAddresses)) {
    const gap = piece.start - end;
    if (used > 0 && used + gap + piece.width > columns) {
      lines.push({ start: offset + start, end: offset + end });
      start = piece.start;
      used = piece.width;
    } else {
      const begins = used === 0 && (lines.length > 0 || gap + piece.width > columns);
      if (begins) start = piece.start;
      used += piece.width + (begins ? 0 : gap);
    }
    end = piece.end;
  }
  lines.push({ start: offset + start, end: offset + end });
  return lines;
}

function piecesOf(paragraph: string, columns: number, keepsAddresses: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: word, index } of paragraph.matchAll(/[^ ]+/g)) {
    const width = textWidth(word);
    const whole = { start: index, end: index + word.length, width };
    if (width === word.length && width <= columns) pieces.push(whole);
    else if (keepsAddresses && addressAtStart.test(word)) pieces.push(whole);
    else for (const piece of piecesOfWord(word, index, columns)) pieces.push(piece);
  }
  return pieces;
}

/** Characters that no line may start with (`notLast`: end with), by the common part of Japanese and Chinese rules. */
const notFirst =
  /^[、。，．・：；？！）］｝」』】〉》〕ー々〜…‥ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const notLast = /^[（［｛「『【〈《〔]/u;

/** Runs of narrow characters stay together while they fit; a break may come before or after a wide one. */
function piecesOfWord(word: string, offset: number, columns: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: { start: number; end: number; width: number } | undefined;
  let previous = '';
  let at = offset;
  for (const grapheme of graphemes(word)) {
    const width = graphemeWidth(grapheme);
    const tied = open && !mayBreakBetween(previous, grapheme) && open.width + width <= columns;
    if (open && (tied || width === 0)) {
      open.end = at + grapheme.length;
      open.width += width;
    } else {
      open = { start: at, end: at + grapheme.length, width };
      pieces.push(open);
    }
    previous = grapheme;
    at += grapheme.length;
  }
  return pieces;
}

function mayBreakBetween(before: string, after: string): boolean {
  if (graphemeWidth(before) < 2 && graphemeWidth(after) < 2) return false;
  return !notFirst.test(after) && !notLast.test(before);
}

/** Cuts a text into lines of at most `columns` cells, between any two characters; keeps all spaces (for code). */
export function chop(text: Styled, columns: number): readonly Styled[] {
  const plain = plainTextOf(text);
  if (textWidth(plain) <= columns) return [text];
  const lines: Styled[] = [];
  const slice = slicerOf(text);
  let start = 0;
  let end = 0;
  let used = 0;
  for (const grapheme of graphemes(plain)) {
    const width = graphemeWidth(grapheme);
    if (used > 0 && used + width > columns) {
      lines.push(slice(start, end));
      start = end;
      used = 0;
    }
    used += width;
    end += grapheme.length;
  }
  return [...lines, slice(start, end)];
}

/** The start of a text in at most `columns` cells, ending in `…` if something was cut. */
export function truncate(text: Styled, columns: number): Styled {
  if (widthOf(text) <= columns) return text;
  if (columns < 1) return [];
  const kept = trimEnd(sliceStyled(text, 0, startWithin(plainTextOf(text), columns - 1)));
  return [...kept, span('…', kept.at(-1)?.style)];
}

/** The end of a text in at most `columns` cells, after `…` if something was cut. */
export function truncateStart(text: Styled, columns: number): Styled {
  if (widthOf(text) <= columns) return text;
  if (columns < 1) return [];
  const plain = plainTextOf(text);
  const kept = sliceStyled(text, plain.length - endWithin(plain, columns - 1), plain.length);
  return [span('…', kept[0]?.style), ...kept];
}

function trimEnd(text: Styled): Styled {
  const last = text.at(-1);
  return last ? [...text.slice(0, -1), span(last.text.trimEnd(), last.style)] : text;
}
