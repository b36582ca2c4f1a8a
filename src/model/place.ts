import { count, optional, type RecordOf, record, text } from './schema.ts';

const PLACE = {
  /** Path relative to the notes folder, with `/` between its parts on every system. */
  file: text,
  /** 1-based line, counted in the file as it is on disk (front matter included). */
  line: count,
  /** 1-based column in UTF-16 code units; absent where only the line is known. */
  column: optional(count),
};

/** A spot in a note. */
export type Place = RecordOf<typeof PLACE>;
export const place = record(PLACE);

const SPAN = { start: count, end: count };

/**
 * A half-open range `[start, end)` of UTF-16 code units in a note's decoded text.
 * Offsets are counted after a byte-order mark, if any, has been removed; line ends are as on disk.
 */
export type Span = RecordOf<typeof SPAN>;
export const span = record(SPAN);

/** Whether an offset lies in a span. */
export const isWithin = (offset: number, { start, end }: Span): boolean =>
  offset >= start && offset < end;

/** Converts a 1-based column in UTF-16 code units to one in bytes of UTF-8, as vi and grep count. */
export const byteColumnOf = (line: string, column: number): number =>
  new TextEncoder().encode(line.slice(0, column - 1)).length + 1;
