import type { Concept } from '../match/concepts.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Relaxation } from './relaxation.ts';

/** Another name that the search accepts in place of a typed one. */
export interface Substitute {
  readonly relaxation: Relaxation;
  /** The words of the typed name, as far as the index contains them. */
  readonly typed: readonly Concept[];
}

/** A query in words of the index, ready to be scored. */
export interface Plan {
  /** Folded words of the query in order, stop words included. */
  readonly typed: readonly string[];
  /** The words of the query with corrections in place of mistyped words. */
  readonly read: readonly string[];
  readonly concepts: readonly Concept[];
  /** Concepts that no hit may contain. */
  readonly excluded: readonly Concept[];
  /** Quoted phrases, as folded words that must follow each other in the text. */
  readonly phrases: readonly (readonly string[])[];
  readonly relaxed: readonly Relaxation[];
  /** Words that the index lacks and that have no correction. */
  readonly unknown: readonly string[];
  /** Groups of the terms whose name or alias is the query, a phrase of it, or one side of an OR. */
  readonly named: readonly number[];
  /** Other names that may match: the result reports a substitute if the best hit lacks the typed name. */
  readonly substitutes: readonly Substitute[];
}

/**
 * The length of a title equal to the query, counted as titleLengths counts: without stop words, and with each
 * part of a compound (`cross-platform`) as a word.
 */
export const lengthOfPlan = ({ typed, unknown, concepts }: Plan): number =>
  Math.max(concepts.length, typed.filter((word) => !isStopWord(word)).length - unknown.length);

/** A plan of only these concepts. */
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
