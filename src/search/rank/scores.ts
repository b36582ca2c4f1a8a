import { NONE } from '../index/columns.ts';
import { FIELD_BITS, NAME_FIELD_BITS } from '../index/fields.ts';
import { GrowingUint32 } from '../index/growing.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { lengthNorm, saturate } from '../match/bm25.ts';
import type { Concept } from '../match/concepts.ts';
import type { PassageWords } from '../match/passage-words.ts';
import { WEIGHTS } from '../match/ranking-weights.ts';
import { TermFrequencies } from '../match/term-frequencies.ts';
import type { HitGrouping } from './hit-grouping.ts';

/** Additional scores of groups, by group. */
export type Bonuses = ReadonlyMap<number, number>;

/** Scores in addition to those of words. */
export interface Extras {
  /** Whether a word in a title, an alias or the first passage of a note gets a bonus. */
  readonly areTitlesWeighed: boolean;
  /** Called when all concepts are added. */
  bonusesOf(scores: Scores): Bonuses;
}

/** Scores of all passages and hits for a list of concepts. */
export class Scores {
  readonly #documents = new GrowingUint32();
  readonly #hits = new GrowingUint32();
  readonly #groupsWithFields = new GrowingUint32();
  /** By hit the number of concepts that it has. */
  readonly counts: Uint16Array;
  /** By hit a bit set of the concepts that it has; only of the first 32 concepts. */
  readonly #present: Uint32Array;
  /** By hit the sum of the weights (idf) of its concepts. */
  readonly coverage: Float64Array;
  /** By group the number of concepts in its title. */
  readonly inTitle: Uint16Array;
  readonly #hasBonus = new Set<number>();
  readonly #groupScores: Float64Array;
  readonly #passageScores: Float64Array;
  readonly #whole: Float64Array;
  readonly #best: Float64Array;
  /** By hit the number of its best passage plus one; 0 for none. */
  readonly #bestDocument: Uint32Array;
  readonly #hitScores: Float64Array;
  readonly #frequencies: TermFrequencies;
  /** By hit the frequency in all passages of the concept being added; zero between concepts. */
  readonly #inPassages: Float64Array;
  /** By hit the frequency in fields of the concept being added; zero between concepts. */
  readonly #inFields: Float64Array;
  /** Hits that have the concept being added. */
  readonly #touched = new GrowingUint32();
  readonly #titleLengths: Uint8Array;
  readonly #averageTitle: number;
  #grouping: HitGrouping;

  constructor(index: InvertedIndex, passageWords: PassageWords, grouping: HitGrouping) {
    const { documents, groups, averageTitle } = index.statistics;
    this.#grouping = grouping;
    this.#titleLengths = index.titleLengths;
    this.#averageTitle = averageTitle;
    this.counts = new Uint16Array(groups);
    this.#present = new Uint32Array(groups);
    this.coverage = new Float64Array(groups);
    this.inTitle = new Uint16Array(groups);
    this.#groupScores = new Float64Array(groups);
    this.#passageScores = new Float64Array(documents);
    this.#whole = new Float64Array(groups);
    this.#best = new Float64Array(groups);
    this.#bestDocument = new Uint32Array(groups);
    this.#hitScores = new Float64Array(groups);
    this.#inPassages = new Float64Array(groups);
    this.#inFields = new Float64Array(groups);
    this.#frequencies = new TermFrequencies(index, passageWords);
  }

  /**
   * Scores all passages and hits for a list of concepts; replaces the previous scores.
   */
  fill(concepts: readonly Concept[], grouping: HitGrouping, extras?: Extras): void {
    this.#clear();
    this.#grouping = grouping;
    concepts.forEach((concept, number) => {
      this.#frequencies.add(concept);
      this.#addConcept(concept, number);
      if (extras?.areTitlesWeighed) {
        this.#addTitleWords(concept.idf * WEIGHTS.titleWord);
        this.#addOpeningWords(concept.idf * WEIGHTS.openingWord);
      }
      this.#frequencies.clear();
    });
    for (const [group, bonus] of extras?.bonusesOf(this) ?? []) {
      this.#hasBonus.add(group);
      this.#raise(group, bonus);
    }
    this.#findBestPassages();
    this.#scoreHits();
  }

  #clear(): void {
    for (const document of this.documents) this.#passageScores[document] = 0;
    for (const group of this.groupsWithFields) {
      this.#groupScores[group] = 0;
      this.inTitle[group] = 0;
    }
    for (const group of this.#hasBonus) this.#groupScores[group] = 0;
    for (const hit of this.hits) {
      this.counts[hit] = 0;
      this.#present[hit] = 0;
      this.coverage[hit] = 0;
      this.#whole[hit] = 0;
      this.#best[hit] = 0;
      this.#bestDocument[hit] = 0;
      this.#hitScores[hit] = 0;
    }
    this.#documents.clear();
    this.#hits.clear();
    this.#groupsWithFields.clear();
    this.#hasBonus.clear();
  }

