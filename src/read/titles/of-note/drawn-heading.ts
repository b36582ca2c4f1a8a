import { lineAt } from '../../front-matter/value.ts';
import { singleSpaced } from '../../lexicon/letters.ts';
import { htmlLine } from '../../markdown/html.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isNoTitle } from '../possible-title.ts';
import { sight, type TitleSight } from './sight.ts';

/** In characters: more is no heading. */
const HTML_HEADING = /<h1\b[^<>]*>([\s\S]{1,1000}?)<\/h1>/i;

/** A heading on top that is no line of words: `<h1 align="center">Kiln</h1>`, or a logo that is called so. */
export function drawnHeading({
  heads,
  sections,
  outline,
  text,
}: NoteContext): TitleSight | undefined {
  if (heads.some(({ depth }) => depth === 1)) return undefined;
  const logo = sections.find(({ depth, heading }) => depth === 1 && heading !== '');
  if (logo) return drawn(logo.heading, logo.line);
  const first = heads[0]?.start ?? text.length;
  for (const { start, end } of outline.html) {
    if (start > first) return undefined;
    const found = HTML_HEADING.exec(text.slice(start, end));
    if (!found) continue;
    const line = lineAt(text, start + found.index);
    const [, inner = ''] = found;
    return drawn(wordsOf(inner.replace(/<img\b[^<>]*>/gi, ' ')) || wordsOf(inner), line);
  }
  return undefined;
}

const wordsOf = (html: string): string => singleSpaced(htmlLine(html)).trim();

const drawn = (said: string, line: number): TitleSight | undefined =>
  isNoTitle(said)
    ? undefined
    : sight(
        'drawn-heading',
        0.85,
        { line, column: 1 },
        { text: said.replace(/\slogo$/i, ''), marks: [] },
      );
