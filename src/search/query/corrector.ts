import { lazyPattern } from '../../model/lazily.ts';
import { editDistance } from '../../model/words/edit-distance.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { PostingCursor } from '../index/postings.ts';
import { prefixRange, stringAt, stringsWith } from '../index/string-pool.ts';
import { type Concept, exactForms, type Form, formsOf, isForeign } from '../match/concepts.ts';
import { WEIGHTS } from '../match/ranking-weights.ts';
import type { TermFrequencies } from '../match/term-frequencies.ts';
import { innerPart, isInnerPart } from '../text/inner-parts.ts';
import { singularOf } from '../text/singular.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Adjacency, Neighbours } from './adjacency.ts';
import { correctionBudget, isNearEnough, MIN_LETTERS } from './correctable.ts';
import { wordsNear } from './near-words.ts';
import type { QueryWord } from './query-words.ts';

/** A candidate for the word that the user meant to type. */
export interface Correction {
  readonly kind: 'typo' | 'prefix' | 'inside';
  /** The word of the index; if the candidate stands for several words, the most frequent of them. */
  readonly word: number;
  /** The distance from the typed word in edits, with the costs below. */
  readonly distance: number;
  /** Document frequency: a sum, if the candidate stands for several words. */
  readonly documents: number;
  /** All forms of the word, or all words that the candidate stands for. */
  forms(): readonly Form[];
  /** The forms by which the candidate is compared with the rest of the query. */
  readonly sample: readonly Form[];
}

/** The place of a word in the query. */
export interface Place {
  readonly beside: Neighbours;
  readonly isLast: boolean;
  /** Whether the user may still type more letters, so that the word may be incomplete. */
  readonly isBeingTyped: boolean;
}

/** For each document, and each group's fields, the sum of the weights of the query's other words there. */
export interface Context {
  readonly documents: Float32Array;
  readonly groups: Float32Array;
}

/** A shorter start of a word stands for too many words. */
const MIN_START = 2;
/** A start of this length or more seldom fits by chance: a completion is more likely than a typo. */
const LONG_START = 4;
/** Greatest number of words that a start or a piece may stand for. */
const MAX_STARTED = 200;
/** A shorter piece occurs in too many words. */
const MIN_INSIDE = 4;
/** A shorter singular is as similar to other words. */
const LEAST_SINGULAR = 5;
/** Shorter typed words more than one edit away from a foreign word may be correct foreign words themselves. */
const LONG_FOREIGN_WORD = 12;
/** People seldom mistype the first letter (Pollock and Zamora, 1984): it costs half an edit more. */
const FIRST_LETTER_COST = 0.5;
/** Extra cost of a short correction, which is similar to many words: `stsh` is `stash` rather than `ssh`. */
const SHORT_WORD_COST = 0.5;
/** What an edit subtracts from the log-likelihood of a correction: one typed letter in e^4 is wrong. */
const EDIT_COST = 4;
/** The cost of a completion of a long start, in edits. */
const LONG_START_COST = 0.5;
/** The cost of a match with an inner part (`effect` of `useEffect`), in edits. */
const INNER_COST = 0.5;
/** The cost of a match with a piece of a longer word, in edits: a split into two known words is more likely. */
const INSIDE_COST = 2;
/** How many words of the query make up its context: the rarest ones. */
const CONTEXT_WORDS = 6;
/** The weight of the context relative to the document frequency. */
const CONTEXT_WORTH = 2;
/** Bonus for a correction that stands next to a neighbour of the query in the notes: half an edit. */
const ADJACENT_BONUS = EDIT_COST / 2;

const digit = lazyPattern('\\p{N}', 'u');

/** Finds corrections for words that the index does not contain. */
export class Corrector {
  readonly #index: InvertedIndex;
  /** Reused, since the tables have an entry per document; empty between uses. */
  readonly #frequencies: TermFrequencies;
  readonly #context: Context;
  readonly #adjacency: Adjacency;
  readonly isRealWord: (word: string) => boolean;

