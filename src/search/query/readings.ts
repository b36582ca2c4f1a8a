import { ALL_FIELD_BITS } from '../index/fields.ts';
import { type Segment, scanPostings, wordAt } from '../index/segment.ts';
import { prefixRange, sortAsBytes } from '../index/string-pool.ts';
import { Occurrences, type Statistics } from '../rank/accumulator.ts';
import { WEIGHTS } from '../rank/ranking-weights.ts';
import { isStopWord } from '../text/stop-words.ts';
import { type Concept, conceptOf, exactForms, type Form, formsOf, isKnown } from './concepts.ts';
import { correctionsOf, typoBudget } from './typos.ts';

/** Something that a word may have been meant as. */
export interface Reading {
  readonly kind: 'typo' | 'prefix';
  /** The word of the notes; of several with the same start, the commonest. */
  readonly word: string;
  /** How far it is from what was typed, in edits. */
  readonly distance: number;
  /** Number of documents that have it. */
  readonly documents: number;
  /** All forms of the word, or all words with the start. */
  forms(): readonly Form[];
  /** Those that its company is judged by. */
  readonly sample: readonly Form[];
}

/** A word read as two that the notes know. */
export interface SplitReading {
  readonly words: readonly [string, string];
  readonly forms: readonly [readonly Form[], readonly Form[]];
}

/** A start shorter than this says too little. */
const MIN_START = 2;
/** A longer one is hardly there by chance: more likely than a typo. */
const LONG_START = 4;
/** Words that a start may stand for, at most. */
const MAX_STARTED = 200;
/** Shorter parts are found in nearly any word. */
const MIN_PART = 3;
/** People seldom mistype the first letter (Pollock and Zamora, 1984); as if half an edit more. */
const FIRST_LETTER_COST = 0.5;
/** How much a further edit makes a reading less likely: one typed letter in e^4 is wrong. */
const EDIT_COST = 4;
/** What a long start costs next to a typo, in edits. */
const LONG_START_COST = 0.5;
/** How many words of the query, the rarest, say where it is at home. */
const COMPANY = 6;
/** How much company counts next to how common a word is: by what it shares, it is the likelier. */
const COMPANY_WORTH = 2;

/** Finds what words that the notes do not know may have been meant as. */
export class Readings {
  readonly #segments: readonly Segment[];
  readonly #statistics: Statistics;
  /** Used again and again, for they are as long as the notes; empty between uses. */
  readonly #occurrences: Occurrences;
  readonly #company: Company;

  constructor(segments: readonly Segment[], statistics: Statistics) {
    this.#segments = segments;
    this.#statistics = statistics;
    this.#occurrences = new Occurrences(statistics);
    const { documents, groups } = statistics;
    this.#company = { documents: new Float32Array(documents), groups: new Float32Array(groups) };
  }

