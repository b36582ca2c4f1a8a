import { announcesTalks } from '../../lexicon/line-kinds.ts';
import type { Line } from '../../markdown/line.ts';
import { linesBetween } from '../../markdown/outline.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import { seriesOf } from '../../titles/series.ts';
import { isKeynote } from '../part/keynote.ts';
import { Part } from '../part/part.ts';
import { areSeveralTalks, endOfPart, mostTalks, partAt } from '../part/part-at.ts';
import { endOfItem } from './list-items.ts';

/**
 * The headings among some talks that may contain talks, but in which none was found: `Lightning talks` with
 * bullets among talks that are headings, `Keynote` with its title below.
 */
export function emptyContainersAmong(note: NoteContext, parts: readonly Part[]): readonly Line[] {
  if (!parts.some(({ line }) => line.kind === 'heading')) return [];
  const starts = parts.map(({ line }) => line.start);
  const holders = note.heads.filter(
    ({ text }) => announcesTalks(text) || isKeynote(text) || ofSession.test(text),
  );
  if (holders.length > MOST_HOLDERS) return [];
  return holders.filter((head) => {
    const end = endOfPart(note, head);
    return !starts.some((start) => start > head.start && start < end);
  });
}

/** `C. Industry session`: several talks, or one. */
const ofSession = /\ssessions?(?:\s#?\w{1,3})?$/i;

/** Maximum number of headings that contain talks: each is read separately, and no conference has more. */
export const MOST_HOLDERS = 60;

/** The note cut to the part below a heading; of the other headings, only the ancestors of that heading remain. */
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

/** The only heading below `head`, if it names a speaker. */
export const onlyHeadingBelow =
  (head: Line) =>
  (note: NoteContext): readonly Part[] => {
    const [only, ...others] = note.heads.filter(({ start }) => start > head.start);
    if (!only || others.some(({ depth }) => depth <= only.depth)) return [];
    const part = partAt(note, only);
    return isPossibleTitle(only.text) && part.named ? [part] : [];
  };

/** Headings of talks; the bullets below a day or a room are something else. */
const ofTalks = /talks|ignites|presentations/i;

/** Bullets directly below a heading of talks, if each names its speaker; they need no notes. */
export function bulletsBelow(head: Line, below: NoteContext): readonly Part[] {
  if (!ofTalks.test(head.text) || !announcesTalks(head.text)) return [];
  const items = below.outline.lines.filter(({ kind, depth }) => kind === 'item' && depth === 1);
  if (!areSeveralTalks(items)) return [];
  const parts = items.map((line) => new Part(below, line, () => endOfItem(below, line)));
  const forms = seriesOf(parts.map(({ readings }) => readings));
  const areNamed = parts.every((part) => part.isNamedInLine || part.isOfForm(forms));
  return areNamed ? parts : [];
}

/**
 * Headings with a speaker, on the level of a heading such as `Lightning talks`: `Kafka without tears`.
 * @param areLabelled whether the talks below the holders are labelled (`Talk 1: ...`); then no speaker is needed
 */
export function talksOnLevelOf(
  note: NoteContext,
  holders: readonly Line[],
  areLabelled = false,
): readonly Part[] {
  const depths = new Set(holders.map(({ depth }) => depth));
  const beside = note.heads.filter(
    ({ text, depth }) => depths.has(depth) && !announcesTalks(text) && isPossibleTitle(text),
  );
  return beside.length > mostTalks
    ? []
    : beside
        .map((head) => partAt(note, head))
        .filter((part) => (part.named || areLabelled) && part.hasNotes);
}

/** The headings directly above some talks that contain them. */
export function containersOf({ heads }: NoteContext, parts: readonly Part[]): readonly Line[] {
  const above = parts.flatMap(({ line: { kind, depth, start } }) => {
    const isAbove = (head: Line) =>
      head.start < start && (kind !== 'heading' || head.depth < depth);
    return heads.findLast(isAbove) ?? [];
  });
  return [...new Set(above)].filter(({ text }) => announcesTalks(text) || isKeynote(text));
}
