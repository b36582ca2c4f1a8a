import { isAll, type Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import { lineStart, Part } from '../part/part.ts';
import { endOfPart, isOfEvent } from '../part/part-at.ts';

const letter = /^\(?([A-Z])[.)]\s+\S/;

/** `A.`, `B.`, `C.` before headings of any level, or before bold lines: one series, whatever their levels. */
export function letteredLines(note: NoteContext): readonly Part[] {
  const { heads, outline, text } = note;
  const headed = inOrder(heads);
  const lines = headed.length > 0 ? headed : inOrder(outline.lines.filter(isBold));
  if (lines.length === 0) return [];
  const parts = lines.map((line, index) => {
    const next = lines[index + 1];
    return new Part(note, line, () => (next ? lineStart(text, next.start) : endOfPart(note, line)));
  });
  return isOfEvent(note) || parts.some((part) => part.named) ? parts : [];
}

/** The lines that are lettered from A without a gap; none if they are not, or if there is only one. */
function inOrder(lines: readonly Line[]): readonly Line[] {
  const found = lines.filter(({ text }) => letter.test(text) && isPossibleTitle(text.slice(2)));
  const isSeries = found.every(
    ({ text }, at) => letter.exec(text)?.[1]?.charCodeAt(0) === 'A'.charCodeAt(0) + at,
  );
  return isSeries && found.length >= 2 ? found : [];
}

const isBold = (line: Line): boolean =>
  line.kind === 'text' && !line.quoted && isAll(line, 'strong');
