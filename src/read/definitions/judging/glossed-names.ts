import { nameLikelihood } from '../../lexicon/person-names.ts';
import type { Line } from '../../markdown/line.ts';
import { isAspect, isThing } from './below.ts';
import type { Candidate, DefinitionContext } from './candidate.ts';
import { surenessOf } from './says-what.ts';
import { type TermHood, termHood } from './term-hood.ts';

/** A name and its gloss as one of several that are written alike. */
export interface Glossed {
  readonly line: Line;
  readonly name: string;
  readonly gloss: string;
  readonly start: number;
  readonly end: number;
}

/** What nothing marks is a term with its gloss where several in a row are written alike. */
const SURE = 0.62;

/** Where the names are written like names throughout, a gloss need not begin like one. */
const SURELY_NAMED = 0.8;

/**
 * All of some names with their glosses as terms, or none: enough of them must be written like names, and enough
 * glosses like meanings.
 * @param least how many there must be, and which share of the glosses must begin like a meaning
 */
export function glossedTerms(
  context: DefinitionContext,
  glossed: readonly Glossed[],
  least: { readonly fewest: number; readonly likely: number },
): readonly Candidate[] {
  const hoods = glossed.map(({ name, line }): number => hoodOf(context, name, line));
  const sure = glossed.filter(({ name, gloss }) => surenessOf(name, gloss, 0.72) > 0);
  const mean = hoods.reduce((sum, hood) => sum + hood, 0) / glossed.length;
  if (glossed.length < least.fewest || mean < 0.5) return [];
  if (mean < SURELY_NAMED && sure.length < glossed.length * least.likely) return [];
  return glossed.map(({ line, name, start, end }) => ({
    term: name,
    aliases: [],
    line,
    start,
    end,
    sure: SURE,
    by: 'run-of-glosses',
  }));
}

const hoodOf = (context: DefinitionContext, name: string, line: Line): TermHood =>
  termHood(name, line, context.isUsedAgain);

/** Whether a text may be a name that a gloss explains: a thing in three words or fewer, no aspect and nobody. */
export const isGlossedName = (name: string): boolean =>
  isThing(name) &&
  !isAspect(name) &&
  name.split(/\s+/).length <= 3 &&
  (nameLikelihood(name) < 0.5 || /\p{Ll}\p{Lu}/u.test(name));
