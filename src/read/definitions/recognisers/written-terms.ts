import type { FoundDefinition, SectionFact } from '../../facts/types.ts';
import { nameLikelihood } from '../../lexicon/people.ts';
import type { Line } from '../../markdown/line.ts';
import { linesBetween, type Outline } from '../../markdown/outline.ts';
import { offsetIn } from '../../markdown/source-offsets.ts';
import { isTermLike } from '../judging/likeness.ts';
import { meaningLikeness } from '../judging/meanings.ts';

/** A term's own bullets, in a talk's `## Terms` and in glossaries. */
const property = /^(also|related|source|talks)\s*:\s*(.*)$/i;

/** Less than this, and a bold word in front of a text is the heading of a remark: `**Cost**: we paid twice`. */
const leastMeaning = 0.2;

/** What a note is expected to say. */
interface Expected {
  /** Whether terms are expected in a line. */
  readonly kept: (line: Line) => boolean;
  /** Whether a text reads like a meaning in one of the note's languages beside English. */
  readonly reads: (term: string, meaning: string) => boolean;
}

/**
 * `- **term** (alias, alias): text`, with properties as bullets under it. Where terms are not expected (`kept`),
 * the text must read like a meaning.
 */
export function boldTerms(
  outline: Outline,
  text: string,
  { kept, reads }: Expected,
): readonly FoundDefinition[] {
  const found: FoundDefinition[] = [];
  for (const [index, line] of outline.lines.entries()) {
    if (line.kind !== 'item' || line.role === 'task') continue;
    const bold = line.marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
    if (!bold) continue;
    const inside = line.text.slice(0, bold.end);
    const tail = /^(\s*\(([^()]{1,200})\))?\s*(:|\s*：|\s[-–—]\s|=)\s*/.exec(
      line.text.slice(bold.end),
    );
    const colonInside = /^(.*?)\s*[:：]\s*$/u.exec(inside);
    const term = (colonInside?.[1] ?? inside).trim();
    const gap = /^\s*/.exec(line.text.slice(bold.end))?.[0].length ?? 0;
    const rest = bold.end + (tail?.[0].length ?? gap);
    if (term === '' || term.length > 80 || (!tail && !colonInside)) continue;
    if (line.text.slice(rest).trim() === '') continue;
    const properties = propertiesUnder(outline.lines, index);
    const meaning = line.text.slice(rest);
    if (
      !properties.any &&
      (!isTermLike(term) ||
        nameLikelihood(term) >= 0.7 ||
        (meaningLikeness(meaning) <= (kept(line) ? -0.3 : leastMeaning) && !reads(term, meaning)))
    )
      continue;
    found.push({
      term,
      aliases: [...listIn(tail?.[2] ?? ''), ...properties.also],
      related: properties.related,
      line: line.line,
      column: line.column,
      span: { start: offsetIn(text, line, rest), end: endOfBlock(outline.lines, index) },
      sure: properties.any ? 1 : 0.95,
      by: 'bold-term',
    });
  }
  return found;
}

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

function endOfBlock(lines: readonly Line[], index: number): number {
  const block = lines[index]?.block;
  let end = lines[index]?.end ?? 0;
  for (let next = index + 1; lines[next]?.block === block; next++) end = lines[next]?.end ?? end;
  return end;
}

interface Properties {
  readonly any: boolean;
  readonly also: readonly string[];
  readonly related: readonly string[];
}

function propertiesUnder(lines: readonly Line[], index: number): Properties {
  const children: Line[] = [];
  for (let next = index + 1; next < lines.length && children.length < 20; next++) {
    const line = lines[next];
    if (!line || (line.block !== lines[index]?.block && line.parent < index)) break;
    if (line.parent === index) children.push(line);
  }
  return propertiesOf(children);
}

function propertiesOf(lines: readonly Line[]): Properties {
  const also: string[] = [];
  const related: string[] = [];
  let any = false;
  for (const line of lines) {
    const [, name, value] = property.exec(line.text) ?? [];
    if (name === undefined || value === undefined) continue;
    any = true;
    const into = /^also$/i.test(name) ? also : /^related$/i.test(name) ? related : undefined;
    if (into) for (const each of listIn(value)) into.push(each);
  }
  return { any, also, related };
}

/** `a; b` or, where there is no `;`, `a, b`. */
export function listIn(text: string): readonly string[] {
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
