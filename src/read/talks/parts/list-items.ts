import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import { lineStart, Part, surelyNamed } from '../part/part.ts';
import { mostTalks } from '../part/part-at.ts';

/** Bullets at the top level that are each a talk with its speaker, with notes under them. */
export function listItems(note: NoteContext): readonly Part[] {
  const { lines } = note.outline;
  const items = lines.flatMap((line, index) => {
    const child = lines[index + 1];
    const top = line.kind === 'item' && line.depth === 1 && line.parent < 0 && !line.quoted;
    return top && child?.parent === index && isPossibleTitle(line.text) ? [line] : [];
  });
  if (items.length < 2 || items.length > mostTalks || note.heads.length > items.length) return [];
  const parts = items.map((line) => new Part(note, line, () => endOfItem(note, line)));
  const named = parts.filter(({ readings }) => (readings[0]?.sure ?? 0) >= surelyNamed);
  if (named.length < 2 || named.length < parts.length * 0.6) return [];
  return parts.filter(({ readings }) => (readings[0]?.people.length ?? 0) > 0);
}

/** Offset at which the next bullet at the top level, text or heading begins. */
function endOfItem({ outline, text }: NoteContext, line: Line): number {
  const next = outline.lines.find(
    (other) =>
      other.start > line.start &&
      (other.kind === 'heading' || (other.depth === 1 && other.parent < 0)),
  );
  return next ? lineStart(text, next.start) : text.length;
}
