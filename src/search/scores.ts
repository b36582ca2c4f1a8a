import { Occurrences, type Statistics, saturate } from './accumulator.ts';
import type { Concept } from './concepts.ts';
import { FIELD_BITS } from './fields.ts';
import type { Homes } from './homes.ts';
import { WEIGHTS } from './ranking-weights.ts';

/** What a home has of a query. */
export interface Scored {
  readonly home: number;
  readonly score: number;
  /** Best passage. */
  readonly document: number;
}

/** Scores of all passages and homes for a list of concepts. */
export class Scores {
  /** Documents and homes with at least one concept. */
  readonly documents: number[] = [];
  readonly homes: number[] = [];
  /** Number of concepts of each home. */
  readonly counts: Uint16Array;
  /** Which concepts, as a bit set of the first 32. */
  readonly #present: Uint32Array;
  /** Sum of the weights (idf) of its concepts. */
  readonly coverage: Float64Array;
  /** Number of concepts in its own title or names. */
  readonly titled: Uint16Array;
  readonly #groupScores: Float64Array;
  readonly #passageScores: Float64Array;
  readonly #together: Float64Array;
  readonly #best: Float64Array;
  readonly #bestDocument: Int32Array;
  readonly #homes: Homes;

  constructor(concepts: readonly Concept[], statistics: Statistics, homes: Homes) {
    const { documents, groups } = statistics;
    this.#homes = homes;
    this.counts = new Uint16Array(groups);
    this.#present = new Uint32Array(groups);
    this.coverage = new Float64Array(groups);
    this.titled = new Uint16Array(groups);
    this.#groupScores = new Float64Array(groups);
    this.#passageScores = new Float64Array(documents);
    this.#together = new Float64Array(groups);
    this.#best = new Float64Array(groups);
    this.#bestDocument = new Int32Array(groups).fill(-1);
    const occurrences = new Occurrences(statistics);
    const best = new Float64Array(groups);
    concepts.forEach((concept, number) => {
      occurrences.add(concept);
      this.#addConcept(concept, number, occurrences, best);
      occurrences.clear();
    });
    this.#findBestPassages();
  }

  #addConcept(
    { idf }: Concept,
    number: number,
    occurrences: Occurrences,
    best: Float64Array,
  ): void {
    const bit = number < 32 ? 1 << number : 0;
    const { passages, groups, groupFields } = occurrences;
    const touched: number[] = [];
    const raise = (home: number, value: number) => {
      if (best[home] === 0) touched.push(home);
      if (value > (best[home] ?? 0)) best[home] = value;
    };
    for (const group of groups.touched) {
      const value = idf * saturate(groups.values[group] ?? 0);
      this.#groupScores[group] = (this.#groupScores[group] ?? 0) + value;
      this.#raiseGroup(group, value, raise);
      const named = (groupFields[group] ?? 0) & (FIELD_BITS.title | FIELD_BITS.alias);
      if (named !== 0) this.titled[group] = (this.titled[group] ?? 0) + 1;
    }
    for (const document of passages.touched) {
      const inFields = groups.values[this.#homes.groupOf(document)] ?? 0;
      const value = idf * saturate((passages.values[document] ?? 0) + inFields);
      const before = this.#passageScores[document] ?? 0;
      if (before === 0) this.documents.push(document);
      this.#passageScores[document] = before + value - idf * saturate(inFields);
      raise(this.#homes.homeOf(document), value);
    }
    for (const home of touched) {
      if (this.counts[home] === 0) this.homes.push(home);
      this.counts[home] = (this.counts[home] ?? 0) + 1;
      this.#present[home] = (this.#present[home] ?? 0) | bit;
      this.coverage[home] = (this.coverage[home] ?? 0) + idf;
      this.#together[home] = (this.#together[home] ?? 0) + (best[home] ?? 0);
      best[home] = 0;
    }
  }

  /** A group's fields count for every home that its documents are shown under. */
  #raiseGroup(group: number, value: number, raise: (home: number, value: number) => void): void {
    const [first, end] = this.#homes.documentsOf(group);
    let last = -1;
    for (let document = first; document < end; document++) {
      const home = this.#homes.homeOf(document);
      if (home !== last) raise(home, value);
      last = home;
      if (home === group) break;
    }
  }

  /** Whether a home has a concept, by its place in the list; known of the first 32. */
  has(home: number, concept: number): boolean {
    return concept < 32 && ((this.#present[home] ?? 0) & (1 << concept)) !== 0;
  }

  #findBestPassages(): void {
    for (const document of this.documents) {
      const home = this.#homes.homeOf(document);
      const score = this.scoreOf(document);
      const best = this.#best[home] ?? 0;
      const isBetter =
        score > best || (score === best && document < (this.#bestDocument[home] ?? 0));
      if (!isBetter) continue;
      this.#best[home] = score;
      this.#bestDocument[home] = document;
    }
  }

  /** Score of a passage, the fields of its group included. */
  scoreOf(document: number): number {
    return (
      (this.#groupScores[this.#homes.groupOf(document)] ?? 0) + (this.#passageScores[document] ?? 0)
    );
  }

  /** Best passage of a home; where only its fields match, its first. */
  bestDocumentOf(home: number): number {
    const best = this.#bestDocument[home] ?? -1;
    return best >= 0 ? best : this.#homes.firstDocumentOf(home);
  }

  /**
   * A home by its best passage, and by what all its passages have together, so that a question whose
   * words are spread over a talk finds the talk.
   */
  scoreOfHome(home: number): number {
    const best = Math.max(this.#best[home] ?? 0, this.#groupScores[home] ?? 0);
    const together = this.#together[home] ?? 0;
    return best + WEIGHTS.togetherShare * (together - best);
  }
}
