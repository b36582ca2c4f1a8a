import { countBefore } from '../../model/halving.ts';
import type { Place, Span } from '../../model/place.ts';
import { type PlainText, plainSlice } from '../../model/plain-text.ts';
import type { NoteRecord } from '../../store/codec/note-record.ts';
import type { OpenedNotes } from '../../store/types.ts';

/** The plain text of a part of a note, as it was when the note was read. */
export const plainOf = (
  source: Pick<OpenedNotes, 'recordOf'>,
  { place, span }: { readonly place: Place; readonly span: Span },
): PlainText => plainSlice(source.recordOf(place.file).text, span);

/** 1-based line and column of a UTF-16 offset of a note. */
export function spotAt(
  { lineStarts }: NoteRecord,
  offset: number,
): { readonly line: number; readonly column: number } {
  const line = Math.max(
    1,
    countBefore(lineStarts.length, (at) => (lineStarts[at] ?? 0) <= offset),
  );
  return { line, column: offset - (lineStarts[line - 1] ?? 0) + 1 };
}
