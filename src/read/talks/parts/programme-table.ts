import type { TalkFact } from '../../facts/types.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { kindNamed } from '../../note/note-types.ts';
import { CONFIDENCE_WITHOUT_SPEAKER, isOfEvent } from '../part/part-at.ts';
import { rowsOf } from '../part/session-rows.ts';

/**
 * The rows of an event's programme: a table with a column of talks, one of speakers and none of notes. Rows that
 * link to a note are no talks here, since that note is the talk.
 */
export function programmeTable(note: NoteContext): readonly TalkFact[] {
  const rows = rowsOf(
    note,
    ({ notes, isSure }) =>
      notes === undefined && (isSure || namesEvent(note.fields) || isOfEvent(note)),
  );
  // A break has no speaker.
  const talks = rows.filter(({ isNamed, isLinked }) => isNamed && !isLinked);
  return talks.length >= 2 && talks.length * 2 > rows.length
    ? talks.map(({ part }) => part.talk(CONFIDENCE_WITHOUT_SPEAKER))
    : [];
}

const namesEvent = ({ event, type }: NoteContext['fields']): boolean =>
  event !== undefined || kindNamed(type?.value) === 'event';
