import type { NoteContext } from '../../note/note-context.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import type { Part } from '../one-part/part.ts';
import { isNamedAfterEvent, mostTalks, partAt } from '../one-part/part-at.ts';

/** With fewer top headings, these may be the parts of one talk. */
const FEWEST = 3;

/** A file named after an event, with a top heading for each talk: the headings that have notes. */
export function eventHeadings(note: NoteContext): readonly Part[] {
  const tops = note.heads.filter(({ depth }) => depth === 1);
  if (tops.length < FEWEST || tops.length > mostTalks || !isNamedAfterEvent(note)) return [];
  const parts = tops
    .filter(({ text }) => isPossibleTitle(text))
    .map((head) => partAt(note, head))
    .filter((part) => part.hasNotes);
  return parts.length >= FEWEST && parts.length >= tops.length * 0.6 ? parts : [];
}
