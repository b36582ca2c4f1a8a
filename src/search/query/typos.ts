import { needRange } from '../../model/paged.ts';
import { type Segment, wordAt } from '../index/segment.ts';
import { bitCount, signatureOf } from '../index/typo-signature.ts';
import { Distances } from './edit-distance.ts';

/** A word of the notes near one that they do not know. */
export interface Correction {
  readonly word: string;
  /** Edits between them; at least one. */
  readonly distance: number;
  /** Number of documents that have it. */
  readonly documents: number;
}

/**
 * How many edits a word of this length may be away: Lucene's and Elasticsearch's `AUTO` fuzziness
 * (none up to two letters, one up to five, then two).
 */
export function typoBudget(word: string): number {
  if (word.length <= 2) return 0;
  return word.length <= 5 ? 1 : 2;
}

/** Words of the notes within `budget` edits of `word`, unordered. */
export function correctionsOf(
  segments: readonly Segment[],
  word: string,
  budget: number,
): readonly Correction[] {
  const found = new Map<string, Correction>();
  for (const segment of segments) {
    for (const near of nearWords(segment, word, budget)) {
      const documents = near.documents + (found.get(near.word)?.documents ?? 0);
      found.set(near.word, { ...near, documents });
    }
  }
  return [...found.values()];
}

function nearWords(segment: Segment, word: string, budget: number): readonly Correction[] {
  const { words, wordsByLength, lengthOffsets, signatures, wordDocuments } = segment.columns;
  needRange(words.bytes, 0, words.bytes.length);
  needRange(words.offsets, 0, words.offsets.length);
  const near: Correction[] = [];
  const longest = lengthOffsets.length - 2;
  const start = lengthOffsets[Math.max(1, word.length - budget)] ?? wordsByLength.length;
  const end = lengthOffsets[Math.min(longest, word.length + budget) + 1] ?? 0;
  const signature = signatureOf(word);
  const distances = new Distances(word, budget);
  for (let at = start; at < end; at++) {
    const difference = (signatures[at] ?? 0) ^ signature;
    // No difference is the commonest case of a swap; most words differ by more than may be.
    if (difference !== 0 && bitCount(difference) > 2 * budget) continue;
    if (bitCount(difference & signature) > budget) continue;
    const number = wordsByLength[at] ?? 0;
    if (wordDocuments[number] === 0) continue;
    const distance = distances.toPooled(words, number);
    if (distance > budget || distance === 0) continue;
    near.push({ word: wordAt(segment, number), distance, documents: wordDocuments[number] ?? 0 });
  }
  return near;
}

/** Words of the notes near those of a query that nothing was found for, best first. */
export function nearestWords(
  segments: readonly Segment[],
  {
    unknown,
    concepts,
  }: { readonly unknown: readonly string[]; readonly concepts: readonly Named[] },
  limit: number,
): readonly string[] {
  const words = unknown.length > 0 ? unknown : concepts.map(({ text }) => text);
  const near = words.flatMap((word) =>
    correctionsOf(segments, word, Math.max(1, Math.min(MAX_NEAREST, word.length >> 1))),
  );
  near.sort(
    (a, b) => a.distance - b.distance || b.documents - a.documents || (a.word < b.word ? -1 : 1),
  );
  return [...new Set(near.map(({ word }) => word))].slice(0, limit);
}

interface Named {
  readonly text: string;
}

/** Edits that a suggestion may be away; what is farther helps nobody. */
const MAX_NEAREST = 3;
