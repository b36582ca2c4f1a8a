import type { Line } from '../../../markdown/line.ts';
import { offsetIn } from '../../../markdown/source-offsets.ts';
import type { Candidate, DefinitionContext } from '../../judging/candidate.ts';
import { isOneWordName, isTermLike } from '../../judging/likeness.ts';
import { splitAlias } from '../../judging/split-alias.ts';

/** A definition list: the term on a line, or some on lines of their own, the meaning on the next behind a colon. */
export function definitionList({ lines, note }: DefinitionContext): readonly Candidate[] {
  return lines.flatMap((line, index) => {
    const colon = /^:\s+(?=\S)/.exec(line.text);
    if (!colon) return [];
    const start = offsetIn(note.text, line, colon[0].length);
    return termsAbove(lines, index).map((term) => ({
      ...splitTerm(term),
      line: term,
      start,
      end: line.end,
      sure: 0.9,
      by: 'definition-list',
    }));
  });
}

/** More than so many lines above a meaning are a text. */
const MOST_TERMS = 4;

/** The lines of a paragraph above a meaning that are its terms: all of them, or none. */
function termsAbove(lines: readonly Line[], index: number): readonly Line[] {
  const last = lines[index - 1];
  const above: Line[] = [];
  for (let at = index - 1; at >= 0 && lines[at]?.block === last?.block; at--) {
    const line = lines[at];
    if (!line || line.text.startsWith(':')) break;
    above.unshift(line);
  }
  return above.length <= MOST_TERMS && above.every(isTerm) ? above : [];
}

function isTerm(line: Line): boolean {
  const { term } = splitTerm(line);
  return (
    line.kind === 'text' && line.text.length <= 60 && (isTermLike(term) || isOneWordName(term))
  );
}

function splitTerm({ text }: Line): Pick<Candidate, 'term' | 'aliases'> {
  const { name, aliases } = splitAlias(text);
  return { term: name, aliases };
}
