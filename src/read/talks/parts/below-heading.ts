import { isContainer } from '../../lexicon/line-kinds.ts';
import type { Line } from '../../markdown/line.ts';
import { linesBetween } from '../../markdown/outline.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import { isKeynote } from '../part/keynote.ts';
import type { Part } from '../part/part.ts';
import { endOfPart, partAt } from '../part/part-at.ts';

/**
 * The headings beside some talks that may hold talks themselves, none of which was found: `Lightning talks` with
 * bullets among talks that are headings, `Keynote` with its title below.
 */
export function holdersBeside(
  note: NoteContext,
  parts: readonly Pick<Part, 'line'>[],
): readonly Line[] {
  const starts = parts.filter(({ line }) => line.kind === 'heading').map(({ line }) => line.start);
  if (starts.length === 0) return [];
  const holders = note.heads.filter(({ text }) => isContainer(text) || isKeynote(text));
  if (holders.length > MOST_HOLDERS) return [];
  return holders.filter((head) => {
    const end = endOfPart(note, head);
    return !starts.some((start) => start > head.start && start < end);
  });
}

/** No conference has more days, rooms and rounds of talks; each is read by itself. */
const MOST_HOLDERS = 60;

/** The note as if it ended with what stands below a heading, and had nothing else but the headings it is under. */
export function noteBelow(note: NoteContext, head: Line): NoteContext {
  const end = endOfPart(note, head);
  const isOver = ({ start, depth }: Line) => start <= head.start && depth < head.depth;
  const heads = note.heads.filter(
    (other) => isOver(other) || (other.start >= head.start && other.start < end),
  );
  const { lines } = note.outline;
  const within = linesBetween(lines, head.start, end);
  const first = within[0] ? lines.indexOf(within[0]) : 0;
  const moved = within.map((line) => ({
    ...line,
    parent: Math.max(-1, line.parent - first),
    block: line.block - first,
  }));
  const text = note.text.slice(0, end);
  return { ...note, heads, text, outline: { ...note.outline, lines: moved } };
}

/** The only heading below one, where it says who speaks. */
export const onlyHeadingBelow =
  (head: Line) =>
  (note: NoteContext): readonly Part[] => {
    const [only, ...others] = note.heads.filter(({ start }) => start > head.start);
    if (!only || others.some(({ depth }) => depth <= only.depth)) return [];
    const part = partAt(note, only);
    return isPossibleTitle(only.text) && part.named ? [part] : [];
  };
