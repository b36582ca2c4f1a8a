import { announcesTalks, looksLikeEvent } from '../../lexicon/line-kinds.ts';
import { nameAndYear } from '../../lexicon/names.ts';
import { isEverydayWordsOnly } from '../../lexicon/person-names.ts';
import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import { seriesOf } from '../../titles/series.ts';
import { lineStart, Part } from '../part/part.ts';
import { areSeveralTalks } from '../part/part-at.ts';

/** Maximum depth: an outliner has event, days and talks as nested bullets; deeper ones are notes. */
const DEEPEST = 3;

/** Bullets of one level, each a talk with notes below it; most name a speaker. */
export function listItems(note: NoteContext): readonly Part[] {
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const parts = itemsOf(note, depth);
    if (parts.length > 0) return parts;
  }
  return [];
}

function itemsOf(note: NoteContext, depth: number): readonly Part[] {
  const { lines } = note.outline;
  const items = lines.flatMap((line, index) => {
    const isItem = line.kind === 'item' && line.depth === depth && !line.quoted;
    if (!isItem || lines[index + 1]?.parent !== index || !isPossibleTitle(line.text)) return [];
    const above = bulletsAbove(lines, line);
    return above.every(({ text }) => holdsTalks(text)) ? [{ line, above }] : [];
  });
  if (!areSeveralTalks(items) || note.heads.length > items.length) return [];
  const parts = items.map(
    ({ line, above }) => new Part(note, line, () => endOfItem(note, line), { bullets: above }),
  );
  const forms = depth === 1 ? new Set<string>() : seriesOf(parts.map(({ readings }) => readings));
  const named = parts.filter((part) => part.isNamedInLine || part.isOfForm(forms));
  if (named.length < 2 || named.length < parts.length * 0.6) return [];
  return parts.filter(({ readings }) => (readings[0]?.people.length ?? 0) > 0);
}

/** Whether a bullet contains talks: `PyRodeo 2021`, `Day 1`. */
const holdsTalks = (text: string): boolean =>
  announcesTalks(text) || (looksLikeEvent(text) && !isEverydayWordsOnly(nameAndYear(text).name));

/** The bullets that a bullet is nested in, nearest first. */
function bulletsAbove(lines: readonly Line[], { parent }: Line): readonly Line[] {
  const above: Line[] = [];
  for (let at = parent; at >= 0; at = lines[at]?.parent ?? -1) {
    const line = lines[at];
    if (line) above.push(line);
  }
  return above;
}

/** Offset at which the next bullet of its level or above, text or heading begins. */
export function endOfItem({ outline, text }: NoteContext, line: Line): number {
  const next = outline.lines.find(
    (other) =>
      other.start > line.start &&
      (other.kind === 'heading' || (other.depth <= line.depth && other.parent <= line.parent)),
  );
  return next ? lineStart(text, next.start) : text.length;
}
