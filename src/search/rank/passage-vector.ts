import type { InvertedIndex } from '../index/inverted-index.ts';
import { poolSize, stringAt } from '../index/string-pool.ts';
import { inverseFrequency, saturate } from '../match/bm25.ts';
import { SEPARATOR } from '../match/passage-words.ts';
import { isStopWord } from '../text/stop-words.ts';

/** Shorter words seldom tell the subject of a text. */
const MIN_LETTERS = 3;

/** A stem of a passage and its weight there. */
export interface VectorPart {
  readonly stem: number;
  /** The first word of the stem in the passage. */
  readonly word: number;
  readonly value: number;
}

/** The subject of a passage: the BM25 weights of its stems, as a vector of length one. */
export type PassageVector = readonly VectorPart[];

/**
 * @param words from PassageWords
 * @param isContentWord whether a word of the index tells the subject of a text
 */
export function vectorOf(
  index: InvertedIndex,
  words: Iterable<number>,
  isContentWord: (word: number) => boolean,
): PassageVector {
  const stems = new Map<number, { readonly word: number; count: number }>();
  for (const word of words) {
    if (word === SEPARATOR || !isContentWord(word)) continue;
    const stem = index.wordFormSets[word] ?? 0;
    const known = stems.get(stem);
    if (known === undefined) stems.set(stem, { word, count: 1 });
    else known.count++;
  }
  const parts = Array.from(stems, ([stem, { word, count }]) => {
    const idf = inverseFrequency(index.formSetGroups[stem] ?? 0, index.statistics.groups);
    return { stem, word, value: idf * saturate(count) };
  });
  const length = Math.sqrt(parts.reduce((sum, { value }) => sum + value ** 2, 0)) || 1;
  for (const part of parts) part.value /= length;
  return parts;
}

/** Makes a test which words of an index tell the subject of a text. Answers are cached: words recur often. */
export function contentWordTest({ words }: InvertedIndex): (word: number) => boolean {
  const known = new Uint8Array(poolSize(words));
  return (word) => {
    if (known[word] === UNKNOWN) {
      const text = stringAt(words, word);
      known[word] = text.length >= MIN_LETTERS && !isStopWord(text) ? TELLING : OTHER;
    }
    return known[word] === TELLING;
  };
}

const UNKNOWN = 0;
const TELLING = 1;
const OTHER = 2;
