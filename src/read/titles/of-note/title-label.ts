import type { NoteContext } from '../../note/note-context.ts';
import { sight, type TitleSight } from './sight.ts';

/** `Title: What I learned`, `**Talk:** What I learned` at the head of the note. */
export function titleLabel({ outline }: NoteContext): TitleSight | undefined {
  for (const line of outline.lines.slice(0, 10)) {
    if (!line.text.includes(':')) continue;
    const label =
      /^\s*(?:talk |session |presentation )?(?:title|talk|session)\s*::?\s*(\S.*)$/i.exec(
        line.text,
      );
    if (label?.[1]) return sight('title-label', 0.9, line, { text: label[1], marks: [] });
  }
  return undefined;
}
