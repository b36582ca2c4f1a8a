import type { InvertedIndex } from '../index/inverted-index.ts';
import { stringAt } from '../index/string-pool.ts';
import { inverseFrequency, saturate } from '../match/bm25.ts';
import { SEPARATOR } from '../match/passage-words.ts';
import { isStopWord } from '../text/stop-words.ts';

/** Shorter words seldom say what a text is about. */
const MIN_LETTERS = 3;

/** A stem of a passage, and how much of what the passage is about it makes up. */
export interface VectorPart {
  readonly stem: number;
  /** The first word of the stem in the passage. */
  readonly word: number;
  readonly value: number;
}

/** What a passage is about: BM25 weights of its stems, as a vector of length one. */
export type PassageVector = readonly VectorPart[];

/** @param words as PassageWords gives them */
export function vectorOf(index: InvertedIndex, words: Iterable<number>): PassageVector {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const stems = new Map<number, { readonly word: number; count: number }>();
  for (const [word, count] of counts) {
    if (word === SEPARATOR || !isTelling(index, word)) continue;
    const stem = index.wordStems[word] ?? 0;
    const known = stems.get(stem);
    if (known === undefined) stems.set(stem, { word, count });
    else known.count += count;
  }
  const parts = Array.from(stems, ([stem, { word, count }]) => {
    const idf = inverseFrequency(index.stemGroups[stem] ?? 0, index.statistics.groups);
    return { stem, word, value: idf * saturate(count) };
  });
  const length = Math.sqrt(parts.reduce((sum, { value }) => sum + value ** 2, 0)) || 1;
  return parts.map((part) => ({ ...part, value: part.value / length }));
}

function isTelling({ words }: InvertedIndex, word: number): boolean {
  const text = stringAt(words, word);
  return text.length >= MIN_LETTERS && !isStopWord(text);
}
