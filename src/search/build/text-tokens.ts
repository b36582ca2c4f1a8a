import { GrowingUint32 } from '../index/growing.ts';
import { scanTokens, type TokenSink } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Collects the tokens of plain texts: for each word in order twice its number in a lexicon, plus one for a
 * whole that is made of the parts before it.
 */
export class TokenWriter {
  readonly tokens = new GrowingUint32();
  readonly #sink: TokenSink;

  constructor(lexicon: Pick<Lexicon, 'numberOf'>) {
    this.#sink = (word, _start, _end, role) => {
      this.tokens.push(2 * lexicon.numberOf(word) + (role === 'whole' ? 1 : 0));
    };
  }

  add(text: string): void {
    if (text !== '') scanTokens(text, this.#sink);
  }
}

/** The tokens of one text; see {@link TokenWriter}. */
export function tokensIn(text: string, lexicon: Pick<Lexicon, 'numberOf'>): Uint32Array {
  const writer = new TokenWriter(lexicon);
  writer.add(text);
  return writer.tokens.toArray();
}
