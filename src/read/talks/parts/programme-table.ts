import type { TalkFact } from '../../facts/types.ts';
import { looksLikeEvent } from '../../lexicon/line-kinds.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { kindNamed } from '../../note/note-types.ts';
import { isNamedAfterEvent, unnamed } from '../part/part-at.ts';
import { rowsOf } from '../part/session-rows.ts';

/**
 * A table with a column of talks, one of speakers and none of notes is an event's programme. Its rows are talks where
 * no file has notes of them, so that none links to one.
 */
export function programmeTable(note: NoteContext): readonly TalkFact[] {
  const rows = rowsOf(
    note,
    ({ notes, isSure }) => notes === undefined && (isSure || isOfEvent(note)),
  );
  // A break has nobody who speaks.
  const talks = rows.filter(({ isNamed, isLinked }) => isNamed && !isLinked);
  return talks.length >= 2 && talks.length * 2 > rows.length
    ? talks.map(({ part }) => part.talk(unnamed))
    : [];
}

const isOfEvent = (note: NoteContext): boolean =>
  note.fields.event !== undefined ||
  kindNamed(note.fields.type?.value ?? '') === 'event' ||
  looksLikeEvent(note.heads[0]?.text ?? '') ||
  isNamedAfterEvent(note);
