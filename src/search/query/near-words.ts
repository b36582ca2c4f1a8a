import { Distances } from '../../model/words/edit-distance.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { bitCount, signatureOf } from '../index/letter-signature.ts';
import { stringAt } from '../index/string-pool.ts';
import { isStopWord } from '../text/stop-words.ts';

/** A word of the index near one that it does not have. */
export interface NearWord {
  readonly word: number;
  /** Edits between them; at least one. */
  readonly distance: number;
}

/** Words of the index within `budget` edits of a text, the shortest first. */
export function wordsNear(
  { words, wordsByLength, lengthOffsets, signatures }: InvertedIndex,
  text: string,
  budget: number,
): readonly NearWord[] {
  const near: NearWord[] = [];
  const longest = lengthOffsets.length - 2;
  const start = lengthOffsets[Math.max(1, text.length - budget)] ?? wordsByLength.length;
  const end = lengthOffsets[Math.min(longest, text.length + budget) + 1] ?? 0;
  const signature = signatureOf(text);
  const distances = new Distances(text, budget);
  for (let at = start; at < end; at++) {
    const difference = (signatures[at] ?? 0) ^ signature;
    // No difference is the commonest case of a swap; most words differ by more than may be.
    if (difference !== 0 && bitCount(difference) > 2 * budget) continue;
    if (bitCount(difference & signature) > budget) continue;
    const word = wordsByLength[at] ?? 0;
    const bytes = words.bytes.subarray(words.offsets[word], words.offsets[word + 1]);
    const distance = distances.toAscii(bytes) ?? distances.to(stringAt(words, word));
    if (distance <= budget && distance > 0) near.push({ word, distance });
  }
  return near;
}

/** Of so many letters of a suggestion one may be another; what is farther helps nobody. */
const LETTERS_PER_EDIT = 3;
/** In all. */
const MAX_NEAREST = 3;

/** How many edits away from what was typed a suggestion may be. */
export const mostEdits = (typed: string): number =>
  Math.max(1, Math.floor(typed.length / LETTERS_PER_EDIT));

/** The words of the index that are nearest to any of some texts, best first, each once; none that say nothing. */
export function nearestWords(
  index: InvertedIndex,
  texts: readonly string[],
  limit: number,
): readonly string[] {
  const { wordDocuments } = index;
  const near = texts.filter(tells).flatMap((text) => {
    const edits = Math.min(MAX_NEAREST, mostEdits(text));
    const first = text.charAt(0);
    // With another first letter and more than one edit it has too little of what was typed.
    return wordsNear(index, text, edits).filter(({ word, distance }) => {
      const other = stringAt(index.words, word);
      return tells(other) && (distance === 1 || other.startsWith(first));
    });
  });
  const documents = ({ word }: NearWord) => wordDocuments[word] ?? 0;
  near.sort((a, b) => a.distance - b.distance || documents(b) - documents(a) || a.word - b.word);
  const distinct = new Set(near.map(({ word }) => word));
  return [...distinct].slice(0, limit).map((word) => stringAt(index.words, word));
}

const tells = (word: string): boolean => !isStopWord(word);
