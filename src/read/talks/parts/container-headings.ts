import { isContainer, isTimeOfDay, looksLikeEvent } from '../../lexicon/line-kinds.ts';
import type { NoteContext } from '../../note/note-context.ts';
import type { Part } from '../part/part.ts';

/** `## Day 1` with talks as `###` below it; or `# Conference` with a talk in each `##`. */
export function underContainers(
  note: NoteContext,
  depth: number,
  parts: readonly Part[],
): readonly Part[] {
  const holders = note.heads.filter((head) => head.depth < depth && isContainer(head.text));
  const days = holders.filter((head) => !/^(?:20\d\d|notes)$/i.test(head.text.trim()));
  const within = parts.filter((part) => {
    const above = note.heads.findLast((head) => head.depth < depth && head.start < part.line.start);
    return above !== undefined && days.includes(above);
  });
  // A day in a journal has hours as well.
  const isProgramme = days.filter(({ text }) => !isTimeOfDay(text)).length >= 2;
  const [top] = note.heads;
  const event = top !== undefined && top.depth < depth && looksLikeEvent(top.text);
  if (within.length >= 2 && (isProgramme || event || within.some((part) => part.named))) {
    return within.filter((part) => part.hasNotes);
  }
  return [];
}
