import { bodyOf } from '../../judging/below.ts';
import type { DefinitionRecogniser } from '../../judging/candidate.ts';
import { isTermLike } from '../../judging/likeness.ts';
import { splitAlias } from '../../judging/split-alias.ts';

const label =
  /^(?:(?:key|new|some)\s+)?(?:terminology|terms?|definitions?|concepts?|vocabulary|glossary)(?:\s+(?:and|&|\/)\s+\p{L}+)?\s*[:–—-]\s+(\S.{0,50})$/iu;

/** `* Terminology: Slices` and below it what they are. */
export const labelledTerm: DefinitionRecogniser = (context) =>
  context.lines.flatMap((line, index) => {
    if (line.kind === 'cell' || line.quoted || line.block !== index) return [];
    const named = label.exec(line.text)?.[1];
    const [first] = named === undefined ? [] : bodyOf(context, index);
    if (named === undefined || !first || /[?:]\s*$/.test(first.text)) return [];
    const { name, aliases } = splitAlias(named.replace(/\s*[:.]$/, ''));
    if (!isTermLike(name) || name.split(/\s+/).length > 4) return [];
    return [
      {
        term: name,
        aliases,
        line,
        start: first.start,
        end: first.end,
        sure: 0.75,
        by: 'labelled-term',
      },
    ];
  });
