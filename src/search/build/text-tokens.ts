import type { GrowingUint32 } from '../index/growing.ts';
import { scanTokens } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Adds the tokens of a plain text to an array: for each word in order twice its number in a lexicon, plus one
 * for a whole that is made of the parts before it.
 */
export function pushTokens(
  text: string,
  lexicon: Pick<Lexicon, 'numberOf'>,
  tokens: GrowingUint32,
): void {
  scanTokens(text, (word, _start, _end, role) => {
    tokens.push(2 * lexicon.numberOf(word) + (role === 'whole' ? 1 : 0));
  });
}
