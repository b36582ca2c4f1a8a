const LINE_END = /\r\n|\r|\n/gu;

/** 1-based line and column of a UTF-16 offset; CR, LF and CRLF end a line, as in CommonMark. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const ends = [...before.matchAll(LINE_END)];
  const last = ends.at(-1);
  const lineStart = last ? last.index + last[0].length : 0;
  return { line: ends.length + 1, column: before.length - lineStart + 1 };
}
