import { nameLikelihood } from '../../../lexicon/person-names.ts';
import { type Line, markAhead } from '../../../markdown/line.ts';
import { offsetIn } from '../../../markdown/source-offsets.ts';
import { endOfItem } from '../../judging/broken-lines.ts';
import type { DefinitionRecogniser } from '../../judging/candidate.ts';
import { readsForeign } from '../../judging/foreign.ts';
import { isTermLike } from '../../judging/likeness.ts';
import { meaningLikeness } from '../../judging/meanings.ts';
import { listIn, type Properties, propertiesOf } from '../../judging/term-properties.ts';

/** With a lower likeness, a bold word heads a remark, no meaning: `**Cost**: we paid twice`. */
const leastMeaning = 0.2;

/**
 * `- **term** (alias, alias): text`, with properties as bullets below it. Outside glossaries the text must read
 * like a meaning.
 */
export const boldTerms: DefinitionRecogniser = (context) =>
  context.lines.flatMap((line, index) => {
    if (line.kind !== 'item' || line.role === 'task') return [];
    const bold = markAhead(line, 'strong');
    if (!bold) return [];
    const inside = line.text.slice(0, bold.end);
    const behind = line.text.slice(bold.end);
    const tail = /^(\s*\(([^()]{1,200})\))?\s*(:|\s*：|\s[-–—]\s|=)\s*/.exec(behind);
    const colonInside = /^(.*?)\s*[:：]\s*$/u.exec(inside);
    if (!tail && !colonInside) return [];
    const term = (colonInside?.[1] ?? inside).trim();
    const rest = bold.end + (tail?.[0] ?? /^\s*/.exec(behind)?.[0] ?? '').length;
    const meaning = line.text.slice(rest);
    if (term === '' || term.length > 80 || meaning.trim() === '') return [];
    const properties = propertiesUnder(context.lines, index);
    const least = context.inGlossary(line) ? -0.3 : leastMeaning;
    const isSaid = () => meaningLikeness(meaning) > least || readsForeign(context, term, meaning);
    if (!properties.any && (!isTermLike(term) || nameLikelihood(term) >= 0.7 || !isSaid()))
      return [];
    return [
      {
        term,
        aliases: [...listIn(tail?.[2] ?? ''), ...properties.also],
        related: properties.related,
        line,
        start: offsetIn(context.note.text, line, rest),
        end: endOfItem(context.lines, line),
        sure: properties.any ? 1 : 0.95,
        by: 'bold-term',
      },
    ];
  });

function propertiesUnder(lines: readonly Line[], index: number): Properties {
  const children: Line[] = [];
  for (let next = index + 1; next < lines.length && children.length < 20; next++) {
    const line = lines[next];
    if (!line || (line.block !== lines[index]?.block && line.parent < index)) break;
    if (line.parent === index) children.push(line);
  }
  return propertiesOf(children);
}
