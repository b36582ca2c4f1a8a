import { eastAsianWidth } from 'get-east-asian-width';

const plainAscii = /^[\x20-\x7e]*$/;

/** Latin, Greek and Cyrillic letters and the dashes, quotes and ellipsis of prose: one cell each. */
const oneCellEach = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027]*$/;

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Mark}\p{Surrogate}]+$/u;

/** A string, since the compiler's target has no `v` flag yet (Node 20 has). */
const oneEmoji = '^\\p{RGI_Emoji}$';

let segmenter: Intl.Segmenter | undefined;
let emoji: RegExp | undefined;

/**
 * The user-perceived characters of a text.
 *
 * A segmenter takes milliseconds to make, so there is none until a text needs it.
 */
export function graphemes(text: string): readonly string[] {
  if (oneCellEach.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Cells that a text without control characters takes on a terminal: 2 for wide East Asian characters
 * and emoji, 0 for what only changes its neighbour. Agrees with the package `string-width`, which is
 * not used itself because loading it alone costs more than a whole search.
 */
export function textWidth(text: string): number {
  if (plainAscii.test(text) || oneCellEach.test(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  return width;
}

/** Cells of one user-perceived character: 0, 1 or 2 (more only for unusual clusters). */
export function graphemeWidth(grapheme: string): number {
  if (oneCellEach.test(grapheme)) return grapheme.length;
  if (invisible.test(grapheme)) return 0;
  emoji ??= new RegExp(oneEmoji, 'v');
  if (emoji.test(grapheme)) return 2;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}
