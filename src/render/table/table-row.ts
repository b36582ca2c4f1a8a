import { type Align, padded, type Span, type Styled } from '../text/styled.ts';

/** The layout of a row of cells. */
export interface Layout {
  /** The width of each column in cells. */
  readonly widths: readonly number[];
  readonly aligns: readonly (Align | undefined)[];
  /** The text between two columns. */
  readonly separator: Span;
}

/** The lines of a row: its cells side by side, each of one or more lines. */
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
