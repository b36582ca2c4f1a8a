import { saturate } from '../match/bm25.ts';
import type { Concept } from '../match/concepts.ts';
import { SEPARATOR } from '../match/passage-words.ts';
import { NEAR_WORDS, WEIGHTS } from '../match/ranking-weights.ts';

/** What a text has of a query. */
export interface Closeness {
  /** Weight (idf) of the concepts that it has. */
  readonly weight: number;
  /** What it is worth that neighbours of the query are so in the text. */
  readonly worth: number;
}

/** How close together a text has two neighbours of the query. */
interface Meetings {
  adjacent: number;
  near: number;
}

/** Never met yet. */
const FAR = -1_000_000;
const NEVER: Meetings = { adjacent: 0, near: 0 };

/**
 * What it is worth that words next to each other in the query are so in a text: the ordered and
 * unordered pairs of the sequential dependence model (Metzler and Croft, 2005), on BM25's curve.
 */
export class Proximity {
  readonly #concepts: readonly Concept[];
  /** Which concepts a word stands for. */
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
   * @param words of one passage, as PassageWords gives them
   * @param countOf what several meetings of a pair count as one after the other
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
      // A pair is at least as rare as the rarer of the two.
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
