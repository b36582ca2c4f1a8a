import { saturate } from './accumulator.ts';
import { type Concept, conceptOf, formsOf, inverseFrequency } from './concepts.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { findWord, type Segment } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** A text that is about what is looked for. */
export interface Example {
  /** How much it counts, next to the best. */
  readonly weight: number;
  /** Folded words. */
  readonly words: readonly string[];
}

/** A word that examples suggest, under its stem. */
interface Suggestion {
  readonly word: string;
  readonly idf: number;
  /** In how many examples it occurs. */
  examples: number;
  /** Sum of its share in each. */
  worth: number;
}

/** A suggested word stands in at least so many examples: in one alone it may be by chance. */
const MIN_EXAMPLES = 2;
/** Shorter words seldom say what a text is about. */
const MIN_LETTERS = 3;

/** Knows of each word its stem and its weight; remembers them from query to query. */
export class WordFacts {
  readonly #segments: readonly Segment[];
  readonly #groups: number;
  readonly #known = new Map<string, WordFact>();

  constructor(segments: readonly Segment[], groups: number) {
    this.#segments = segments;
    this.#groups = groups;
  }

  of(word: string): WordFact {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    if (this.#known.size >= KEPT) this.#known.clear();
    const fact = this.#find(word);
    this.#known.set(word, fact);
    return fact;
  }

  /** The stem is a number that means something only next to others; below zero for no word. */
  #find(word: string): WordFact {
    if (word.length < MIN_LETTERS || isStopWord(word)) return { stem: -1, idf: 0 };
    let stem = -1;
    let frequency = 0;
    this.#segments.forEach((segment, position) => {
      const number = findWord(segment, word);
      if (number < 0) return;
      const own = segment.columns.wordStems[number] ?? 0;
      if (stem < 0) stem = own * this.#segments.length + position;
      frequency += segment.columns.stemGroups[own] ?? 0;
    });
    return { stem, idf: inverseFrequency(frequency, this.#groups) };
  }
}

interface WordFact {
  readonly stem: number;
  readonly idf: number;
}

/** Words whose facts are kept. */
const KEPT = 20_000;

/** What suggests words for one index. */
export interface Suggester {
  readonly segments: readonly Segment[];
  readonly groups: number;
  readonly facts: WordFacts;
}

/**
 * The words that tell a few texts apart from all others: Rocchio's centroid (1971) of BM25 vectors
 * of length one, as concepts whose weight is their share in it, the best having
 * {@link WEIGHTS.suggested}.
 * @param known words that are looked for already
 */
export function suggestConcepts(
  examples: readonly Example[],
  limit: number,
  known: ReadonlySet<string>,
  { segments, groups, facts }: Suggester,
): readonly Concept[] {
  const suggestions = new Map<number, Suggestion>();
  const required = Math.min(MIN_EXAMPLES, examples.length);
  for (const example of examples) addExample(example, suggestions, known, facts);
  const best = [...suggestions.values()]
    .filter((suggestion) => suggestion.examples >= required && suggestion.worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1))
    .slice(0, limit);
  const most = best[0]?.worth ?? 1;
  return best.map(({ word, worth }) => {
    const concept = conceptOf(word, [{ parts: [formsOf(segments, word)], weight: 1 }], groups);
    return { ...concept, idf: (WEIGHTS.suggested * worth) / most };
  });
}

function addExample(
  { weight, words }: Example,
  suggestions: Map<number, Suggestion>,
  known: ReadonlySet<string>,
  facts: WordFacts,
): void {
  const counts = new Map<number, number>();
  for (const word of words) {
    if (known.has(word)) continue;
    const { stem, idf } = facts.of(word);
    if (stem < 0) continue;
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    if (!suggestions.has(stem)) suggestions.set(stem, { word, idf, examples: 0, worth: 0 });
  }
  const vector = [...counts].flatMap(([stem, count]) => {
    const suggestion = suggestions.get(stem);
    return suggestion ? [{ suggestion, value: suggestion.idf * saturate(count) }] : [];
  });
  const length = Math.hypot(...vector.map(({ value }) => value)) || 1;
  for (const { suggestion, value } of vector) {
    suggestion.examples++;
    suggestion.worth += (weight * value) / length;
  }
}
