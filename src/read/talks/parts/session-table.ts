import type { NoteContext } from '../../note/note-context.ts';
import type { Part } from '../one-part/part.ts';
import { rowsOf } from '../one-part/session-rows.ts';

/** A table with columns of talks, speakers and notes: each row is a talk, unless it links to a note of it. */
export const sessionTable = (note: NoteContext): readonly Part[] =>
  rowsOf(note, ({ notes }) => notes !== undefined).flatMap(({ part, isLinked }) =>
    isLinked ? [] : [part],
  );
