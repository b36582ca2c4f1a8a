import { findStem, findWord, type Segment } from '../index/segment.ts';
import { stringAt } from '../index/string-pool.ts';
import { stemOf } from '../text/stems.ts';
import { isStopWord } from '../text/stop-words.ts';
import { inverseFrequency } from './concepts.ts';

/** Shorter words seldom say what a text is about. */
const MIN_LETTERS = 3;

/**
 * Numbers the words of texts that are read, and knows of each its stem and how much it tells.
 * Numbers start at 1: in a list of words 0 parts one text from the next.
 */
export class WordBook {
  readonly #segments: readonly Segment[];
  readonly #groups: number;
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [''];
  /** Found out when first asked for; -1 is none, -2 is not asked for yet. */
  readonly #stems: number[] = [-1];
  readonly #weights: number[] = [0];
  /** Numbers of stems that several segments have; one segment's are taken as they are. */
  readonly #stemNumbers = new Map<string, number>();

  constructor(segments: readonly Segment[], groups: number) {
    this.#segments = segments;
    this.#groups = groups;
  }

  /** Numbers handed out, and 0. */
  get size(): number {
    return this.#words.length;
  }

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    this.#numbers.set(word, number);
    this.#words.push(word);
    this.#stems.push(-2);
    this.#weights.push(0);
    return number;
  }

  /** Number of a word that was handed one; 0 for any other. */
  find(word: string): number {
    return this.#numbers.get(word) ?? 0;
  }

  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }

  /** Same for words of one stem; -1 for words that say nothing. */
  stemOf(number: number): number {
    const stem = this.#stems[number] ?? -1;
    return stem === -2 ? this.#look(number) : stem;
  }

  /** Inverse document frequency of its stem; 0 for words that say nothing. */
  weightOf(number: number): number {
    this.stemOf(number);
    return this.#weights[number] ?? 0;
  }

  #look(number: number): number {
    const word = this.wordOf(number);
    let stem = -1;
    let frequency = 0;
    if (word.length >= MIN_LETTERS && !isStopWord(word)) {
      for (const segment of this.#segments) {
        const found = findWord(segment, word);
        const own =
          found < 0 ? findStem(segment, stemOf(word)) : (segment.columns.wordStems[found] ?? 0);
        if (found >= 0) stem = this.#stemNumber(segment, own);
        frequency += own < 0 ? 0 : (segment.columns.stemGroups[own] ?? 0);
      }
    }
    this.#stems[number] = stem;
    this.#weights[number] = stem < 0 ? 0 : inverseFrequency(frequency, this.#groups);
    return stem;
  }

  #stemNumber({ columns }: Segment, own: number): number {
    if (this.#segments.length === 1) return own;
    const text = stringAt(columns.stems, own);
    const known = this.#stemNumbers.get(text) ?? this.#stemNumbers.size;
    this.#stemNumbers.set(text, known);
    return known;
  }
}
