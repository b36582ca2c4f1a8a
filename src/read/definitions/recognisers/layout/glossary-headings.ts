import { linesBetween } from '../../../markdown/outline.ts';
import type { DefinitionRecogniser } from '../../judging/candidate.ts';
import { listIn, propertiesOf, property } from '../../judging/term-properties.ts';

/** Names of headings that stand above terms and are no terms themselves. */
const heading = /^(?:glossary|terms?|terminology|definitions?)$/i;

/** A glossary note: each heading below the title is a term, the text up to its properties the meaning. */
export const glossaryHeadings: DefinitionRecogniser = ({ note: { sections, text }, lines }) =>
  sections.flatMap((section) => {
    if (section.depth < 2) return [];
    const { start, end } = section.span;
    const items = linesBetween(lines, start, end).filter((line) => line.kind === 'item');
    const first = items.find((line) => property.test(line.text));
    const stop = first ? text.lastIndexOf('\n', first.start - 1) + 1 : end;
    const [, name, aliases = ''] = /^(.*?)\s*(?:\(([^()]+)\))?$/.exec(section.heading) ?? [];
    const properties = propertiesOf(items);
    if (!name || heading.test(name)) return [];
    return [
      {
        term: name,
        aliases: [...listIn(aliases), ...properties.also],
        related: properties.related,
        line: { line: section.line, column: 1 },
        start,
        end: start + text.slice(start, stop).trimEnd().length,
        sure: 1,
        by: 'glossary-heading',
      },
    ];
  });
