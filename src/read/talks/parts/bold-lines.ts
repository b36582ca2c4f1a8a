import { isAll, type Line, markAhead } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import { seriesOf } from '../../titles/series.ts';
import { isKeynote } from '../part/keynote.ts';
import type { Part } from '../part/part.ts';
import { areSeveralTalks, partsBetween } from '../part/part-at.ts';

/** Lines that begin in bold, or with `Talk 3:`, and have notes; at least half of them name a speaker. */
export function boldLines(note: NoteContext): readonly Part[] {
  const labelled = note.outline.lines.filter((line) => isLabelledTitle(line));
  const lines =
    labelled.length >= 2
      ? labelled
      : joinedBold(note.outline.lines).filter((line) => isBoldTitle(line));
  if (!areSeveralTalks(lines)) return [];
  const first = partsBetween(note, lines);
  // A bold word or two is a talk's title only with a speaker.
  const kept = first.filter((part) => !isShortBold(part.line) || part.named);
  if (kept.length < 2) return [];
  const parts =
    kept.length < first.length
      ? partsBetween(
          note,
          kept.map(({ line }) => line),
        )
      : kept;
  const forms = seriesOf(parts.map(({ readings }) => readings));
  const named = parts.filter((part) => part.named || part.isOfForm(forms));
  return named.length >= 2 && named.length / parts.length >= 0.5
    ? parts.filter((part) => part.hasNotes)
    : [];
}

/** Joins a bold title that continues on the next line of its paragraph. */
function joinedBold(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (
      before &&
      before.block === line.block &&
      before.kind === 'text' &&
      isAll(before, 'strong') &&
      isAll(line, 'strong')
    ) {
      const text = `${before.text.trimEnd()} ${line.text.trimStart()}`;
      const marks = [{ kind: 'strong', start: 0, end: text.length }] as const;
      joined[joined.length - 1] = { ...before, text, marks, end: line.end };
    } else joined.push(line);
  }
  return joined;
}

function isLabelledTitle({ kind, text, quoted, parent }: Line): boolean {
  return (
    kind === 'text' &&
    !quoted &&
    parent < 0 &&
    /^(?:(?:lightning )?talk|session|keynote)\s*#?\d*\s*[:–—-]\s*\S/i.test(text)
  );
}

const isShortBold = (line: Line): boolean => {
  const strong = markAhead(line, 'strong');
  return strong !== undefined && strong.end < 8 && !isKeynote(line.text.slice(0, strong.end));
};

function isBoldTitle(line: Line): boolean {
  if (line.quoted || line.kind === 'cell' || line.kind === 'heading') return false;
  if (line.kind === 'item' && line.depth > 1) return false;
  const strong = markAhead(line, 'strong');
  if (!strong || !isPossibleTitle(line.text)) return false;
  // `**10:00** Title` is a line of a programme.
  if (/^\W*\d{1,2}[:.h]\d{2}\b[^\p{L}]*$/u.test(line.text.slice(0, strong.end))) return false;
  return (
    !/:\s*$/.test(line.text.slice(0, strong.end)) && !/^\s*:/.test(line.text.slice(strong.end))
  );
}
