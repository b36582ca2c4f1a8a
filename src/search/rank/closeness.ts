import type { Concept } from '../query/concepts.ts';
import type { WordBook } from '../query/word-book.ts';
import { saturate } from './accumulator.ts';
import { NEAR_WORDS, WEIGHTS } from './ranking-weights.ts';

/** How close together a text has two neighbours of the query. */
interface Meetings {
  adjacent: number;
  near: number;
}

/** Never met yet. */
const FAR = -1_000_000;

/**
 * What it is worth that words next to each other in the query are so in a text: the ordered and
 * unordered pairs of the sequential dependence model (Metzler and Croft, 2005), on BM25's curve.
 */
export class Closeness {
  readonly #concepts: readonly Concept[];
  /** Which concepts a word stands for. */
  readonly #byWord = new Map<number, number[]>();

  constructor(concepts: readonly Concept[], book: WordBook) {
    this.#concepts = concepts;
    concepts.forEach(({ words }, concept) => {
      for (const word of words) {
        const number = book.numberOf(word);
        const same = this.#byWord.get(number);
        if (same === undefined) this.#byWord.set(number, [concept]);
        else if (same.at(-1) !== concept) same.push(concept);
      }
    });
  }

  /** @param words of one passage, with 0 between its texts */
  of(words: Uint32Array): number {
    const meetings = this.#concepts.map((): Meetings => ({ adjacent: 0, near: 0 }));
    this.#count(words, meetings);
    let worth = 0;
    meetings.forEach(({ adjacent, near }, first) => {
      const second = this.#concepts[first + 1];
      if (near === 0 || second === undefined) return;
      // A pair is at least as rare as the rarer of the two.
      const weight = Math.max(this.#concepts[first]?.idf ?? 0, second.idf);
      worth += weight * (WEIGHTS.adjacent * saturate(adjacent) + WEIGHTS.near * saturate(near));
    });
    return worth;
  }

  /** Meetings of concept `i` with concept `i + 1` are counted at `i`. */
  #count(words: Uint32Array, meetings: readonly Meetings[]): void {
    const lastAt = new Array<number>(this.#concepts.length).fill(FAR);
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      if (word === 0) lastAt.fill(FAR);
      const concepts = this.#byWord.get(word);
      if (concepts === undefined) continue;
      for (const concept of concepts) {
        const before = meetings[concept - 1];
        const sinceBefore = at - (lastAt[concept - 1] ?? FAR);
        if (before !== undefined && sinceBefore === 1) before.adjacent++;
        if (before !== undefined && isNear(sinceBefore)) before.near++;
        const own = meetings[concept];
        if (own !== undefined && isNear(at - (lastAt[concept + 1] ?? FAR))) own.near++;
      }
      for (const concept of concepts) lastAt[concept] = at;
    }
  }
}

function isNear(distance: number): boolean {
  return distance > 0 && distance <= NEAR_WORDS;
}
