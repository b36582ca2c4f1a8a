import type { InvertedIndex } from '../index/inverted-index.ts';
import { PostingCursor } from '../index/postings.ts';
import { prefixRange, stringAt } from '../index/string-pool.ts';
import {
  type Concept,
  conceptOf,
  exactForms,
  type Form,
  formsOf,
  isKnown,
} from '../match/concepts.ts';
import { WEIGHTS } from '../match/ranking-weights.ts';
import { TermFrequencies } from '../match/term-frequencies.ts';
import { isStopWord } from '../text/stop-words.ts';
import { typoBudget, wordsNear } from './near-words.ts';

/** What a word may have been meant as. */
export interface Correction {
  readonly kind: 'typo' | 'prefix';
  /** The word of the index; of several with the same start, the commonest. */
  readonly word: number;
  /** How far it is from what was typed, in edits. */
  readonly distance: number;
  /** Number of documents that have it. */
  readonly documents: number;
  /** All forms of the word, or all words with the start. */
  forms(): readonly Form[];
  /** Those by which it is judged whether it goes with the rest of the query. */
  readonly sample: readonly Form[];
}

/** A word read as two that the notes know. */
export interface Split {
  readonly words: readonly [string, string];
  readonly forms: readonly [readonly Form[], readonly Form[]];
}

/** How much of the rest of the query each document and each group's fields have: a sum of weights. */
export interface Context {
  readonly documents: Float32Array;
  readonly groups: Float32Array;
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
/** How much a further edit makes a correction less likely: one typed letter in e^4 is wrong. */
const EDIT_COST = 4;
/** What a long start costs next to a typo, in edits. */
const LONG_START_COST = 0.5;
/** How many words of the query, the rarest, make up its context. */
const CONTEXT_WORDS = 6;
/** How much the context counts next to how common a word is. */
const CONTEXT_WORTH = 2;

/** Finds what words that the notes do not know may have been meant as. */
export class Corrector {
  readonly #index: InvertedIndex;
  /** Used again and again, for they are as long as the notes; empty between uses. */
  readonly #frequencies: TermFrequencies;
  readonly #context: Context;

  constructor(index: InvertedIndex) {
    const { documents, groups } = index.statistics;
    this.#index = index;
    this.#frequencies = new TermFrequencies(index);
    this.#context = { documents: new Float32Array(documents), groups: new Float32Array(groups) };
  }

  /** Words one edit away; where there are none, as many as the word's length allows. */
  typos(typed: string): readonly Correction[] {
    const budget = typoBudget(typed);
    if (budget === 0) return [];
    const near = wordsNear(this.#index, typed, 1);
    const found = near.length > 0 || budget === 1 ? near : wordsNear(this.#index, typed, budget);
    return found.flatMap(({ word, distance }): Correction[] => {
      const text = stringAt(this.#index.words, word);
      // Nobody looks for stop words, so nobody mistypes them in a query.
      if (isStopWord(text)) return [];
      return [
        {
          kind: 'typo',
          word,
          distance: text[0] === typed[0] ? distance : distance + FIRST_LETTER_COST,
          documents: this.#documentsOf(word),
          forms: () => formsOf(this.#index, text),
          sample: exactForms(this.#index, text),
        },
      ];
    });
  }

  /** The words that start so, as one correction; none for a single letter. */
  completions(start: string): readonly Correction[] {
    if (start.length < MIN_START) return [];
    const forms = this.startedBy(start).filter(({ weight }) => weight < 1);
    const [first] = forms;
    if (first === undefined) return [];
    let { word } = first;
    let documents = 0;
    for (const form of forms) {
      documents += this.#documentsOf(form.word);
      if (this.#documentsOf(form.word) > this.#documentsOf(word)) word = form.word;
    }
    const distance = start.length < LONG_START ? 1 : LONG_START_COST;
    return [{ kind: 'prefix', word, distance, documents, forms: () => forms, sample: forms }];
  }

  /** Forms of all words that start so; of the word itself at full weight. */
  startedBy(start: string): readonly Form[] {
    const { words } = this.#index;
    const [first, end] = prefixRange(words, start);
    const count = Math.min(end - first, MAX_STARTED);
    return Array.from({ length: count }, (_, at) => ({
      word: first + at,
      weight: at === 0 && stringAt(words, first) === start ? 1 : WEIGHTS.prefix,
    }));
  }

  /** `coldstart` as `cold start`: of all ways to cut it, the two words most often together. */
  split(typed: string): Split | undefined {
    let best: Split | undefined;
    let most = 0;
    for (let cut = MIN_PART; cut <= typed.length - MIN_PART; cut++) {
      const words = [typed.slice(0, cut), typed.slice(cut)] as const;
      const forms = [formsOf(this.#index, words[0]), formsOf(this.#index, words[1])] as const;
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
    const { passages, groups } = this.#frequencies;
    this.#frequencies.add(conceptOf(this.#index, '', [{ parts, weight: 1 }]));
    const count = passages.touched.length + groups.touched.length;
    this.#frequencies.clear();
    return count;
  }

  /** The context of a query's known words, for {@link best}; until the next is asked for. */
  contextOf(concepts: readonly Concept[]): Context {
    const { documents, groups } = this.#context;
    documents.fill(0);
    groups.fill(0);
    const rarest = [...concepts].sort((a, b) => b.idf - a.idf).slice(0, CONTEXT_WORDS);
    for (const concept of rarest) {
      this.#frequencies.add(concept);
      for (const document of this.#frequencies.passages.touched) {
        documents[document] = (documents[document] ?? 0) + concept.idf;
      }
      for (const group of this.#frequencies.groups.touched) {
        groups[group] = (groups[group] ?? 0) + concept.idf;
      }
      this.#frequencies.clear();
    }
    return this.#context;
  }

  /**
   * The likeliest correction: near to what was typed, common, and found where the rest of the query is,
   * in the manner of a noisy channel (Kernighan, Church and Gale, 1990).
   * @param context of the other words of the query; only asked for when there is a choice
   */
  best(corrections: readonly Correction[], context: () => Context): Correction | undefined {
    if (corrections.length <= 1) return corrections[0];
    const others = context();
    const ranked = corrections
      .map((correction) => ({
        correction,
        likelihood:
          Math.log1p(correction.documents) +
          CONTEXT_WORTH * Math.log1p(this.#shared(correction.sample, others)) -
          EDIT_COST * correction.distance,
      }))
      .sort((a, b) => b.likelihood - a.likelihood || a.correction.word - b.correction.word);
    return ranked[0]?.correction;
  }

  /** What the documents of the forms have of the context, summed up. */
  #shared(forms: readonly Form[], { documents, groups }: Context): number {
    const { documentGroups } = this.#index;
    let shared = 0;
    for (const { word } of forms) {
      const cursor = new PostingCursor(this.#index, word);
      while (cursor.next()) {
        const { document } = cursor;
        shared += (documents[document] ?? 0) + (groups[documentGroups[document] ?? 0] ?? 0);
      }
    }
    return shared;
  }

  #documentsOf(word: number): number {
    return this.#index.wordDocuments[word] ?? 0;
  }
}
