import { eastAsianWidth } from 'get-east-asian-width';
import { lazyPattern } from '../../model/lazily.ts';
import { segmentsOf } from '../../model/segments.ts';

const plainAscii = /^[\x20-\x7e]*$/;

/**
 * Quick test for texts of one cell per character: Latin, Greek and Cyrillic letters, and the dashes, quotes, arrows
 * and box-drawing lines of notes and of this program.
 */
const oneCellEach =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u22ff\u2500-\u25fc]*$/;

/** {@link oneCellEach} with kana, ideographs, syllables and fullwidth forms, which take two cells. */
const oneOrTwoCellsEach =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u22ff\u2500-\u25fc\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;

/** The first code point of two cells among the characters of {@link oneOrTwoCellsEach}. */
const firstWide = 0x3000;

/** A character with a cell of its own: no control or format character, no mark on top of its neighbour. */
const visible = lazyPattern(
  String.raw`[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]`,
  'u',
);

/** Vowel signs and halfwidth voicing marks: part of their neighbour's grapheme, but in the next cell. */
const besideIts = lazyPattern(String.raw`[\p{Spacing_Mark}\uff00-\uffef]`, 'u');

/**
 * Sequences that are an emoji although their first character alone is not: with a variation selector, a skin tone or
 * a keycap, joined ones, and flags. (`\p{RGI_Emoji}` matches all of them, but takes 20 ms to compile.)
 */
const emojiSequence = lazyPattern(
  String.raw`^(?:\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|.{0,40}\u200d.{0,40}\p{Extended_Pictographic})|\p{Regional_Indicator}{2}|[\d#*]\ufe0f?\u20e3)`,
  'su',
);

let segmenter: Intl.Segmenter | undefined;

/**
 * The user-perceived characters (graphemes) of a text. A grapheme of more than two cells is split into its code
 * points, so that a line can always be broken.
 *
 * Making a segmenter takes milliseconds, so that it is made for the first text that needs it.
 */
export function graphemes(text: string): readonly string[] {
  if (oneOrTwoCellsEach.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmentsOf(segmenter, text), ({ segment }) =>
    segment.length > 2 && graphemeWidth(segment) > 2 ? Array.from(segment) : [segment],
  ).flat();
}

/**
 * Cells that a text without control characters takes on a terminal: 2 for wide East Asian characters and emoji, 0 for
 * characters that only modify their neighbour.
 *
 * The rules are those of `string-width` 8 by Sindre Sorhus (MIT). The package itself is not used: it makes its
 * segmenter when it is loaded, which takes longer than an entire search.
 */
export function textWidth(text: string): number {
  if (plainAscii.test(text) || oneCellEach.test(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  return width;
}

/** UTF-16 length of the longest start of a text that fits into `cells`. */
export const startWithin = (text: string, cells: number): number =>
  lengthWithin(graphemes(text), cells);

/** UTF-16 length of the longest end of a text that fits into `cells`. */
export const endWithin = (text: string, cells: number): number =>
  lengthWithin(graphemes(text).toReversed(), cells);

function lengthWithin(all: readonly string[], cells: number): number {
  let length = 0;
  let used = 0;
  for (const grapheme of all) {
    used += graphemeWidth(grapheme);
    if (used > cells) break;
    length += grapheme.length;
  }
  return length;
}

/** Cells of one user-perceived character: 0, 1 or 2; more only for unusual clusters. */
export function graphemeWidth(grapheme: string): number {
  if (oneOrTwoCellsEach.test(grapheme) && grapheme.length === 1) {
    return grapheme.charCodeAt(0) < firstWide ? 1 : 2;
  }
  const [base, ...others] = Array.from(grapheme).slice(firstVisible(grapheme));
  if (base === undefined) return 0;
  if (emojiSequence().test(grapheme)) return 2;
  return others.reduce(
    (width, character) => width + (besideIts().test(character) ? cellsOf(character) : 0),
    cellsOf(base),
  );
}

const cellsOf = (character: string): number => eastAsianWidth(character.codePointAt(0) ?? 0);

/** Index, in code points, of the first visible character; infinite if there is none. */
function firstVisible(grapheme: string): number {
  const position = Array.from(grapheme).findIndex((character) => visible().test(character));
  return position === -1 ? Number.POSITIVE_INFINITY : position;
}
