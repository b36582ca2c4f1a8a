import { nameLikelihood } from '../../../lexicon/person-names.ts';
import type { Line } from '../../../markdown/line.ts';
import type { Cut } from '../cut.ts';
import { meaningLikeness } from '../meanings.ts';
import { isMarked } from '../term-hood.ts';

/** A name that leads to what it is the name of, and a sentence about it. */
export const sureOfLinked = 0.6;

/** `[Handy heuristic](url) - we lean on the first example`: at least two words, then a sentence in the present. */
export function isLinkedTerm(line: Line, { name, mark, meaning }: Cut): boolean {
  const link = line.marks.find(({ kind, start }) => kind === 'link' && start === 0);
  return (
    mark === 'dash' &&
    /^https?:/.test(link?.url ?? '') &&
    isMarked(name, line) &&
    /^\S+(?:\s\S+){1,3}$/.test(name) &&
    nameLikelihood(name) < 0.5 &&
    meaningLikeness(meaning) > -0.4 &&
    /^\p{Ll}\S*(?:\s\S+){4}/u.test(meaning) &&
    !/[?!]|^(?:i|my|from|by|at|in|see|great|good|nice|very)\b|\b(?:was|were|had|did|used)\b/i.test(
      meaning,
    )
  );
}
