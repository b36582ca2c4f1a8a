import { offsetIn } from '../../../markdown/source-offsets.ts';
import type { Candidate, DefinitionContext } from '../../judging/candidate.ts';
import { isOneWordName, isTermLike } from '../../judging/likeness.ts';
import { splitAlias } from '../../judging/split-alias.ts';

/** A definition list: the term on a line, the meaning on the next behind a colon. */
export function definitionList({ lines, note }: DefinitionContext): readonly Candidate[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (!next?.text.startsWith(':') || line.kind !== 'text' || line.text.length > 60) return [];
    const parts = /^:\s+(?=\S)/.exec(next.text);
    if (!parts) return [];
    const { name, aliases } = splitAlias(line.text);
    if (!(isTermLike(name) || isOneWordName(name)) || /^:/.test(line.text)) return [];
    const start = offsetIn(note.text, next, parts[0].length);
    return [
      {
        term: name,
        aliases,
        line,
        start,
        end: next.end,
        sure: 0.9,
        by: 'definition-list',
      },
    ];
  });
}