  /**
   * @param frequencies may be shared, since it is empty between uses
   * @param isRealWord whether a folded word is in the dictionary, even if no note contains it
   */
  constructor(
    index: InvertedIndex,
    frequencies: TermFrequencies,
    adjacency: Adjacency,
    isRealWord: (word: string) => boolean,
  ) {
    const { documents, groups } = index.statistics;
    this.#index = index;
    this.#adjacency = adjacency;
    this.isRealWord = isRealWord;
    this.#frequencies = frequencies;
    this.#context = { documents: new Float32Array(documents), groups: new Float32Array(groups) };
  }

  /**
   * Candidates for a word that the index lacks, from the first step that finds any: an inner part (`useEffect`); words
   * one edit away and, for the last word, completions; words in the other number; words that contain it; words two
   * edits away. A word of the dictionary is only corrected if the correction stands next to a neighbour of the query
   * in the notes, or completes the word while it is being typed.
   */
  corrections(word: QueryWord, { beside, isLast, isBeingTyped }: Place): readonly Correction[] {
    const { text } = word;
    const parts = formsOf(this.#index, innerPart(text));
    if (parts.length > 0) return this.#asOne('inside', INNER_COST, parts);
    const budget = correctionBudget(word);
    // A name with digits has no other form except a plural: `b2sums`.
    const named = digit().test(text) ? exactForms(this.#index, singularOf(text)) : [];
    if (named.length > 0) return this.#asOne('typo', 1, named);
    const near = [
      ...(budget === 0 ? [] : this.#typos(text, 1)),
      ...(isLast ? this.completions(text) : []),
    ];
    if (this.isRealWord(text)) {
      const isTyped = ({ kind }: Correction) => kind === 'prefix' && isBeingTyped;
      return near.filter((one) => isTyped(one) || this.#adjacency.isAdjacent(one.sample, beside));
    }
    if (near.length > 0) return near;
    const inNumber = budget === 0 ? [] : [...this.#plurals(text), ...this.#singulars(text)];
    if (inNumber.length > 0) return inNumber;
    const inside = this.#inside(text);
    if (inside.length > 0 || budget < 2) return inside;
    return this.#typos(text, budget);
  }

  /** Plurals for a mistyped singular: `antennas` for `antena`. */
  #plurals(typed: string): readonly Correction[] {
    if (typed.length < LEAST_SINGULAR || typed.endsWith('s')) return [];
    return this.#typos(`${typed}s`, 1).filter(({ word }) =>
      stringAt(this.#index.words, word).endsWith('s'),
    );
  }

  /** Singulars for a mistyped plural: `lambda` for `labmdas`. */
  #singulars(typed: string): readonly Correction[] {
    const singular = singularOf(typed);
    return singular === typed || singular.length < LEAST_SINGULAR ? [] : this.#typos(singular, 1);
  }

  /** The words of the index one edit away from a typed word that may be meant. */
  wordsOneEditFrom(typed: string): readonly string[] {
    return this.#typos(typed, 1).map(({ word }) => stringAt(this.#index.words, word));
  }

  /** Candidates within `budget` edits. */
  #typos(typed: string, budget: number): readonly Correction[] {
    return wordsNear(this.#index, typed, budget).flatMap(({ word, distance }): Correction[] => {
      const text = stringAt(this.#index.words, word);
      // People do not search for stop words, so a typo is not one of them.
      if (isStopWord(text) || !isNearEnough(typed, text)) return [];
      const far =
        distance +
        (text[0] === typed[0] ? 0 : FIRST_LETTER_COST) +
        (text.length < MIN_LETTERS ? SHORT_WORD_COST : 0);
      if (far > 1 && this.#mayBeAnother(typed, word)) return [];
      return [
        {
          kind: 'typo',
          word,
          distance: far,
          documents: this.#documentsOf(word),
          forms: () => formsOf(this.#index, text),
          sample: exactForms(this.#index, text),
        },
      ];
    });
  }

  /**
   * Whether a typed word more than one edit away from a foreign word may be a correct word itself: there is no
   * dictionary of other languages. False if only the ending and one more edit differ.
   */
  #mayBeAnother(typed: string, word: number): boolean {
    const text = stringAt(this.#index.words, word);
    if (typed.length >= LONG_FOREIGN_WORD || this.isRealWord(text)) return false;
    const isOfForm = (one: string, other: string) => editDistance(one, other.slice(0, -1), 1) <= 1;
    return isForeign(this.#index, word) && !isOfForm(typed, text) && !isOfForm(text, typed);
  }

  /** The words that contain a piece, as one candidate. */
  #inside(piece: string): readonly Correction[] {
    if (piece.length < MIN_INSIDE) return [];
    const words = stringsWith(this.#index.words, piece, MAX_STARTED).filter(
      // Words of the dictionary contain a piece by chance: `perl` in `properly`.
      (word) => {
        const text = stringAt(this.#index.words, word);
        return !isInnerPart(text) && !this.isRealWord(text);
      },
    );
    return this.#asOne(
      'inside',
      INSIDE_COST,
      words.map((word) => ({ word, weight: WEIGHTS.prefix })),
    );
  }

  /** A word to display for an inner part: one that contains it, else the part itself. */
  wordWith(piece: string): string {
    const words = stringsWith(this.#index.words, piece, MAX_STARTED);
    const texts = words.map((word) => stringAt(this.#index.words, word));
    return texts.find((text) => !isInnerPart(text)) ?? piece;
  }

  /** The longer words with this start, as one candidate; none for a single letter. */
  completions(start: string): readonly Correction[] {
    if (start.length < MIN_START) return [];
    const forms = this.startedBy(start).filter(({ weight }) => weight < 1);
    return this.#asOne('prefix', start.length < LONG_START ? 1 : LONG_START_COST, forms);
  }

  /** Several words as one candidate, represented by the most frequent. */
  #asOne(
    kind: Correction['kind'],
    distance: number,
    forms: readonly Form[],
  ): readonly Correction[] {
    const [first] = forms;
    if (first === undefined) return [];
    let { word } = first;
    let documents = 0;
    for (const form of forms) {
      documents += this.#documentsOf(form.word);
      if (this.#documentsOf(form.word) > this.#documentsOf(word)) word = form.word;
    }
    return [{ kind, word, distance, documents, forms: () => forms, sample: forms }];
  }

  /** All words with this start, as forms. The word equal to the start has full weight. */
  startedBy(start: string): readonly Form[] {
    const { words } = this.#index;
    const [first, end] = prefixRange(words, start);
    const count = Math.min(end - first, MAX_STARTED);
    return Array.from({ length: count }, (_, at) => ({
      word: first + at,
      weight: at === 0 && stringAt(words, first) === start ? 1 : WEIGHTS.prefix,
    }));
  }

  /** The context of a query's known words, for {@link best}; overwritten by the next call. */
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
   * The most likely candidate, by a noisy channel model (Kernighan, Church and Gale, 1990): few edits, frequent,
   * found in the documents of the query's other words, and best next to its neighbours.
   * @param context of the query's other words; only called if there are several candidates
   */
  best(
    corrections: readonly Correction[],
    { beside }: Pick<Place, 'beside'>,
    context: () => Context,
  ): Correction | undefined {
    if (corrections.length <= 1) return corrections[0];
    const others = context();
    const ranked = corrections
      .map((correction) => ({
        correction,
        likelihood:
          Math.log1p(correction.documents) +
          CONTEXT_WORTH * Math.log1p(this.#shared(correction.sample, others)) +
          (this.#adjacency.isAdjacent(correction.sample, beside) ? ADJACENT_BONUS : 0) -
          EDIT_COST * correction.distance,
      }))
      .sort((a, b) => b.likelihood - a.likelihood || a.correction.word - b.correction.word);
    return ranked[0]?.correction;
  }

  /** The sum of the context over all documents that contain the forms. */
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
