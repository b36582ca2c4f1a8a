import type { GrowingUint32 } from '../index/growing.ts';
import { plainText } from '../text/plain-text.ts';
import { hashOf } from '../text/text-hash.ts';
import { scanTokens } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';

/** The body of a document with its words found, which may have happened in another thread. */
export interface ScannedText {
  /** For each word in order twice its number in a lexicon, and one more for a whole made of the parts before it. */
  readonly tokens: Uint32Array;
  /** `hashOf` the Markdown. */
  readonly hash: number;
}

/** Adds the tokens of some Markdown to an array; gives its hash. */
export function scanMarkdown(markdown: string, lexicon: Lexicon, tokens: GrowingUint32): number {
  scanTokens(plainText(markdown).text, (word, _start, _end, role) => {
    tokens.push(lexicon.numberOf(word) * 2 + (role === 'whole' ? 1 : 0));
  });
  return hashOf([markdown]);
}
