import { GrowingUint32 } from '../index/growing.ts';
import { scanTokens, type TokenRole, type TokenSink } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';

/** A token: twice the number of a word, plus one for every role but `part`. */
export const tokenOf = (word: number, role: TokenRole): number =>
  2 * word + (role === 'part' ? 0 : 1);

/**
 * Collects the tokens of plain texts in order. A token is twice the number of its word in a lexicon, plus one
 * for compounds, inner parts and symbols.
 */
export class TokenWriter {
  readonly tokens = new GrowingUint32();
  readonly #sink: TokenSink;

  constructor(lexicon: Pick<Lexicon, 'numberOf'>) {
    this.#sink = (word, _start, _end, role) => {
      this.tokens.push(tokenOf(lexicon.numberOf(word), role));
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
