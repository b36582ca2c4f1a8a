import { FIELD_MARK } from '../index/columns.ts';
import { GrowingUint32 } from '../index/growing.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import type { PassageSource } from '../index/passage-source.ts';

/** In a list of words: here one text ends and the next begins. */
export const SEPARATOR = 0xffffffff;

/** Reads the words of a passage, wholes left out: heading, each entry of its group's fields, body. */
export class PassageWords {
  readonly #index: InvertedIndex;
  readonly #source: PassageSource;

  constructor(index: InvertedIndex, source: PassageSource) {
    this.#index = index;
    this.#source = source;
  }

  /** Numbers of the index, and a SEPARATOR between texts. */
  of(document: number): Uint32Array {
    const { headingTokens, headingOffsets, documentGroups, groupTokens, groupTokenOffsets } =
      this.#index;
    const group = documentGroups[document] ?? 0;
    const words = new GrowingUint32();
    const texts = [
      headingTokens.subarray(headingOffsets[document], headingOffsets[document + 1]),
      groupTokens.subarray(groupTokenOffsets[group], groupTokenOffsets[group + 1]),
      this.#source.tokensOf(document),
    ];
    for (const tokens of texts) {
      for (const token of tokens) {
        if (token >= FIELD_MARK) words.push(SEPARATOR);
        else if ((token & 1) === 0) words.push(token >>> 1);
      }
      words.push(SEPARATOR);
    }
    return words.view();
  }
}

/** Whether the words of a phrase stand next to each other in a list of words, in this order. */
export function hasPhrase(words: Uint32Array, phrase: readonly number[]): boolean {
  const [first] = phrase;
  if (first === undefined) return true;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    if (phrase.every((word, i) => words[at + i] === word)) return true;
  }
  return false;
}
