import type { SectionView } from '../library/texts/section.ts';
import { placeSpan } from './text/place-text.ts';
import { safeText } from './text/safe-text.ts';
import { indented, paintLines, type Styled, safeSpan, span } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { wrap } from './text/wrap.ts';

/** Renders a section: its headings and place, then its lines as in the file, each after its line number. */
export function renderSection(section: SectionView, terminal: Terminal): string {
  const { line, title, headings, lines } = section;
  const { columns } = terminal;
  const names = safeSpan([title, ...headings].join(' › '), { bold: true });
  const last = line + lines.length - 1;
  const gutter = `${last}`.length + 2;
  const numbered = lines.flatMap((text, index): readonly Styled[] => {
    const shown = span(safeText(text).replaceAll('\n', ' ').trimEnd());
    const number = span(`${line + index}`.padStart(gutter - 2));
    return indented(wrap([shown], columns && columns - gutter), gutter, [number]);
  });
  return paintLines(
    [...wrap([names, span(' '), placeSpan(section)], columns), ...numbered],
    terminal,
  );
}
