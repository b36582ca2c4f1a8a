/** A spot in a note. */
export interface Place {
  /** Path relative to the notes folder, with `/` between its parts on every system. */
  readonly file: string;
  /** 1-based line, counted in the file as it is on disk (front matter included). */
  readonly line: number;
  /** 1-based column in UTF-16 code units; absent where only the line is known. */
  readonly column?: number;
}

/**
 * A half-open range `[start, end)` of UTF-16 code units in a note's decoded text.
 * Offsets are counted after a byte-order mark, if any, has been removed; line ends are as on disk.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A 1-based column of a line in bytes of UTF-8, as vi and grep count, out of one in UTF-16 code units. */
export const byteColumnOf = (line: string, column: number): number =>
  new TextEncoder().encode(line.slice(0, column - 1)).length + 1;
