import { saturate } from '../match/bm25.ts';
import type { Concept } from '../match/concepts.ts';
import { SEPARATOR } from '../match/passage-words.ts';
import { NEAR_WORDS, WEIGHTS } from '../match/ranking-weights.ts';

/** How much of a query a text contains, and how close together. */
export interface Closeness {
  /** Sum of the weights (idf) of the concepts in the text. */
  readonly weight: number;
  /** Score for neighbours of the query that are close together in the text. */
  readonly worth: number;
}

/** How often two neighbours of the query are adjacent, and near each other, in a text. */
interface Meetings {
  adjacent: number;
  near: number;
}

/** The position of a concept that has not occurred yet. */
const FAR = -1_000_000;
const NEVER: Meetings = { adjacent: 0, near: 0 };

/**
 * Scores neighbours of the query that are close together in a text: the ordered and unordered pairs
 * of the sequential dependence model (Metzler and Croft, 2005), with the saturation of BM25.
 */
export class Proximity {
  readonly #concepts: readonly Concept[];
  /** The concepts that each word of the index matches. */
  readonly #byWord = new Map<number, number[]>();

  constructor(concepts: readonly Concept[]) {
    this.#concepts = concepts;
    concepts.forEach(({ words }, concept) => {
      for (const word of words) {
        const same = this.#byWord.get(word);
        if (same === undefined) this.#byWord.set(word, [concept]);
        else if (same.at(-1) !== concept) same.push(concept);
      }
    });
  }

  /**
   * @param words of one passage, from PassageWords
   * @param countOf turns the number of meetings of a pair into its count in the score
   */
  of(words: Uint32Array, countOf = saturate): Closeness {
    // Meetings of concept `i` with concept `i + 1` are counted at `i`.
    const meetings = this.#concepts.map((): Meetings => ({ adjacent: 0, near: 0 }));
    const isThere = this.#concepts.map(() => false);
    this.#meet(words, meetings, isThere);
    let weight = 0;
    let worth = 0;
    this.#concepts.forEach(({ idf }, first) => {
      if (isThere[first]) weight += idf;
      const { adjacent, near } = meetings[first] ?? NEVER;
      const second = this.#concepts[first + 1];
      if (near === 0 || second === undefined) return;
      // A pair is at least as rare as the rarer of its two words.
      const rarer = Math.max(idf, second.idf);
      worth += rarer * (WEIGHTS.adjacent * countOf(adjacent) + WEIGHTS.near * countOf(near));
    });
    return { weight, worth };
  }

  #meet(words: Uint32Array, meetings: readonly Meetings[], isThere: boolean[]): void {
    const lastAt = this.#concepts.map(() => FAR);
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      if (word === SEPARATOR) lastAt.fill(FAR);
      const concepts = this.#byWord.get(word);
      if (concepts === undefined) continue;
      for (const concept of concepts) {
        isThere[concept] = true;
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