  #addConcept({ idf }: Concept, number: number): void {
    const bit = number < 32 ? 1 << number : 0;
    const { passages, occurrences, groups, groupFields } = this.#frequencies;
    const { hits, groups: groupsOfDocuments, lengthNorms } = this.#grouping;
    for (const group of groups.touched) {
      const frequency = groups.values[group] ?? 0;
      const value = idf * saturate(frequency);
      if (this.#groupScores[group] === 0) this.#groupsWithFields.push(group);
      this.#groupScores[group] = (this.#groupScores[group] ?? 0) + value;
      this.#forHitsOf(group, (hit) => {
        this.#touch(hit);
        if (frequency > (this.#inFields[hit] ?? 0)) this.#inFields[hit] = frequency;
      });
      if (((groupFields[group] ?? 0) & FIELD_BITS.title) === 0) continue;
      this.inTitle[group] = (this.inTitle[group] ?? 0) + 1;
    }
    for (const document of passages.touched) {
      const hit = hits[document] ?? NONE;
      if (hit === NONE) continue;
      const inFields = groups.values[groupsOfDocuments[document] ?? 0] ?? 0;
      const value = idf * saturate((passages.values[document] ?? 0) + inFields);
      const before = this.#passageScores[document] ?? 0;
      if (before === 0) this.#documents.push(document);
      this.#passageScores[document] = before + value - idf * saturate(inFields);
      this.#touch(hit);
      this.#inPassages[hit] = (this.#inPassages[hit] ?? 0) + (occurrences[document] ?? 0);
    }
    for (const hit of this.#touched.view()) {
      if (this.counts[hit] === 0) this.#hits.push(hit);
      this.counts[hit] = (this.counts[hit] ?? 0) + 1;
      this.#present[hit] = (this.#present[hit] ?? 0) | bit;
      this.coverage[hit] = (this.coverage[hit] ?? 0) + idf;
      const inPassages = (this.#inPassages[hit] ?? 0) / (lengthNorms[hit] ?? 1);
      const frequency = inPassages + (this.#inFields[hit] ?? 0);
      this.#whole[hit] = (this.#whole[hit] ?? 0) + idf * saturate(frequency);
      this.#inPassages[hit] = 0;
      this.#inFields[hit] = 0;
    }
    this.#touched.clear();
  }

  /** Records that a hit has the concept being added. */
  #touch(hit: number): void {
    if (this.#inPassages[hit] === 0 && this.#inFields[hit] === 0) this.#touched.push(hit);
  }

  /** Adds the bonus for a word in a title or alias; in a long title it is smaller. */
  #addTitleWords(worth: number): void {
    const { groups, groupFields } = this.#frequencies;
    for (const group of groups.touched) {
      if (((groupFields[group] ?? 0) & NAME_FIELD_BITS) === 0) continue;
      const relative = (this.#titleLengths[group] ?? 0) / this.#averageTitle;
      this.#raise(group, worth / lengthNorm(WEIGHTS.titleB, relative));
    }
  }

  /** Adds the bonus for a word in a group's first passage. A group of one passage has no opening, so no bonus. */
  #addOpeningWords(worth: number): void {
    const { hits, groups } = this.#grouping;
    for (const document of this.#frequencies.passages.touched) {
      const hit = hits[document] ?? NONE;
      const isFirst = groups[document] !== groups[document - 1];
      if (hit === NONE || !isFirst || groups[document] !== groups[document + 1]) continue;
      this.#whole[hit] = (this.#whole[hit] ?? 0) + worth;
    }
  }

  #raise(group: number, bonus: number): void {
    this.#groupScores[group] = (this.#groupScores[group] ?? 0) + bonus;
    this.#forHitsOf(group, (hit) => {
      if (this.counts[hit] === 0) return;
      this.#whole[hit] = (this.#whole[hit] ?? 0) + bonus;
    });
  }

  /** Visits every hit that shows documents of a group; the fields of the group count for each of them. */
  #forHitsOf(group: number, visit: (hit: number) => void): void {
    const { hits, groups } = this.#grouping;
    if (hits === groups) {
      visit(group);
      return;
    }
    // Only the documents of a term may belong to several hits.
    if (this.#grouping.kindOf(group) !== 'term') {
      visit(hits[this.#grouping.firstOf(group)] ?? group);
      return;
    }
    const shownUnder = new Set<number>();
    for (const document of this.#grouping.documentsOf(group)) {
      const hit = hits[document] ?? NONE;
      if (hit !== NONE) shownUnder.add(hit);
    }
    for (const hit of shownUnder) visit(hit);
  }

  /** Documents with at least one concept; this and the next two lists are valid until the next {@link fill}. */
  get documents(): Uint32Array {
    return this.#documents.view();
  }

  /** Hits with at least one concept. */
  get hits(): Uint32Array {
    return this.#hits.view();
  }

  /** Groups with at least one concept in their fields. */
  get groupsWithFields(): Uint32Array {
    return this.#groupsWithFields.view();
  }

  /** Whether a hit has a concept, by the concept's number; always true for all but the first 32 concepts. */
  has(hit: number, concept: number): boolean {
    return concept >= 32 || ((this.#present[hit] ?? 0) & (1 << concept)) !== 0;
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

  /** Whether a group has a bonus from {@link Extras.bonusesOf}. */
  hasBonus(group: number): boolean {
    return this.#hasBonus.has(group);
  }

  /** Score of a passage, including the fields of its group. */
  scoreOf(document: number): number {
    return (
      (this.#groupScores[this.#grouping.groups[document] ?? 0] ?? 0) +
      (this.#passageScores[document] ?? 0)
    );
  }

  /** Best passage of a hit; its first passage if only its fields match. */
  bestDocumentOf(hit: number): number {
    const best = this.#bestDocument[hit] ?? 0;
    return best > 0 ? best - 1 : this.#grouping.firstOf(hit);
  }

  /** Score of a hit; zero without any concept. */
  scoreOfHit(hit: number): number {
    return this.#hitScores[hit] ?? 0;
  }

  /**
   * The score of a hit combines its best passage and the entire hit, normalised by length: so a question whose words
   * are spread over a talk finds the talk, and the longest page does not win by having the most words.
   */
  #scoreHits(): void {
    for (const hit of this.hits) {
      const best = Math.max(this.#best[hit] ?? 0, this.#groupScores[hit] ?? 0);
      this.#hitScores[hit] = best + WEIGHTS.wholeShare * ((this.#whole[hit] ?? 0) - best);
    }
  }
}
