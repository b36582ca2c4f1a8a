import { looksLikeEvent } from '../../lexicon/line-kinds.ts';
import { isEventPath, readFolderName, stemOf } from '../../lexicon/path-parts.ts';
import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { lineStart, Part } from './part.ts';

/** How sure a talk is that somebody gave, or that its siblings show to be one. */
export const known = 0.7;

/** How sure a talk is that only a section of an event's note, or a row of its programme, tells of. */
export const unnamed = 0.5;

/** No event has more talks; a file with more headings is something else. */
export const mostTalks = 400;

/** A heading with all that stands below it. */
export const partAt = (note: NoteContext, head: Line): Part =>
  new Part(note, head, () => endOfPart(note, head));

/** Offset at which the next heading of the same or a higher level begins; behind a line that is none, of any level. */
export function endOfPart({ heads, text }: NoteContext, line: Line): number {
  const level = line.kind === 'heading' ? line.depth : Number.POSITIVE_INFINITY;
  const next = heads.find((other) => other.start > line.start && other.depth <= level);
  return next === undefined ? text.length : lineStart(text, next.start);
}

/** `strange-loop-2014.md`, or the index of an event's folder; a day in a file's name is a talk's as often. */
export function isNamedAfterEvent({ path }: NoteContext): boolean {
  const stem = stemOf(path);
  const { year, date, name, generic } = readFolderName(stem);
  if (/^(?:readme|index)$/i.test(stem)) return path.includes('/') && isEventPath(path);
  return !generic && date === undefined && (year !== undefined || looksLikeEvent(name));
}

/** Whether a note is called after an event, or its first heading is. */
export const isOfEvent = (note: NoteContext): boolean =>
  looksLikeEvent(note.heads[0]?.text ?? '') || isNamedAfterEvent(note);
