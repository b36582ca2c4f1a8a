import { FIELD_MARK } from '../index/columns.ts';
import { BESIDE_FIELD_BITS } from '../index/fields.ts';
import { GrowingUint32 } from '../index/growing.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import type { PassageSource } from '../index/passage-source.ts';

/** In a list of words: here one text ends and the next begins. */
export const SEPARATOR = 0xffffffff;

/** Reads the words of a passage, wholes left out. */
export class PassageWords {
  readonly #index: InvertedIndex;
  readonly #source: PassageSource;

  constructor(index: InvertedIndex, source: PassageSource) {
    this.#index = index;
    this.#source = source;
  }

  /**
   * What it says: heading, each entry of its group's fields, body. Numbers of the index, and a SEPARATOR
   * between texts.
   */
  of(document: number): Uint32Array {
    return this.#read(document, BESIDE_FIELD_BITS);
  }

  /** The same with what stands beside that: its path and front matter. */
  withBeside(document: number): Uint32Array {
    return this.#read(document, 0);
  }

  /** @param without fields that are left out, as a mask */
  #read(document: number, without: number): Uint32Array {
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
      let isWanted = true;
      for (const token of tokens) {
        if (token >= FIELD_MARK) {
          isWanted = ((token - FIELD_MARK) & without) === 0;
          words.push(SEPARATOR);
        } else if (isWanted && (token & 1) === 0) words.push(token >>> 1);
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
