import { countBefore } from '../../model/halving.ts';
import { plainTextOf, type Styled, widthOf } from '../text/styled.ts';
import { textWidth } from '../text/width.ts';

/** What a column wants, in cells. */
export interface Wish {
  /** Its widest value. */
  readonly natural: number;
  /** As narrow as it may get; `natural` where it may not shrink. */
  readonly least: number;
}

/** A longer word is broken rather than kept whole at the cost of all other columns. */
export const longestWordKept = 24;

/**
 * What a column of these cells wants.
 *
 * @param least it may shrink to that; absent: not at all
 * @param most it takes no more than that; absent: as much as its widest value
 * @param whole but not so far that it breaks words of a usual length
 */
export function wishFor(
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
): Wish {
  const natural = Math.min(widest(cells.map(widthOf)), most);
  if (least === undefined) return { natural, least: natural };
  if (!whole) return { natural, least: Math.min(natural, least) };
  const words = cells.flatMap((cell) => plainTextOf(cell).split(/[ \n]/).map(unbrokenWidth));
  const word = Math.min(widest(words), longestWordKept);
  return { natural, least: Math.min(natural, Math.max(least, word)) };
}

/** Words of wide characters can be broken anywhere; they ask for nothing. */
function unbrokenWidth(word: string): number {
  const width = textWidth(word);
  return width > word.length ? 0 : width;
}

const widest = (widths: readonly number[]): number =>
  widths.reduce((most, width) => Math.max(most, width), 0);

/**
 * Widths that add up to at most `available`: what everyone wants if that fits; otherwise the widest
 * columns give way first, down to the next widest and so on, none below its least width.
 *
 * @returns undefined where even the least widths do not fit
 */
export function fitColumns(
  wishes: readonly Wish[],
  available: number,
): readonly number[] | undefined {
  const total = sum(wishes.map(({ natural }) => natural));
  if (total <= available) return wishes.map(({ natural }) => natural);
  const least = wishes.map((wish) => wish.least);
  if (sum(least) > available) return undefined;
  const widthsUnder = (limit: number): readonly number[] =>
    wishes.map(({ natural }, index) => Math.max(Math.min(natural, limit), least[index] ?? 0));
  // The highest one under which all fit.
  const limit = countBefore(available, (lower) => sum(widthsUnder(lower + 1)) <= available);
  return spread(wishes, widthsUnder(limit), available);
}

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** Gives the few cells that are left over to the first columns that want them. */
function spread(
  wishes: readonly Wish[],
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
