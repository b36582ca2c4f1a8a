import type { FoundDefinition, SectionFact } from '../../../facts/types.ts';
import { linesBetween, type Outline } from '../../../markdown/outline.ts';
import { listIn, propertiesOf, property } from '../../judging/term-properties.ts';

/** Stands above terms and is none. */
const heading = /^(?:glossary|terms?|terminology|definitions?)$/i;

/** A glossary note: each heading below the title is a term, its first paragraph what it means. */
export function glossaryHeadings(
  sections: readonly SectionFact[],
  outline: Outline,
  text: string,
): readonly FoundDefinition[] {
  const found: FoundDefinition[] = [];
  for (const section of sections) {
    if (section.depth < 2 || section.span.end <= section.span.start) continue;
    const { start, end } = section.span;
    const lines = linesBetween(outline.lines, start, end);
    const first = lines.findIndex((line) => line.kind === 'item' && property.test(line.text));
    const stop = lines[first] ? lineStartOf(text, lines[first].start) : end;
    const name = /^(.*?)\s*(?:\(([^()]+)\))?$/.exec(section.heading);
    const properties = propertiesOf(lines.filter((line) => line.kind === 'item'));
    const span = { start, end: start + text.slice(start, stop).trimEnd().length };
    if (span.end <= span.start || !name?.[1] || heading.test(name[1])) continue;
    found.push({
      term: name[1],
      aliases: [...listIn(name[2] ?? ''), ...properties.also],
      related: properties.related,
      line: section.line,
      column: 1,
      span,
      sure: 1,
      by: 'glossary-heading',
    });
  }
  return found;
}

function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
