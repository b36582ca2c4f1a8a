import { forEachEntry } from '../index/field-entries.ts';
import { FIELDS } from '../index/fields.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { GatheredDocuments } from './gather-documents.ts';

const MOST_BODY_WORDS = 0xffff;
const MOST_TITLE_WORDS = 0xff;
const TITLE = FIELDS.indexOf('title');

/** Counts the words of texts without stop words, compounds, inner parts and symbols. */
export class TextLengths {
  /** By number of a word in the lexicon: 0 for a stop word, else 1. */
  readonly #counts: Uint8Array;

  constructor(words: readonly string[]) {
    this.#counts = new Uint8Array(words.length);
    words.forEach((word, number) => {
      this.#counts[number] = isStopWord(word) ? 0 : 1;
    });
  }

  ofBodies({ bodies: { tokens, offsets } }: GatheredDocuments): Uint16Array {
    return Uint16Array.from({ length: offsets.length - 1 }, (_, document) => {
      const words = this.#of(tokens, offsets[document] ?? 0, offsets[document + 1] ?? 0);
      return Math.min(words, MOST_BODY_WORDS);
    });
  }

  /** The lengths of the titles, by group. */
  ofTitles({ groupFields }: GatheredDocuments): Uint8Array {
    const lengths = new Uint8Array(groupFields.offsets.length - 1);
    for (let group = 0; group < lengths.length; group++) {
      forEachEntry(groupFields, group, (tokens, start, end, field) => {
        if (field !== TITLE) return;
        lengths[group] = Math.min(this.#of(tokens, start, end), MOST_TITLE_WORDS);
      });
    }
    return lengths;
  }

  #of(tokens: Uint32Array, start: number, end: number): number {
    let length = 0;
    for (let at = start; at < end; at++) {
      const token = tokens[at] ?? 0;
      if ((token & 1) === 0) length += this.#counts[token >>> 1] ?? 0;
    }
    return length;
  }
}