  /** Words one edit away; where there are none, as many as the word's length allows. */
  typos(word: string): readonly Reading[] {
    const budget = typoBudget(word);
    if (budget === 0) return [];
    const near = correctionsOf(this.#segments, word, 1);
    const found =
      near.length > 0 || budget === 1 ? near : correctionsOf(this.#segments, word, budget);
    // Nobody looks for stop words, so nobody mistypes them in a query.
    const telling = found.filter((near) => !isStopWord(near.word));
    return telling.map(({ word: correct, distance, documents }) => ({
      kind: 'typo',
      word: correct,
      distance: correct[0] === word[0] ? distance : distance + FIRST_LETTER_COST,
      documents,
      forms: () => formsOf(this.#segments, correct),
      sample: exactForms(this.#segments, correct),
    }));
  }

  /** The words that start so, as one reading; none for a single letter. */
  starts(start: string): readonly Reading[] {
    if (start.length < MIN_START) return [];
    const forms = this.startedBy(start).filter(({ weight }) => weight < 1);
    const word = commonestOf(forms);
    if (word === undefined) return [];
    const documents = forms.reduce((sum, form) => sum + documentsOf(form), 0);
    const distance = start.length < LONG_START ? 1 : LONG_START_COST;
    return [{ kind: 'prefix', word, distance, documents, forms: () => forms, sample: forms }];
  }

  /** Forms of all words that start so; of the word itself at full weight. */
  startedBy(start: string): readonly Form[] {
    const forms = this.#segments.flatMap((segment) => {
      const [first, end] = prefixRange(segment.columns.words, start);
      const found: Form[] = [];
      for (let word = first; word < end && found.length < MAX_STARTED; word++) {
        if (segment.columns.wordDocuments[word] === 0) continue;
        const isWhole = word === first && wordAt(segment, first) === start;
        found.push({ segment, word, weight: isWhole ? 1 : WEIGHTS.prefix });
      }
      return found;
    });
    return this.#segments.length === 1 ? forms : firstWords(forms, MAX_STARTED);
  }

  /** `coldstart` as `cold start`: of all ways to cut it, the two words most often together. */
  split(word: string): SplitReading | undefined {
    let best: SplitReading | undefined;
    let most = 0;
    for (let cut = MIN_PART; cut <= word.length - MIN_PART; cut++) {
      const words = [word.slice(0, cut), word.slice(cut)] as const;
      const forms = [formsOf(this.#segments, words[0]), formsOf(this.#segments, words[1])] as const;
      if (!isKnown(forms)) continue;
      const count = this.countTogether(forms);
      if (count <= most) continue;
      most = count;
      best = { words, forms };
    }
    return best;
  }

  /** How many passages, and groups in their fields, have all of these. */
  countTogether(parts: readonly (readonly Form[])[]): number {
    const occurrences = this.#occurrences;
    const { livingGroups } = this.#statistics;
    occurrences.add(conceptOf('', [{ parts, weight: 1 }], livingGroups, ALL_FIELD_BITS));
    const count = occurrences.passages.touched.length + occurrences.groups.touched.length;
    occurrences.clear();
    return count;
  }

  /** How much of a query each document and each group's fields have, for {@link best}; until asked again. */
  companyOf(concepts: readonly Concept[]): Company {
    const company = this.#company;
    const occurrences = this.#occurrences;
    company.documents.fill(0);
    company.groups.fill(0);
    const telling = [...concepts].sort((a, b) => b.idf - a.idf).slice(0, COMPANY);
    for (const concept of telling) {
      occurrences.add(concept);
      for (const document of occurrences.passages.touched) {
        company.documents[document] = (company.documents[document] ?? 0) + concept.idf;
      }
      for (const group of occurrences.groups.touched) {
        company.groups[group] = (company.groups[group] ?? 0) + concept.idf;
      }
      occurrences.clear();
    }
    return company;
  }

  /**
   * The likeliest reading: near to what was typed, common, and at home where the rest of the query
   * is, in the manner of a noisy channel (Kernighan, Church and Gale, 1990).
   * @param company where the other words of the query are; only asked for when there is a choice
   */
  best(readings: readonly Reading[], company: () => Company): Reading | undefined {
    if (readings.length <= 1) return readings[0];
    const others = company();
    const ranked = readings
      .map((reading) => ({
        reading,
        likelihood:
          Math.log1p(reading.documents) +
          COMPANY_WORTH * Math.log1p(this.#shared(reading.sample, others)) -
          EDIT_COST * reading.distance,
      }))
      .sort((a, b) => b.likelihood - a.likelihood || (a.reading.word < b.reading.word ? -1 : 1));
    return ranked[0]?.reading;
  }

  /** What the documents of the forms have of the rest of the query, summed up. */
  #shared(forms: readonly Form[], company: Company): number {
    let shared = 0;
    for (const { segment, word } of forms) {
      const { documentBase, groupBase, columns } = segment;
      scanPostings(segment, word, (document) => {
        shared +=
          (company.documents[documentBase + document] ?? 0) +
          (company.groups[groupBase + (columns.documentGroups[document] ?? 0)] ?? 0);
      });
    }
    return shared;
  }
}

/** Weight of the query's known words in each document and each group's fields. */
export interface Company {
  readonly documents: Float32Array;
  readonly groups: Float32Array;
}

function documentsOf({ segment, word }: Form): number {
  return segment.columns.wordDocuments[word] ?? 0;
}

/** The word that most documents have; the first of several. */
function commonestOf(forms: readonly Form[]): string | undefined {
  const documents = new Map<string, number>();
  for (const form of forms) {
    const word = wordAt(form.segment, form.word);
    documents.set(word, (documents.get(word) ?? 0) + documentsOf(form));
  }
  let commonest: string | undefined;
  let most = 0;
  for (const [word, count] of documents) {
    if (count <= most) continue;
    commonest = word;
    most = count;
  }
  return commonest;
}

/** Forms of the first words in their order, whichever segment they are in. */
function firstWords(forms: readonly Form[], limit: number): readonly Form[] {
  const words = forms.map(({ segment, word }) => wordAt(segment, word));
  const first = new Set(sortAsBytes([...new Set(words)]).slice(0, limit));
  return forms.filter((_, at) => first.has(words[at] ?? ''));
}
