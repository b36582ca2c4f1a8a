import type { Concept } from '../match/concepts.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Relaxation } from './relaxation.ts';

/** A name that was looked for in place of another. */
export interface Substitute {
  readonly relaxation: Relaxation;
  /** The words of the name as it was typed; none where the notes do not have them. */
  readonly typed: readonly Concept[];
}

/** What a query comes down to. */
export interface Plan {
  /** Folded words of the query in their order, stop words included. */
  readonly typed: readonly string[];
  /** The same with words of the notes in place of those that were typed wrong. */
  readonly read: readonly string[];
  readonly concepts: readonly Concept[];
  /** What no hit may have. */
  readonly excluded: readonly Concept[];
  /** Phrases that must stand in the text as they are, as folded words. */
  readonly phrases: readonly (readonly string[])[];
  readonly relaxed: readonly Relaxation[];
  /** Words that nothing was found for. */
  readonly unknown: readonly string[];
  /** Groups of terms whose name or alias the query is. */
  readonly named: readonly number[];
  /** Other names of what the query names: worth a word when a hit has only them. */
  readonly substitutes: readonly Substitute[];
}

/**
 * As many words as a title has that is the query, as titles are counted: without stop words, parts of one word
 * (`cross-platform`) apart.
 */
export const lengthOfPlan = ({ typed, unknown, concepts }: Plan): number =>
  Math.max(concepts.length, typed.filter((word) => !isStopWord(word)).length - unknown.length);

/** A plan for nothing but these concepts. */
export function planOfConcepts(concepts: readonly Concept[]): Plan {
  return {
    typed: [],
    read: [],
    concepts,
    excluded: [],
    phrases: [],
    relaxed: [],
    unknown: [],
    named: [],
    substitutes: [],
  };
}
