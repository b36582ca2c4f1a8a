import { FIELD_BITS } from '../index/fields.ts';
import { GrowingUint32 } from '../index/growing.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { saturate } from '../match/bm25.ts';
import type { Concept } from '../match/concepts.ts';
import { WEIGHTS } from '../match/ranking-weights.ts';
import { TermFrequencies } from '../match/term-frequencies.ts';
import type { HitGrouping } from './hit-grouping.ts';

/** Documents that are worth more than their words say: the groups, and by how much. */
export type Bonuses = ReadonlyMap<number, number>;

/** Scores of all passages and hits for a list of concepts. */
export class Scores {
  readonly #documents = new GrowingUint32();
  readonly #hits = new GrowingUint32();
  readonly #groupsWithFields = new GrowingUint32();
  /** Number of concepts of each hit. */
  readonly counts: Uint16Array;
  /** Which concepts, as a bit set of the first 32. */
  readonly #present: Uint32Array;
  /** Sum of the weights (idf) of its concepts. */
  readonly coverage: Float64Array;
  /** Number of concepts in its own title, and in its title or other names. */
  readonly inTitle: Uint16Array;
  readonly titled: Uint16Array;
  readonly #named = new Set<number>();
  readonly #groupScores: Float64Array;
  readonly #passageScores: Float64Array;
  readonly #together: Float64Array;
  readonly #best: Float64Array;
  /** Plus one, so that 0 is none. */
  readonly #bestDocument: Uint32Array;
  readonly #hitScores: Float64Array;
  readonly #frequencies: TermFrequencies;
  /** Best passage's share of the concept that is being added; zero between concepts. */
  readonly #conceptBest: Float64Array;
  /** Hits that have the concept that is being added. */
  readonly #touched = new GrowingUint32();
  #grouping: HitGrouping;

  constructor(index: InvertedIndex, grouping: HitGrouping) {
    const { documents, groups } = index.statistics;
    this.#grouping = grouping;
    this.counts = new Uint16Array(groups);
    this.#present = new Uint32Array(groups);
    this.coverage = new Float64Array(groups);
    this.inTitle = new Uint16Array(groups);
    this.titled = new Uint16Array(groups);
    this.#groupScores = new Float64Array(groups);
    this.#passageScores = new Float64Array(documents);
    this.#together = new Float64Array(groups);
    this.#best = new Float64Array(groups);
    this.#bestDocument = new Uint32Array(groups);
    this.#hitScores = new Float64Array(groups);
    this.#conceptBest = new Float64Array(groups);
    this.#frequencies = new TermFrequencies(index);
  }

  /**
   * Scores everything by a list of concepts, instead of what was scored before.
   * @param bonusesOf worth of groups beyond their words, asked when all words are counted
   */
  fill(
    concepts: readonly Concept[],
    grouping: HitGrouping,
    bonusesOf: (scores: Scores) => Bonuses = () => NO_BONUSES,
  ): void {
    this.#clear();
    this.#grouping = grouping;
    concepts.forEach((concept, number) => {
      this.#frequencies.add(concept);
      this.#addConcept(concept, number);
      this.#frequencies.clear();
    });
    for (const [group, bonus] of bonusesOf(this)) this.#addBonus(group, bonus);
    this.#findBestPassages();
    this.#scoreHits();
  }

  #clear(): void {
    for (const document of this.documents) this.#passageScores[document] = 0;
    for (const group of this.groupsWithFields) {
      this.#groupScores[group] = 0;
      this.inTitle[group] = 0;
      this.titled[group] = 0;
    }
    for (const group of this.#named) this.#groupScores[group] = 0;
    for (const hit of this.hits) {
      this.counts[hit] = 0;
      this.#present[hit] = 0;
      this.coverage[hit] = 0;
      this.#together[hit] = 0;
      this.#best[hit] = 0;
      this.#bestDocument[hit] = 0;
      this.#hitScores[hit] = 0;
    }
    this.#documents.clear();
    this.#hits.clear();
    this.#groupsWithFields.clear();
    this.#named.clear();
  }

