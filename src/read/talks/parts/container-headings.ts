import { announcesTalks, isTimeOfDay, looksLikeEvent } from '../../lexicon/line-kinds.ts';
import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import type { Part } from '../one-part/part.ts';

/** `## Day 1` with talks as `###` below it; or `# Conference` with a talk in each `##`. */
export function underContainers(
  note: NoteContext,
  depth: number,
  parts: readonly Part[],
): readonly Part[] {
  const days = note.heads.filter((head) => head.depth < depth && isDay(head.text));
  const dayOf = new Map<Part, Line>();
  for (const part of parts) {
    const { start } = part.line;
    const above = note.heads.findLast((head) => head.depth < depth && head.start < start);
    if (above && days.includes(above)) dayOf.set(part, above);
  }
  const within = [...dayOf.keys()];
  // Times of day do not count, since a day in a journal has them as well.
  const isProgramme = days.filter(({ text }) => !isTimeOfDay(text)).length >= 2;
  const [top] = note.heads;
  const event = top !== undefined && top.depth < depth && looksLikeEvent(top.text);
  if (within.length < 2 || !(isProgramme || event || within.some((part) => part.named))) return [];
  // A heading that several days have is a part of the day: `Decisions`, `Commits`.
  const daysWith = new Map<string, Set<Line>>();
  for (const [part, day] of dayOf) {
    const others = daysWith.get(keyOf(part)) ?? new Set();
    daysWith.set(keyOf(part), others.add(day));
  }
  const isOfSeveral = (part: Part) => (daysWith.get(keyOf(part))?.size ?? 0) > 1;
  return within.filter((part) => part.hasNotes && (part.named || !isOfSeveral(part)));
}

const keyOf = ({ line }: Part): string => line.text.toLowerCase();

/** Whether a heading contains talks; the date of a release does not. */
const isDay = (text: string): boolean =>
  announcesTalks(text) && !/^(?:20\d\d|notes)$/i.test(text.trim()) && !ofRelease.test(text);

/** `2016-06-23, Version 5.12.0`, `2016-06-23 (v1.2)`, `2016-06-23: 5.12.0`. */
const ofRelease =
  /\b(?:version|release)\s+v?\d|\bv\d{1,4}\.\d|^\d{4}-\d\d-\d\d\b.*\d\.\d{1,4}\.\d/i;
