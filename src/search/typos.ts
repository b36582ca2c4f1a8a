import { editDistance } from './edit-distance.ts';
import { type Segment, wordAt } from './segment.ts';
import { bitCount, signatureOf } from './typo-signature.ts';

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
  const { wordsByLength, lengthOffsets, signatures, wordDocuments } = segment.columns;
  const near: Correction[] = [];
  const longest = lengthOffsets.length - 2;
  const start = lengthOffsets[Math.max(1, word.length - budget)] ?? wordsByLength.length;
  const end = lengthOffsets[Math.min(longest, word.length + budget) + 1] ?? 0;
  const signature = signatureOf(word);
  for (let at = start; at < end; at++) {
    const difference = (signatures[at] ?? 0) ^ signature;
    if (bitCount(difference) > 2 * budget) continue;
    if (bitCount(difference & signature) > budget) continue;
    const number = wordsByLength[at] ?? 0;
    const candidate = wordAt(segment, number);
    const distance = editDistance(word, candidate, budget);
    if (distance > budget || distance === 0) continue;
    near.push({ word: candidate, distance, documents: wordDocuments[number] ?? 0 });
  }
  return near;
}
