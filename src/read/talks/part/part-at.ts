import { looksLikeEvent } from '../../lexicon/line-kinds.ts';
import { isEventPath, isIndexName, readFolderName, stemOf } from '../../lexicon/path-parts.ts';
import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { lineStart, Part } from './part.ts';

/** Confidence in a talk with a speaker, or with siblings that show that it is a talk. */
export const CONFIDENCE_WITH_SPEAKER = 0.7;

/** Confidence in a talk that is only a section of an event's note, or a row of its programme. */
export const CONFIDENCE_WITHOUT_SPEAKER = 0.5;

/** No event has more talks than this; a file with more headings is something else. */
export const mostTalks = 400;

/** Whether so many lines may be talks of one file. */
export const areSeveralTalks = ({ length }: readonly unknown[]): boolean =>
  length >= 2 && length <= mostTalks;

/** The parts from each line to the next one, or to a heading. */
export const partsBetween = (note: NoteContext, lines: readonly Line[]): readonly Part[] =>
  lines.map((line, index) => {
    const next = lines[index + 1]?.start ?? note.text.length;
    const head = note.heads.find((other) => other.start > line.start)?.start ?? note.text.length;
    const end = lineStart(note.text, Math.min(next, head)) || note.text.length;
    return new Part(note, line, () => end);
  });

/** The part that consists of a heading and everything below it. */
export const partAt = (note: NoteContext, head: Line): Part =>
  new Part(note, head, () => endOfPart(note, head));

/** Offset of the next heading of the same or a higher level; for a line that is no heading, of the next one. */
export function endOfPart({ heads, text }: NoteContext, line: Line): number {
  const level = line.kind === 'heading' ? line.depth : Number.POSITIVE_INFINITY;
  const next = heads.find((other) => other.start > line.start && other.depth <= level);
  return next === undefined ? text.length : lineStart(text, next.start);
}

/** `strange-loop-2014.md`, or the index of an event's folder; a full date may as well be a talk's. */
export function isNamedAfterEvent({ path }: NoteContext): boolean {
  const { year, date, name, generic } = readFolderName(stemOf(path));
  if (isIndexName(path)) return isEventPath(path);
  return !generic && date === undefined && (year !== undefined || looksLikeEvent(name));
}

/** Whether a note's file or first heading has the name of an event. */
export const isOfEvent = (note: NoteContext): boolean =>
  looksLikeEvent(note.heads[0]?.text ?? '') || isNamedAfterEvent(note);
