import { FIELD_MARK } from '../index/columns.ts';
import { FIELD_BITS } from '../index/fields.ts';
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
    const { documentGroups, groupTokens, groupTokenOffsets } = this.#index;
    const group = documentGroups[document] ?? 0;
    const [heading, body] = this.#own(document);
    const fields = groupTokens.subarray(groupTokenOffsets[group], groupTokenOffsets[group + 1]);
    return wordsIn([heading, fields, body]);
  }

  /** The same without the fields of its group, which all its passages share. */
  ownOf(document: number): Uint32Array {
    return wordsIn(this.#own(document));
  }

  #own(document: number): readonly [heading: Uint32Array, body: Uint32Array] {
    const { headingTokens, headingOffsets } = this.#index;
    return [
      headingTokens.subarray(headingOffsets[document], headingOffsets[document + 1]),
      this.#source.tokensOf(document),
    ];
  }

  /** In which fields a passage and its group have their words, as masks by the number of the word. */
  fieldsOf(document: number): ReadonlyMap<number, number> {
    const { documentGroups, groupTokens, groupTokenOffsets } = this.#index;
    const [heading, body] = this.#own(document);
    const group = documentGroups[document] ?? 0;
    const fields = new Map<number, number>();
    const take = (tokens: Uint32Array, ofAll: number) => {
      let bit = ofAll;
      for (const token of tokens) {
        if (token >= FIELD_MARK) bit = token - FIELD_MARK;
        else fields.set(token >>> 1, (fields.get(token >>> 1) ?? 0) | bit);
      }
    };
    take(heading, FIELD_BITS.heading);
    take(groupTokens.subarray(groupTokenOffsets[group], groupTokenOffsets[group + 1]), 0);
    take(body, FIELD_BITS.body);
    return fields;
  }
}

/** The words of some texts, wholes left out, and a SEPARATOR behind each text. */
function wordsIn(texts: readonly Uint32Array[]): Uint32Array {
  const words = new GrowingUint32();
  for (const tokens of texts) {
    for (const token of tokens) {
      if (token >= FIELD_MARK) words.push(SEPARATOR);
      else if ((token & 1) === 0) words.push(token >>> 1);
    }
    words.push(SEPARATOR);
  }
  return words.view();
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
