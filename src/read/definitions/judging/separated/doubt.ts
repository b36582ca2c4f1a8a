import type { DefinitionContext } from '../candidate.ts';
import type { Cut } from '../cut.ts';
import { tellsApart } from '../glosses.ts';
import { beginsWithOrder } from '../likeness.ts';
import { readsLikeMeaning } from '../meanings.ts';
import { isNamingPhrase, opensLikeMeaning, spelledOut } from '../phrases.ts';
import { neighboursOf, siblingsAlike } from '../runs.ts';
import { termHood } from '../term-hood.ts';

/** For what nothing but its meaning says is a term. */
const unnamed = 0.1;

/** So many lines of a list show whether it is one of steps. */
const MOST_STEPS = 12;

/** Numbered lines, one of which says what to do. */
const isAmongSteps = ({ lines, cuts, placeOf }: DefinitionContext, index: number): boolean =>
  lines[index]?.role === 'numbered' &&
  (placeOf(index)?.group ?? [])
    .slice(0, MOST_STEPS)
    .some((at) => beginsWithOrder(cuts[at]?.meaning ?? ''));

/** For a few words behind an everyday word, or beside a label, which are labelled, too. */
const amongRemarks = 0.3;

/** What a line loses, from 0 to 1, where nothing beside its meaning says that it defines a term. */
export function doubtOf(context: DefinitionContext, index: number, cut: Cut): number {
  const line = context.lines[index];
  if (!line) return 0;
  const hood = termHood(cut.name, line, context.isUsedAgain);
  if (hood < 1 && !readsLikeMeaning(cut.meaning) && isAmongSteps(context, index)) return unnamed;
  const mayBeRemark = hood === 0 || isBesideLabel(context, index, cut);
  if (cut.mark !== 'equals' && mayBeRemark && isOnlyToldApart(cut.meaning)) return amongRemarks;
  // A semicolon further on in a paragraph is one of its sentences.
  const isWithin = cut.mark === 'semicolon' && line.block !== index;
  return isWithin || (hood === 0 && !siblingsAlike(context, index, cut)) ? unnamed : 0;
}

/** `Decision: ...` right before or after it. */
const isBesideLabel = (
  { placeOf, cuts }: DefinitionContext,
  index: number,
  { mark }: Cut,
): boolean =>
  neighboursOf(placeOf(index)).some((at) => cuts[at]?.mark === mark && !cuts[at].isTerm);

/** `the vendor without an answer`: behind an everyday word no more than a remark. */
const isOnlyToldApart = (meaning: string): boolean =>
  tellsApart(meaning) && !opensLikeMeaning(meaning) && !isNamingPhrase(spelledOut(meaning));
