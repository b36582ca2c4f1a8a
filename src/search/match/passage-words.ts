import { FIELD_MARK } from '../index/columns.ts';
import { forEachEntry, groupFieldsOf } from '../index/field-entries.ts';
import { BESIDE_FIELD_BITS, FIELD_BITS } from '../index/fields.ts';
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
    const [heading, body] = this.#own(document);
    return wordsIn([heading, this.#fields(document), body], BESIDE_FIELD_BITS);
  }

  /** The same with what stands beside that: its path and front matter. */
  withBeside(document: number): Uint32Array {
    const [heading, body] = this.#own(document);
    return wordsIn([heading, this.#fields(document), body], 0);
  }

  /** The same without the fields of its group, which all its passages share. */
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

  /** In which fields a passage and its group have their words, as masks by the number of the word. */
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
 * The words of some texts, wholes left out, and a SEPARATOR behind each text.
 * @param without fields that are left out, as a mask
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

/** Whether the words of a phrase stand next to each other in a list of words, in this order. */
export function hasPhrase(words: Uint32Array, phrase: readonly number[]): boolean {
  const [first] = phrase;
  if (first === undefined) return true;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    if (phrase.every((word, i) => words[at + i] === word)) return true;
  }
  return false;
}
