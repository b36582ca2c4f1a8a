import type { FoundDefinition } from '../../../facts/types.ts';
import { nameLikelihood } from '../../../lexicon/person-names.ts';
import type { Line } from '../../../markdown/line.ts';
import type { Outline } from '../../../markdown/outline.ts';
import { offsetIn } from '../../../markdown/source-offsets.ts';
import { isTermLike } from '../../judging/likeness.ts';
import { meaningLikeness } from '../../judging/meanings.ts';
import { listIn, type Properties, propertiesOf } from '../../judging/term-properties.ts';

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

function endOfBlock(lines: readonly Line[], index: number): number {
  const block = lines[index]?.block;
  let end = lines[index]?.end ?? 0;
  for (let next = index + 1; lines[next]?.block === block; next++) end = lines[next]?.end ?? end;
  return end;
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