  #addConcept({ idf }: Concept, number: number): void {
    const bit = number < 32 ? 1 << number : 0;
    const best = this.#conceptBest;
    const { passages, groups, groupFields } = this.#frequencies;
    const { hits, groups: groupsOfDocuments } = this.#grouping;
    const touched = this.#touched;
    const raise = (hit: number, value: number) => {
      if (best[hit] === 0) touched.push(hit);
      if (value > (best[hit] ?? 0)) best[hit] = value;
    };
    for (const group of groups.touched) {
      const value = idf * saturate(groups.values[group] ?? 0);
      if (this.#groupScores[group] === 0) this.#groupsWithFields.push(group);
      this.#groupScores[group] = (this.#groupScores[group] ?? 0) + value;
      this.#raiseGroup(group, value, raise);
      const matched = groupFields[group] ?? 0;
      const named = matched & (FIELD_BITS.title | FIELD_BITS.alias);
      if (named !== 0) this.titled[group] = (this.titled[group] ?? 0) + 1;
      if ((matched & FIELD_BITS.title) === 0) continue;
      this.inTitle[group] = (this.inTitle[group] ?? 0) + 1;
    }
    for (const document of passages.touched) {
      const inFields = groups.values[groupsOfDocuments[document] ?? 0] ?? 0;
      const value = idf * saturate((passages.values[document] ?? 0) + inFields);
      const before = this.#passageScores[document] ?? 0;
      if (before === 0) this.#documents.push(document);
      this.#passageScores[document] = before + value - idf * saturate(inFields);
      raise(hits[document] ?? 0, value);
    }
    for (const hit of touched.view()) {
      if (this.counts[hit] === 0) this.#hits.push(hit);
      this.counts[hit] = (this.counts[hit] ?? 0) + 1;
      this.#present[hit] = (this.#present[hit] ?? 0) | bit;
      this.coverage[hit] = (this.coverage[hit] ?? 0) + idf;
      this.#together[hit] = (this.#together[hit] ?? 0) + (best[hit] ?? 0);
      best[hit] = 0;
    }
    touched.clear();
  }

  #addBonus(group: number, bonus: number): void {
    this.#named.add(group);
    this.#groupScores[group] = (this.#groupScores[group] ?? 0) + bonus;
    this.#raiseGroup(group, bonus, (hit) => {
      if (this.counts[hit] === 0) return;
      this.#together[hit] = (this.#together[hit] ?? 0) + bonus;
    });
  }

  /** A group's fields count for every hit that its documents are shown under. */
  #raiseGroup(group: number, value: number, raise: (hit: number, value: number) => void): void {
    const { hits, groups } = this.#grouping;
    if (hits === groups) {
      raise(group, value);
      return;
    }
    // Only terms stand in several hits.
    if (this.#grouping.kindOf(group) !== 'term') {
      raise(hits[this.#grouping.firstOf(group)] ?? 0, value);
      return;
    }
    const shownUnder = new Set<number>();
    for (const document of this.#grouping.documentsOf(group)) {
      shownUnder.add(hits[document] ?? 0);
    }
    for (const hit of shownUnder) raise(hit, value);
  }

  /** Documents with at least one concept; like the next two until the table is filled again. */
  get documents(): Uint32Array {
    return this.#documents.view();
  }

  /** Hits with at least one concept. */
  get hits(): Uint32Array {
    return this.#hits.view();
  }

  /** Groups whose own fields have a concept. */
  get groupsWithFields(): Uint32Array {
    return this.#groupsWithFields.view();
  }

  /** Whether a hit has a concept, by its place in the list; known of the first 32. */
  has(hit: number, concept: number): boolean {
    return concept < 32 && ((this.#present[hit] ?? 0) & (1 << concept)) !== 0;
  }

  #findBestPassages(): void {
    for (const document of this.documents) {
      const hit = this.#grouping.hits[document] ?? 0;
      const score = this.scoreOf(document);
      const best = this.#best[hit] ?? 0;
      const isBetter =
        score > best || (score === best && document + 1 < (this.#bestDocument[hit] ?? 0));
      if (!isBetter) continue;
      this.#best[hit] = score;
      this.#bestDocument[hit] = document + 1;
    }
  }

  /** Whether a group was given a bonus. */
  isNamed(group: number): boolean {
    return this.#named.has(group);
  }

  /** Score of a passage, the fields of its group included. */
  scoreOf(document: number): number {
    return (
      (this.#groupScores[this.#grouping.groups[document] ?? 0] ?? 0) +
      (this.#passageScores[document] ?? 0)
    );
  }

  /** Best passage of a hit; where only its fields match, its first. */
  bestDocumentOf(hit: number): number {
    const best = this.#bestDocument[hit] ?? 0;
    return best > 0 ? best - 1 : this.#grouping.firstOf(hit);
  }

  /** What a hit is worth; zero for one without any concept. */
  scoreOfHit(hit: number): number {
    return this.#hitScores[hit] ?? 0;
  }

  /**
   * A hit is worth its best passage, and what all its passages have together, so that a question
   * whose words are spread over a talk finds the talk.
   */
  #scoreHits(): void {
    for (const hit of this.hits) {
      const best = Math.max(this.#best[hit] ?? 0, this.#groupScores[hit] ?? 0);
      const together = this.#together[hit] ?? 0;
      this.#hitScores[hit] = best + WEIGHTS.togetherShare * (together - best);
    }
  }
}

const NO_BONUSES: Bonuses = new Map();
