import { echoesFileName, type NoteContext } from '../../note/note-context.ts';
import { isNoTitle } from '../possible-title.ts';
import { sight, type TitleSight } from './sight.ts';

/** A first line that is bold throughout. */
export function boldLine(note: NoteContext): TitleSight | undefined {
  const [first] = note.outline.lines;
  if (first?.kind !== 'text' || note.heads.some((head) => head.depth === 1)) return undefined;
  const bold = first.marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
  if (!bold || bold.end < first.text.trimEnd().length || isNoTitle(first.text)) return undefined;
  return sight('bold-line', echoesFileName(first.text, note) ? 0.85 : 0.6, first, first);
}
