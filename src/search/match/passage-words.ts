import { FIELD_MARK } from '../index/columns.ts';
import { forEachEntry, groupFieldsOf } from '../index/field-entries.ts';
import { FIELD_BITS, METADATA_FIELD_BITS } from '../index/fields.ts';
import { GrowingUint32 } from '../index/growing.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import type { PassageSource } from '../index/passage-source.ts';

/** Ends each text in a list of words. */
export const SEPARATOR = 0xffffffff;

/** Reads the words of passages as numbers of the index, without compounds, inner parts and symbols. */
export class PassageWords {
  readonly #index: InvertedIndex;
  readonly #source: PassageSource;

  constructor(index: InvertedIndex, source: PassageSource) {
    this.#index = index;
    this.#source = source;
  }

  /**
   * The words of a passage: its heading, its group's fields except METADATA_FIELD_BITS, its body. A SEPARATOR
   * stands between texts.
   */
  of(document: number): Uint32Array {
    const [heading, body] = this.#own(document);
    return wordsIn([heading, this.#fields(document), body], METADATA_FIELD_BITS);
  }

  /** Like {@link of}, with the words of METADATA_FIELD_BITS, such as path and front matter. */
  withMetadata(document: number): Uint32Array {
    const [heading, body] = this.#own(document);
    return wordsIn([heading, this.#fields(document), body], 0);
  }

  /** The words of the heading and the body only, without the fields that all passages of a group share. */
  ownOf(document: number): Uint32Array {
    return wordsIn(this.#own(document), 0);
  }

  #fields(document: number): Uint32Array {
    const { documentGroups, groupTokens, groupTokenOffsets } = this.#index;
    const group = documentGroups[document] ?? 0;
    return groupTokens.subarray(groupTokenOffsets[group], groupTokenOffsets[group + 1]);
  }

  #own(document: number): readonly [heading: Uint32Array, body: Uint32Array] {
    const { headingTokens, headingOffsets } = this.#index;
    return [
      headingTokens.subarray(headingOffsets[document], headingOffsets[document + 1]),
      this.#source.tokensOf(document),
    ];
  }

  /** For each word of a passage and its group the mask of the fields that contain it; `unseen` is not read. */
  fieldsOf(document: number): ReadonlyMap<number, number> {
    const [heading, body] = this.#own(document);
    const fields = new Map<number, number>();
    const take = (tokens: Uint32Array, bit: number) => {
      for (const token of tokens) fields.set(token >>> 1, (fields.get(token >>> 1) ?? 0) | bit);
    };
    take(heading, FIELD_BITS.heading);
    const group = this.#index.documentGroups[document] ?? 0;
    forEachEntry(groupFieldsOf(this.#index), group, (tokens, start, end, field) =>
      take(tokens.subarray(start, end), 1 << field),
    );
    take(body, FIELD_BITS.body);
    return fields;
  }
}

/**
 * The words of texts, without compounds, inner parts and symbols, and a SEPARATOR after each text.
 * @param without mask of the fields to leave out
 */
function wordsIn(texts: readonly Uint32Array[], without: number): Uint32Array {
  const words = new GrowingUint32(texts.reduce((sum, { length }) => sum + length + 1, 0));
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

/** Whether a list of words contains the words of a phrase, next to each other and in this order. */
export function hasPhrase(words: Uint32Array, phrase: readonly number[]): boolean {
  const [first] = phrase;
  if (first === undefined) return true;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    if (phrase.every((word, i) => words[at + i] === word)) return true;
  }
  return false;
}
