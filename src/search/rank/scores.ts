import { FIELD_BITS } from '../index/fields.ts';
import type { Concept } from '../query/concepts.ts';
import { Occurrences, type Statistics, saturate } from './accumulator.ts';
import type { Homes } from './homes.ts';
import { WEIGHTS } from './ranking-weights.ts';

/** Documents that are worth more than their words say: the groups, and by how much. */
export type Bonuses = ReadonlyMap<number, number>;

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
  /** Number of concepts in its own title, and in its title or other names. */
  readonly inTitle: Uint16Array;
  readonly titled: Uint16Array;
  /** Groups whose own fields have a concept. */
  readonly groupsWithFields: number[] = [];
  readonly #named = new Set<number>();
  readonly #groupScores: Float64Array;
  readonly #passageScores: Float64Array;
  readonly #together: Float64Array;
  readonly #best: Float64Array;
  /** Plus one, so that 0 is none. */
  readonly #bestDocument: Uint32Array;
  readonly #homeScores: Float64Array;
  readonly #occurrences: Occurrences;
  /** Best passage's share of the concept that is being added; zero between concepts. */
  readonly #conceptBest: Float64Array;
  #homes: Homes;

  constructor(statistics: Statistics, homes: Homes) {
    const { documents, groups } = statistics;
    this.#homes = homes;
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
    this.#homeScores = new Float64Array(groups);
    this.#conceptBest = new Float64Array(groups);
    this.#occurrences = new Occurrences(statistics);
  }

  /**
   * Scores everything by a list of concepts, instead of what was scored before.
   * @param bonusesOf worth of groups beyond their words, asked when all words are counted
   */
  fill(
    concepts: readonly Concept[],
    homes: Homes,
    bonusesOf: (scores: Scores) => Bonuses = () => NO_BONUSES,
  ): void {
    this.#clear();
    this.#homes = homes;
    concepts.forEach((concept, number) => {
      this.#occurrences.add(concept);
      this.#addConcept(concept, number);
      this.#occurrences.clear();
    });
    for (const [group, bonus] of bonusesOf(this)) this.#addBonus(group, bonus);
    this.#findBestPassages();
    this.#scoreHomes();
  }

  #clear(): void {
    for (const document of this.documents) this.#passageScores[document] = 0;
    for (const group of this.groupsWithFields) {
      this.#groupScores[group] = 0;
      this.inTitle[group] = 0;
      this.titled[group] = 0;
    }
    for (const group of this.#named) this.#groupScores[group] = 0;
    for (const home of this.homes) {
      this.counts[home] = 0;
      this.#present[home] = 0;
      this.coverage[home] = 0;
      this.#together[home] = 0;
      this.#best[home] = 0;
      this.#bestDocument[home] = 0;
      this.#homeScores[home] = 0;
    }
    this.documents.length = 0;
    this.homes.length = 0;
    this.groupsWithFields.length = 0;
    this.#named.clear();
  }

  #addConcept({ idf }: Concept, number: number): void {
    const bit = number < 32 ? 1 << number : 0;
    const best = this.#conceptBest;
    const { passages, groups, groupFields } = this.#occurrences;
    const { groupsOfDocuments, ofDocuments } = this.#homes;
    const touched: number[] = [];
    const raise = (home: number, value: number) => {
      if (best[home] === 0) touched.push(home);
      if (value > (best[home] ?? 0)) best[home] = value;
    };
    for (const group of groups.touched) {
      const value = idf * saturate(groups.values[group] ?? 0);
      if (this.#groupScores[group] === 0) this.groupsWithFields.push(group);
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
      if (before === 0) this.documents.push(document);
      this.#passageScores[document] = before + value - idf * saturate(inFields);
      raise(ofDocuments[document] ?? 0, value);
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

  #addBonus(group: number, bonus: number): void {
    this.#named.add(group);
    this.#groupScores[group] = (this.#groupScores[group] ?? 0) + bonus;
    this.#raiseGroup(group, bonus, (home) => {
      this.#together[home] = (this.#together[home] ?? 0) + bonus;
    });
  }

  /** A group's fields count for every home that its documents are shown under. */
  #raiseGroup(group: number, value: number, raise: (home: number, value: number) => void): void {
    const { ofDocuments, groupsOfDocuments } = this.#homes;
    if (ofDocuments === groupsOfDocuments) {
      raise(group, value);
      return;
    }
    // Only terms stand in several homes.
    if (this.#homes.kindOf(group) !== 'term') {
      raise(ofDocuments[this.#homes.firstOf(group)] ?? 0, value);
      return;
    }
    const documents = this.#homes.documentsOf(group);
    const homes = new Set(documents.map((document) => ofDocuments[document] ?? 0));
    for (const home of homes) raise(home, value);
  }

  /** Whether a home has a concept, by its place in the list; known of the first 32. */
  has(home: number, concept: number): boolean {
    return concept < 32 && ((this.#present[home] ?? 0) & (1 << concept)) !== 0;
  }

  #findBestPassages(): void {
    for (const document of this.documents) {
      const home = this.#homes.ofDocuments[document] ?? 0;
      const score = this.scoreOf(document);
      const best = this.#best[home] ?? 0;
      const isBetter =
        score > best || (score === best && document + 1 < (this.#bestDocument[home] ?? 0));
      if (!isBetter) continue;
      this.#best[home] = score;
      this.#bestDocument[home] = document + 1;
    }
  }

  /** Whether a group was given a bonus. */
  isNamed(group: number): boolean {
    return this.#named.has(group);
  }

  /** Score of a passage, the fields of its group included. */
  scoreOf(document: number): number {
    return (
      (this.#groupScores[this.#homes.groupsOfDocuments[document] ?? 0] ?? 0) +
      (this.#passageScores[document] ?? 0)
    );
  }

  /** Best passage of a home; where only its fields match, its first. */
  bestDocumentOf(home: number): number {
    const best = this.#bestDocument[home] ?? 0;
    return best > 0 ? best - 1 : this.#homes.firstDocumentOf(home);
  }

  /** What a home is worth; zero for one without any concept. */
  scoreOfHome(home: number): number {
    return this.#homeScores[home] ?? 0;
  }

  /**
   * A home is worth its best passage, and what all its passages have together, so that a question
   * whose words are spread over a talk finds the talk.
   */
  #scoreHomes(): void {
    for (const home of this.homes) {
      const best = Math.max(this.#best[home] ?? 0, this.#groupScores[home] ?? 0);
      const together = this.#together[home] ?? 0;
      this.#homeScores[home] = best + WEIGHTS.togetherShare * (together - best);
    }
  }
}

const NO_BONUSES: Bonuses = new Map();

/** Keeps the tables of scores from query to query: they are as long as the notes. */
export class ScorePool {
  readonly #statistics: Statistics;
  readonly #tables: Scores[] = [];
  #taken = 0;

  constructor(statistics: Statistics) {
    this.#statistics = statistics;
  }

  /** A table that nobody else uses until {@link releaseAll}. */
  take(homes: Homes): Scores {
    const free = this.#tables[this.#taken] ?? new Scores(this.#statistics, homes);
    this.#tables[this.#taken] = free;
    this.#taken++;
    return free;
  }

  /** All tables may be taken again. */
  releaseAll(): void {
    this.#taken = 0;
    this.#tables.length = Math.min(this.#tables.length, KEPT_TABLES);
  }
}

/** Most queries need two tables. */
const KEPT_TABLES = 3;
