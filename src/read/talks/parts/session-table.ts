import type { NoteContext } from '../../note/note-context.ts';
import type { Part } from '../part/part.ts';
import { rowsOf } from '../part/session-rows.ts';

/** A table with a column of talks, one of speakers and one of notes: a talk a row, unless it leads to a note of it. */
export const sessionTable = (note: NoteContext): readonly Part[] =>
  rowsOf(note, ({ notes }) => notes !== undefined).flatMap(({ part, isLinked }) =>
    isLinked ? [] : [part],
  );
