import { partitionPoint } from '../../model/binary-search.ts';
import { appendTo } from '../../model/maps.ts';
import { type PlainText, plainSlice } from '../../model/plain-text.ts';
import type { SectionFact, TalkFact } from '../facts/types.ts';
import { lineEndsIn, trimmed } from '../markdown/sections.ts';

/**
 * The sections of a note, also cut at the start and end of talks without a heading of their own: a bold line, a
 * bullet, a row of a table. Empty if all talks have headings.
 */
export function talkSections(
  sections: readonly SectionFact[],
  parts: readonly TalkFact[],
  text: string,
  plain: PlainText,
): readonly SectionFact[] {
  const headed = new Set(sections.map(({ line }) => line));
  const cuts = new Map<number, TalkFact[]>();
  for (const part of parts) {
    if (headed.has(part.title.line)) continue;
    const section = partitionPoint(
      sections.length,
      (at) => (sections[at]?.start ?? 0) <= part.span.start,
    );
    appendTo(cuts, section - 1, part);
  }
  if (cuts.size === 0) return [];
  return sections.flatMap((section, at) => cut(section, cuts.get(at) ?? [], text, plain));
}

function cut(
  section: SectionFact,
  talks: readonly TalkFact[],
  text: string,
  plain: PlainText,
): readonly SectionFact[] {
  if (talks.length === 0) return [section];
  const pieces: SectionFact[] = [];
  const add = (from: number, to: number, own: Pick<SectionFact, 'depth' | 'heading' | 'line'>) => {
    const span = trimmed(text, from, to);
    // The source between the rows of a table contains no visible text.
    if (plainSlice(plain, span).text.trim() !== '') {
      pieces.push({ ...own, start: span.start, span });
    }
  };
  const { depth, heading } = section;
  const end = section.span.end;
  let at = talks[0]?.span.start ?? end;
  pieces.push({ ...section, span: trimmed(text, section.span.start, at) });
  let { line } = section;
  let counted = section.start;
  const lineAt = (offset: number): number => {
    line += lineEndsIn(text, counted, offset);
    counted = offset;
    return line;
  };
  for (const { title, span } of talks) {
    if (span.start > at) add(at, span.start, { depth, heading, line: lineAt(at) });
    const stop = Math.min(Math.max(span.end, span.start), end);
    add(span.start, stop, { depth: depth + 1, heading: title.value, line: title.line });
    at = Math.max(at, stop);
  }
  if (at < end) add(at, end, { depth, heading, line: lineAt(at) });
  return pieces;
}
