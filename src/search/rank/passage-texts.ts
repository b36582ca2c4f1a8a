import { FIELD_MARK } from '../index/columns.ts';
import { type Segment, segmentOf, wordAt } from '../index/segment.ts';
import { plainWords } from '../query/query-words.ts';
import type { WordBook } from '../query/word-book.ts';
import { type PlainText, plainText } from '../text/plain-text.ts';
import type { TextSource } from '../types.ts';
import { saturate } from './accumulator.ts';

/** Passages that are kept, for a process that answers one query after the other. */
const KEPT = 2048;
/** Plain texts that are kept: those of one query's closer look and hits. */
const KEPT_PLAIN = 64;

/** What a passage is about: BM25 weights of its stems, as a vector of length one. */
export interface PassageVector {
  /** A word of each stem. */
  readonly words: Uint32Array;
  readonly stems: Float64Array;
  readonly values: Float64Array;
}

/** The words of passages, read from the notes themselves for the few that are looked at closely. */
export class PassageTexts {
  readonly #segments: readonly Segment[];
  readonly #source: TextSource;
  readonly #book: WordBook;
  readonly #plain = new Map<number, PlainText>();
  readonly #words = new Map<number, Uint32Array>();
  readonly #vectors = new Map<number, PassageVector>();

  constructor(segments: readonly Segment[], source: TextSource, book: WordBook) {
    this.#segments = segments;
    this.#source = source;
    this.#book = book;
  }

  /** A passage's body without its Markdown; ranking and the excerpt look at the same few. */
  plainOf(document: number): PlainText {
    const kept = this.#plain.get(document);
    if (kept !== undefined) return kept;
    const plain = plainText(this.#source.bodyOf(document));
    if (this.#plain.size >= KEPT_PLAIN) this.#plain.clear();
    this.#plain.set(document, plain);
    return plain;
  }

  /** Words of the heading, of each entry of the group's fields, and of the body, with 0 between. */
  wordsOf(document: number): Uint32Array {
    const kept = this.#words.get(document);
    if (kept !== undefined) return kept;
    const body = plainWords(this.plainOf(document).text);
    const segment = segmentOf(this.#segments, document);
    const texts = segment === undefined ? [body] : [...shortTexts(segment, document), body];
    const words = Uint32Array.from(
      texts.flatMap((text) => [...text.map((word) => this.#book.numberOf(word)), 0]),
    );
    if (this.#words.size >= KEPT) this.#words.clear();
    this.#words.set(document, words);
    return words;
  }

  vectorOf(document: number): PassageVector {
    const kept = this.#vectors.get(document);
    if (kept !== undefined) return kept;
    const vector = vectorOf(this.wordsOf(document), this.#book);
    if (this.#vectors.size >= KEPT) this.#vectors.clear();
    this.#vectors.set(document, vector);
    return vector;
  }
}

/** @param words as {@link PassageTexts.wordsOf} gives them */
export function vectorOf(words: Uint32Array, book: WordBook): PassageVector {
  const counts = new Map<number, number>();
  const firstWords = new Map<number, number>();
  for (const word of words) {
    const stem = book.stemOf(word);
    if (stem < 0) continue;
    const count = counts.get(stem);
    if (count === undefined) firstWords.set(stem, word);
    counts.set(stem, (count ?? 0) + 1);
  }
  const stems = Float64Array.from(counts.keys());
  const firsts = Uint32Array.from(firstWords.values());
  const values = stems.map(
    (stem, i) => book.weightOf(firsts[i] ?? 0) * saturate(counts.get(stem) ?? 0),
  );
  const length = Math.hypot(...values) || 1;
  return { words: firsts, stems, values: values.map((value) => value / length) };
}

function shortTexts(segment: Segment, document: number): readonly (readonly string[])[] {
  const local = document - segment.documentBase;
  const { headingOffsets, headingWords, documentGroups, groupFieldOffsets, groupFieldWords } =
    segment.columns;
  const heading = headingWords.subarray(headingOffsets[local], headingOffsets[local + 1]);
  const texts: string[][] = [Array.from(heading, (word) => wordAt(segment, word))];
  const group = documentGroups[local] ?? 0;
  const fields = groupFieldWords.subarray(groupFieldOffsets[group], groupFieldOffsets[group + 1]);
  for (const word of fields) {
    if (word >= FIELD_MARK) texts.push([]);
    else texts.at(-1)?.push(wordAt(segment, word));
  }
  return texts;
}

/** Whether the words of a phrase stand next to each other in a list of words, in this order. */
export function hasPhrase(words: Uint32Array, phrase: readonly number[]): boolean {
  const [first = 0] = phrase;
  if (phrase.length === 0 || phrase.includes(0)) return phrase.length === 0;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    if (phrase.every((word, i) => words[at + i] === word)) return true;
  }
  return false;
}
