import { type Align, padded, type Span, type Styled } from '../text/styled.ts';

/** What a row of cells is laid out by. */
export interface Layout {
  /** Cells of width, one number a column. */
  readonly widths: readonly number[];
  readonly aligns: readonly (Align | undefined)[];
  /** Stands between two columns. */
  readonly separator: Span;
}

/** Cells side by side, each of one or more lines. */
export function rowLines(
  cells: readonly (readonly Styled[])[],
  { widths, aligns, separator }: Layout,
): readonly Styled[] {
  const height = cells.reduce((most, { length }) => Math.max(most, length), 1);
  return Array.from({ length: height }, (_, line) =>
    cells.flatMap((cell, column) => [
      ...(column > 0 ? [separator] : []),
      ...padded(cell[line] ?? [], widths[column] ?? 0, aligns[column]),
    ]),
  );
}
