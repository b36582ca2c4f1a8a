import { firstPersonLikelihood } from '../../lexicon/people.ts';
import { inlineFieldsIn } from '../../markdown/inline-fields.ts';
import { isAll } from '../../markdown/line.ts';
import { echoesFileName, type NoteContext } from '../../note/note-context.ts';
import { isNoTitle } from '../possible-title.ts';
import { withoutDay } from './file-name.ts';
import { sight, type TitleSight } from './sight.ts';

/** `Title: What I learned`, `**Talk:** What I learned` among the first lines. */
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

/** A first line that is entirely bold. */
export function boldLine(note: NoteContext): TitleSight | undefined {
  const [first] = note.outline.lines;
  if (first?.kind !== 'text' || note.heads.some((head) => head.depth === 1)) return undefined;
  if (!isAll(first, 'strong') || isNoTitle(first.text)) return undefined;
  return sight('bold-line', echoesFileName(first.text, note) ? 0.85 : 0.6, first, first);
}

/** A first line with a byline or only bullets below it, or one that repeats the file's name. */
export function firstLine(note: NoteContext): TitleSight | undefined {
  const [first, second] = note.outline.lines;
  if (!first || first.kind === 'heading' || first.kind === 'cell' || first.text.length > 120)
    return undefined;
  if (isNoTitle(first.text) || /[?.]$/.test(first.text.trim())) return undefined;
  if (inlineFieldsIn(first.text).length > 0) return undefined;
  const isSigned = first.kind === 'text' && second?.kind === 'text' && isByline(second.text);
  if (isSigned) return sight('first-line', 0.75, first, first);
  if (isTitleAlone(note)) return sight('first-line', 0.42, first, first);
  // The same day in the line and in the file's name proves nothing.
  if (!echoesFileName(first.text, { fileTitle: withoutDay(note.fileTitle) })) return undefined;
  const alone = first.kind === 'text' ? 0.6 : second && second.parent < 0 ? 0.2 : 0.45;
  return sight('first-line', alone, first, first);
}

/** Whether a note without headings has one line of several words, and only bullets below it. */
function isTitleAlone({ heads, outline: { lines } }: NoteContext): boolean {
  const [first, ...rest] = lines;
  if (!first || heads.length > 0 || first.kind !== 'text' || rest.length < FEWEST_BULLETS)
    return false;
  return (
    /^[\p{Lu}"“\d]/u.test(first.text) &&
    !/[:,;!…]$/.test(first.text.trim()) &&
    first.text.trim().split(/\s+/).length >= FEWEST_WORDS &&
    rest.every(({ kind }) => kind === 'item')
  );
}

const FEWEST_BULLETS = 3;
const FEWEST_WORDS = 4;

/** `by Ann Lee` on a line of its own. */
function isByline(text: string): boolean {
  const name = /^\s*by:?\s+(\S.*)$/i.exec(text)?.[1];
  return name !== undefined && firstPersonLikelihood(name) >= 0.45;
}
