/** Text without its marks, which knows where in its source each piece of it stood. */
export interface PlainText {
  readonly text: string;
  /**
   * Pairs, ascending: where a piece starts in {@link text}, and where it starts in the source; both are
   * offsets in UTF-16 units.
   */
  readonly offsets: Uint32Array;
}

/** The place in the source that the place `at` in the plain text was taken from; UTF-16 offsets. */
export function sourceOffset({ offsets }: PlainText, at: number): number {
  let low = 0;
  let high = (offsets.length >> 1) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[2 * middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (offsets[2 * low + 1] ?? 0) + (at - (offsets[2 * low] ?? 0));
}
