import { Distances } from '../../model/words/edit-distance.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { bitCount, signatureOf } from '../index/letter-signature.ts';
import { stringAt } from '../index/string-pool.ts';
import { isStopWord } from '../text/stop-words.ts';

/** A word of the index that is similar to a text. */
export interface NearWord {
  readonly word: number;
  /** Edit distance from the text; at least one. */
  readonly distance: number;
}

/** Words of the index within `budget` edits of a text, without the text itself; the shortest first. */
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
    // The signature excludes most words. It is equal after a swap of letters, which is frequent.
    if (difference !== 0 && bitCount(difference) > 2 * budget) continue;
    if (bitCount(difference & signature) > budget) continue;
    const word = wordsByLength[at] ?? 0;
    const bytes = words.bytes.subarray(words.offsets[word], words.offsets[word + 1]);
    const distance = distances.toAscii(bytes) ?? distances.to(stringAt(words, word));
    if (distance <= budget && distance > 0) near.push({ word, distance });
  }
  return near;
}

/** A suggestion may have one edit for this many typed letters; more distant words help nobody. */
const LETTERS_PER_EDIT = 3;
/** Greatest number of edits of a suggestion. */
const MAX_NEAREST = 3;

/** The greatest edit distance of a suggestion from the typed text. */
export const mostEdits = (typed: string): number =>
  Math.max(1, Math.floor(typed.length / LETTERS_PER_EDIT));

/** The words of the index most similar to any of the texts, best first, each once, without stop words. */
export function nearestWords(
  index: InvertedIndex,
  texts: readonly string[],
  limit: number,
): readonly string[] {
  const { wordDocuments } = index;
  const near = texts.filter(tells).flatMap((text) => {
    const edits = Math.min(MAX_NEAREST, mostEdits(text));
    const first = text.charAt(0);
    // A word with another first letter and more than one edit has too little in common with the text.
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

/** Any letter is as near to a letter as any other. */
const tells = (word: string): boolean => word.length > 1 && !isStopWord(word);
