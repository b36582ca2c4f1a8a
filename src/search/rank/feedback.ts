import type { InvertedIndex } from '../index/inverted-index.ts';
import { stringAt } from '../index/string-pool.ts';
import { type Concept, conceptOfForms, formsOf } from '../match/concepts.ts';
import { WEIGHTS } from '../match/ranking-weights.ts';
import type { PassageVector } from './passage-vector.ts';

/** A text about the subject of the query, such as one of the best hits. */
export interface Example {
  /** Weight of the example; the best has 1. */
  readonly weight: number;
  readonly vector: PassageVector;
}

/** A stem that occurs in examples. */
interface Suggestion {
  readonly word: number;
  /** Number of examples that contain it. */
  examples: number;
  /** Sum of its values in their vectors, times their weights. */
  worth: number;
}

/** A suggested word occurs in at least this many examples: in a single one it may occur by chance. */
const MIN_EXAMPLES = 2;

/**
 * The words that set the examples apart from all other texts: the centroid of their vectors (Rocchio, 1971).
 * The weight of each concept is its share in the centroid; the best has {@link WEIGHTS.suggested}.
 * @param known words of the query, which are not suggested
 */
export function suggestConcepts(
  index: InvertedIndex,
  examples: readonly Example[],
  limit: number,
  known: readonly number[],
): readonly Concept[] {
  const knownStems = new Set(known.map((word) => index.wordFormSets[word]));
  const suggestions = new Map<number, Suggestion>();
  for (const { weight, vector } of examples) {
    for (const { stem, word, value } of vector) {
      if (knownStems.has(stem)) continue;
      const suggestion = suggestions.get(stem) ?? { word, examples: 0, worth: 0 };
      suggestion.examples++;
      suggestion.worth += weight * value;
      suggestions.set(stem, suggestion);
    }
  }
  const required = Math.min(MIN_EXAMPLES, examples.length);
  const best = [...suggestions.values()]
    .filter((suggestion) => suggestion.examples >= required && suggestion.worth > 0)
    .sort((a, b) => b.worth - a.worth || a.word - b.word)
    .slice(0, limit);
  const most = best[0]?.worth ?? 1;
  return best.map(({ word, worth }) => {
    const text = stringAt(index.words, word);
    const concept = conceptOfForms(index, text, formsOf(index, text));
    return { ...concept, idf: (WEIGHTS.suggested * worth) / most };
  });
}
