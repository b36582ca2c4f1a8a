import type { InvertedIndex } from '../index/inverted-index.ts';
import { stringAt } from '../index/string-pool.ts';
import { type Concept, conceptOfForms, formsOf } from '../match/concepts.ts';
import { WEIGHTS } from '../match/ranking-weights.ts';
import type { PassageVector } from './passage-vector.ts';

/** A text that is about what is looked for. */
export interface Example {
  /** How much it counts, next to the best. */
  readonly weight: number;
  readonly vector: PassageVector;
}

/** A stem that examples suggest. */
interface Suggestion {
  readonly word: number;
  /** In how many examples it occurs. */
  examples: number;
  /** Sum of its share in each. */
  worth: number;
}

/** A suggested word stands in at least so many examples: in one alone it may be by chance. */
const MIN_EXAMPLES = 2;

/**
 * The words that tell a few texts apart from all others: Rocchio's centroid (1971) of their vectors,
 * as concepts whose weight is their share in it, the best having {@link WEIGHTS.suggested}.
 * @param known words that are looked for already
 */
export function suggestConcepts(
  index: InvertedIndex,
  examples: readonly Example[],
  limit: number,
  known: readonly number[],
): readonly Concept[] {
  const knownStems = new Set(known.map((word) => index.wordStems[word]));
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
