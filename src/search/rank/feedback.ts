import type { Segment } from '../index/segment.ts';
import { type Concept, conceptOf, formsOf } from '../query/concepts.ts';
import type { WordBook } from '../query/word-book.ts';
import type { Statistics } from './accumulator.ts';
import type { PassageVector } from './passage-texts.ts';
import { WEIGHTS } from './ranking-weights.ts';

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

/** What words are suggested from. */
export interface Suggester {
  readonly segments: readonly Segment[];
  readonly statistics: Statistics;
  readonly book: WordBook;
}

/**
 * The words that tell a few texts apart from all others: Rocchio's centroid (1971) of their vectors,
 * as concepts whose weight is their share in it, the best having {@link WEIGHTS.suggested}.
 * @param known words that are looked for already
 */
export function suggestConcepts(
  examples: readonly Example[],
  limit: number,
  known: Iterable<string>,
  { segments, statistics, book }: Suggester,
): readonly Concept[] {
  const knownStems = new Set(Array.from(known, (word) => book.stemOf(book.find(word))));
  const suggestions = new Map<number, Suggestion>();
  for (const { weight, vector } of examples) {
    vector.stems.forEach((stem, i) => {
      if (knownStems.has(stem)) return;
      const worth = weight * (vector.values[i] ?? 0);
      const suggestion = suggestions.get(stem);
      if (suggestion === undefined) {
        suggestions.set(stem, { word: vector.words[i] ?? 0, examples: 1, worth });
        return;
      }
      suggestion.examples++;
      suggestion.worth += worth;
    });
  }
  const required = Math.min(MIN_EXAMPLES, examples.length);
  const best = [...suggestions.values()]
    .filter((suggestion) => suggestion.examples >= required && suggestion.worth > 0)
    .map(({ word, worth }) => ({ word: book.wordOf(word), worth }))
    .sort((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1))
    .slice(0, limit);
  const most = best[0]?.worth ?? 1;
  return best.map(({ word, worth }) => {
    const concept = conceptOf(
      word,
      [{ parts: [formsOf(segments, word)], weight: 1 }],
      statistics.livingGroups,
    );
    return { ...concept, idf: (WEIGHTS.suggested * worth) / most };
  });
}
