import { peopleIn } from '../../lexicon/people.ts';
import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isPersonLine, isPossibleTitle } from '../../titles/possible-title.ts';
import { Part } from '../one-part/part.ts';
import { endOfPart } from '../one-part/part-at.ts';

/** `## Ann Lee` with `### Title` directly below it. */
export function underPeople(note: NoteContext, level: readonly Line[]): readonly Part[] {
  const parts = level.flatMap((head): Part[] => {
    const next = note.heads[note.heads.indexOf(head) + 1];
    if (
      !isPersonLine(head.text) ||
      !next ||
      next.depth !== head.depth + 1 ||
      !isPossibleTitle(next.text)
    )
      return [];
    const value = peopleIn(head.text).map(({ name }) => name);
    const { line, column } = head;
    const speakers = { value, line, column, sure: 0.85, by: 'heading-above-title' } as const;
    return [new Part(note, next, () => endOfPart(note, head), { speakers: [speakers] })];
  });
  return parts.length >= 2 && parts.length >= level.length * 0.5 ? parts : [];
}
