import type { Located } from '../../library/views.ts';
import { hyperlink } from './hyperlink.ts';
import { safeLine, safePiece } from './safe-text.ts';
import type { Terminal } from './terminal.ts';
import { type Hue, hueStyle, selectionStyle } from './theme/inks.ts';
import type { Theme } from './theme/theme.ts';
import { textWidth } from './width.ts';

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** For decoration only (rules, bars, bullets): hard to read on some screens. */
  readonly dim?: boolean;
  readonly hue?: Hue;
  /** Whether the text is on the selected row or link. */
  readonly isSelected?: boolean;
  /** Address of the link, for terminals that show links. */
  readonly link?: string;
  /** The place in the notes that the text links to; `Terminal.addressOf` turns it into an address. */
  readonly place?: Located;
}

/** A run of text in one style. The text is safe: no control characters, no escape sequences. */
export interface Span {
  readonly text: string;
  readonly style: Style;
  /** 1-based line of the note on which the text begins, for callers that look up lines. */
  readonly line?: number;
}

/** Text with styles. It is measured and broken before painting, so that no break splits an escape sequence. */
export type Styled = readonly Span[];

const unstyled: Style = {};

/** Style of matched words, which differ from other words in weight as well as in colour. */
export const MATCH: Style = { bold: true, hue: 'match' };

/** A span of the program's own text, or of text that is already safe. */
export const span = (text: string, style: Style = unstyled): Span => ({ text, style });

/** A span of one line of text from a note, made safe. */
export const safeSpan = (text: string, style: Style = unstyled): Span =>
  span(safeLine(text), style);

export function widthOf(line: Styled): number {
  let width = 0;
  for (const { text } of line) width += textWidth(text);
  return width;
}

export const plainTextOf = (line: Styled): string => line.map(({ text }) => text).join('');

/** The part of a styled text between two offsets (UTF-16) of its plain text. */
export const sliceStyled = (line: Styled, start: number, end: number): Styled =>
  slicerOf(line)(start, end);

/** {@link sliceStyled} for many parts of a text; parts in ascending order take one pass. */
export function slicerOf(line: Styled): (start: number, end: number) => Styled {
  let first = 0;
  let firstAt = 0;
  return (start, end) => {
    if (start < firstAt) {
      first = 0;
      firstAt = 0;
    }
    for (let run = line[first]; run && firstAt + run.text.length <= start; run = line[first]) {
      firstAt += run.text.length;
      first++;
    }
    const part: Span[] = [];
    let at = firstAt;
    for (let next = first; at < end; next++) {
      const run = line[next];
      if (!run) break;
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, run.text.length);
      if (from < to) part.push({ ...run, text: run.text.slice(from, to) });
      at += run.text.length;
    }
    return part;
  };
}

/** Half-open ranges of UTF-16 offsets, in order, disjoint. */
export type Ranges = readonly (readonly [start: number, end: number])[];

/** The text with a style added to some ranges of its plain text. */
export function highlighted(text: Styled, ranges: Ranges, style: Style): Styled {
  const parts: Span[] = [];
  const slice = slicerOf(text);
  let at = 0;
  for (const [start, end] of ranges) {
    for (const run of slice(at, start)) parts.push(run);
    for (const run of slice(start, end)) {
      parts.push({ ...run, style: { ...run.style, ...style } });
    }
    at = end;
  }
  return [...parts, ...slice(at, Number.POSITIVE_INFINITY)];
}

/** A text from a note with its ranges marked. Each part is made safe by itself, so that the ranges stay valid. */
export function markedText(text: string, ranges: Ranges, others: Style = unstyled): Styled {
  const piece = (start: number, end: number, style: Style) =>
    span(safePiece(text.slice(start, end)), style);
  const parts: Span[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(piece(at, start, others), piece(start, end, MATCH));
    at = end;
  }
  return [...parts, piece(at, text.length, others)].filter((part) => part.text !== '');
}

export type Align = 'left' | 'center' | 'right';

/** The line padded with spaces to `width` cells; a wider line stays as it is. */
export function padded(line: Styled, width: number, align: Align = 'left'): Styled {
  const missing = width - widthOf(line);
  if (missing <= 0) return line;
  const before = { left: 0, center: Math.floor(missing / 2), right: missing }[align];
  return [span(' '.repeat(before)), ...line, span(' '.repeat(missing - before))];
}

/** Indents lines by `columns` cells; the first line follows `lead`, if given (a bullet, a number). */
export function indented(
  lines: readonly Styled[],
  columns: number,
  lead?: Styled,
): readonly Styled[] {
  const spaces = span(' '.repeat(columns));
  return lines.map((line, index) => {
    if (index === 0 && lead) return [...padded(lead, columns), ...line];
    return line.length === 0 ? line : [spaces, ...line];
  });
}

/** The properties of the terminal that painting needs. */
type Painter = Pick<Terminal, 'color' | 'theme' | 'hyperlinks' | 'addressOf'>;

/** Paints lines, each ended by a line feed; the empty string for no lines. */
export function paintLines(lines: readonly Styled[], terminal: Painter): string {
  return lines.map((line) => `${paint(withoutTrailingSpace(line), terminal)}\n`).join('');
}

function withoutTrailingSpace(line: Styled): Styled {
  const end = line.findLastIndex(({ text }) => text.trimEnd() !== '');
  const last = line[end];
  if (!last) return [];
  return [...line.slice(0, end), { ...last, text: last.text.trimEnd() }];
}

/** The line with escape sequences for its styles and links. */
export function paint(line: Styled, { color, theme, hyperlinks, addressOf }: Painter): string {
  let painted = '';
  for (const { text, style } of line) {
    const shown = color === undefined ? text : paintSpan(text, style, color, theme);
    const address = style.link ?? (style.place && addressOf?.(style.place));
    painted += hyperlinks && address && text ? hyperlink(shown, address) : shown;
  }
  return painted;
}

/** The level of chalk that has more than 16 colours. */
const ALL_COLORS = 2;

/** Whether text of this hue looks different from other text. */
export const isHueVisible = (
  hue: Hue,
  { color, theme }: Pick<Terminal, 'color' | 'theme'>,
): boolean => color !== undefined && hueStyle(hue, theme, color.level >= ALL_COLORS) !== undefined;

function paintSpan(
  text: string,
  style: Style,
  color: NonNullable<Terminal['color']>,
  theme: Theme,
): string {
  const hasAll = color.level >= ALL_COLORS;
  const own = style.hue && hueStyle(style.hue, theme, hasAll);
  const tint = style.isSelected ? selectionStyle(theme, hasAll) : undefined;
  // Inverse video would turn a text colour into a background that may not suit the text, so that the hue's colours
  // are dropped. A hue with a background of its own is not inverted.
  const isTurned = style.isSelected === true && tint === undefined && own?.background === undefined;
  const ink = isTurned ? { ...own, text: undefined, background: undefined } : { ...tint, ...own };
  let pen = isTurned ? color.inverse : color;
  if (style.bold || ink.bold) pen = pen.bold;
  if (style.italic || ink.italic) pen = pen.italic;
  if (style.underline || ink.underline) pen = pen.underline;
  if (style.strike) pen = pen.strikethrough;
  if (style.dim) pen = pen.dim;
  if (ink.text !== undefined) pen = pen.ansi256(ink.text);
  if (ink.background !== undefined) pen = pen.bgAnsi256(ink.background);
  return pen === color ? text : pen(text);
}
