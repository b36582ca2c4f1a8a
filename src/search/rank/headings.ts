import type { InvertedIndex } from '../index/inverted-index.ts';
import { stringAt } from '../index/string-pool.ts';
import type { Concept } from '../match/concepts.ts';
import { isStopWord } from '../text/stop-words.ts';

/** Tells of a passage whether its heading is what was typed and nothing else; stop words make no difference. */
export function headingTest(
  { headingTokens, headingOffsets, words }: InvertedIndex,
  concepts: readonly Concept[],
): (document: number) => boolean {
  const sought = new Set(concepts.flatMap((concept) => concept.words));
  return (document) => {
    const tokens = headingTokens.subarray(headingOffsets[document], headingOffsets[document + 1]);
    // An odd token is no word of its own.
    const heading = tokens.filter((token) => (token & 1) === 0).map((token) => token >>> 1);
    return (
      concepts.every((concept) => concept.words.some((word) => heading.includes(word))) &&
      heading.every((word) => sought.has(word) || isStopWord(stringAt(words, word)))
    );
  };
}
