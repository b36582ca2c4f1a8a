import { partitionPoint } from '../../model/binary-search.ts';
import { plainTextOf, type Styled, widthOf } from '../text/styled.ts';
import { textWidth } from '../text/width.ts';

/** The widths that a column can take, in cells. */
export interface ColumnWidths {
  /** The width of the widest value, or the column's limit. */
  readonly natural: number;
  /** The narrowest width; equal to `natural` if the column must not shrink. */
  readonly least: number;
}

/** Longest word in cells that a column keeps unbroken; a longer word would narrow all other columns. */
export const longestUnbrokenWord = 24;

/**
 * The widths that a column of these cells can take.
 *
 * @param least the width that the column may shrink to; undefined: it must not shrink
 * @param most the width that the column never exceeds; undefined: no limit
 * @param whole whether words of up to {@link longestUnbrokenWord} cells must stay unbroken, even at `least`
 */
export function columnWidths(
  cells: readonly Styled[],
  {
    least,
    most = Number.POSITIVE_INFINITY,
    whole,
  }: {
    readonly least: number | undefined;
    readonly most?: number | undefined;
    readonly whole: boolean;
  },
): ColumnWidths {
  const natural = Math.min(widest(cells.map(widthOf)), most);
  if (least === undefined) return { natural, least: natural };
  if (!whole) return { natural, least: Math.min(natural, least) };
  const words = cells.flatMap((cell) => plainTextOf(cell).split(/[ \n]/).map(unbrokenWidth));
  const word = Math.min(widest(words), longestUnbrokenWord);
  return { natural, least: Math.min(natural, Math.max(least, word)) };
}

/** Cells that a word needs unbroken; 0 for words of wide characters, which can be broken anywhere. */
function unbrokenWidth(word: string): number {
  const width = textWidth(word);
  return width > word.length ? 0 : width;
}

const widest = (widths: readonly number[]): number =>
  widths.reduce((most, width) => Math.max(most, width), 0);

/**
 * Widths that add up to at most `available`: the natural widths if they fit. Otherwise the widest columns shrink
 * first, to the width of the next widest and so on, none below its least width.
 *
 * @returns undefined if even the least widths do not fit
 */
export function fitColumns(
  wishes: readonly ColumnWidths[],
  available: number,
): readonly number[] | undefined {
  const total = sum(wishes.map(({ natural }) => natural));
  if (total <= available) return wishes.map(({ natural }) => natural);
  const least = wishes.map((wish) => wish.least);
  if (sum(least) > available) return undefined;
  const widthsUnder = (limit: number): readonly number[] =>
    wishes.map(({ natural }, index) => Math.max(Math.min(natural, limit), least[index] ?? 0));
  // The highest limit under which all columns fit.
  const limit = partitionPoint(available, (lower) => sum(widthsUnder(lower + 1)) <= available);
  return spread(wishes, widthsUnder(limit), available);
}

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** Gives the remaining cells to the first columns that are narrower than their natural width. */
function spread(
  wishes: readonly ColumnWidths[],
  widths: readonly number[],
  available: number,
): readonly number[] {
  let left = available - sum(widths);
  return widths.map((width, index) => {
    if (left <= 0 || width >= (wishes[index]?.natural ?? 0)) return width;
    left -= 1;
    return width + 1;
  });
}
