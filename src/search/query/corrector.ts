import { lazily, lazyPattern } from '../../model/lazily.ts';
import { editDistance } from '../../model/words/edit-distance.ts';
import { NONE } from '../index/columns.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { PostingCursor } from '../index/postings.ts';
import { prefixRange, stringAt, stringsWith } from '../index/string-pool.ts';
import {
  type Concept,
  conceptOf,
  conceptOfForms,
  exactForms,
  type Form,
  formsOf,
  isForeign,
  isKnown,
} from '../match/concepts.ts';
import type { PassageWords } from '../match/passage-words.ts';
import { WEIGHTS } from '../match/ranking-weights.ts';
import { TermFrequencies } from '../match/term-frequencies.ts';
import { innerPart, isInnerPart } from '../text/inner-parts.ts';
import { singularOf } from '../text/singular.ts';
import { isStopWord } from '../text/stop-words.ts';
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

/** The neighbours of a word in the query, as words of the index. */
export interface Neighbours {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
  /** The passages that contain any of the neighbours. */
  passages(): ReadonlySet<number>;
}

/** A typed word read as two words of the index. */
export interface Split {
  readonly words: readonly [string, string];
  readonly forms: readonly [readonly Form[], readonly Form[]];
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
/** Shorter parts of a split word occur in nearly any word. */
const MIN_PART = 3;
/** A shorter piece occurs in too many words. */
const MIN_INSIDE = 4;
/** A shorter singular is as similar to other words. */
const LEAST_SINGULAR = 5;
/** Greatest number of passages per word that are checked for its neighbours. */
const PASSAGES_SEEN = 50;
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

/** The border between letters and digits: one of each. */
const letterAndDigit = lazyPattern('^(?:\\p{L}\\p{N}|\\p{N}\\p{L})$', 'u');

/** Finds corrections for words that the index does not contain. */
export class Corrector {
  readonly #index: InvertedIndex;
  /** Reused, since the tables have an entry per document; empty between uses. */
  readonly #frequencies: TermFrequencies;
  readonly #context: Context;
  readonly #passageWords: PassageWords;
  readonly isRealWord: (word: string) => boolean;

  /** @param isRealWord whether a folded word is in the dictionary, even if no note contains it */
  constructor(
    index: InvertedIndex,
    passageWords: PassageWords,
    isRealWord: (word: string) => boolean,
  ) {
    const { documents, groups } = index.statistics;
    this.#index = index;
    this.#passageWords = passageWords;
    this.isRealWord = isRealWord;
    this.#frequencies = new TermFrequencies(index, passageWords);
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
      return near.filter((one) => isTyped(one) || this.#isAdjacent(one.sample, beside));
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

  /** The neighbours of a word, from the concepts before and after it. */
  neighboursOf(before: Concept | undefined, after: Concept | undefined): Neighbours {
    const words = { before: new Set(before?.words), after: new Set(after?.words) };
    const passages = lazily(() => {
      const found = new Set<number>();
      for (const word of [...words.before, ...words.after]) {
        const cursor = new PostingCursor(this.#index, word);
        while (cursor.next()) found.add(cursor.document);
      }
      return found;
    });
    return { ...words, passages };
  }

  /** Whether a passage has one of the forms right after a word of `before` or right before a word of `after`. */
  #isAdjacent(forms: readonly Form[], { before, after, passages }: Neighbours): boolean {
    if (passages().size === 0) return false;
    return forms.some(({ word }) => {
      const cursor = new PostingCursor(this.#index, word);
      for (let seen = 0; seen < PASSAGES_SEEN && cursor.next(); seen++) {
        // Only passages with both words are read. The first passage of a group has the postings of its fields.
        if (!passages().has(cursor.document)) continue;
        const words = this.#passageWords.of(cursor.document);
        const isBeside = words.some(
          (other, at) =>
            other === word &&
            (before.has(words[at - 1] ?? NONE) || after.has(words[at + 1] ?? NONE)),
        );
        if (isBeside) return true;
      }
      return false;
    });
  }

  /** Whether any of the forms is not a stop word. */
  #hasContentWord(forms: readonly Form[]): boolean {
    return forms.some(({ word }) => !isStopWord(stringAt(this.#index.words, word)));
  }

  /** Whether the two words stand next to each other. Starts at the word with content: stop words are everywhere. */
  #standBeside([first, second]: Split['forms']): boolean {
    const concept = (forms: readonly Form[]) => conceptOfForms(this.#index, '', forms);
    return this.#hasContentWord(second)
      ? this.#isAdjacent(second, this.neighboursOf(concept(first), undefined))
      : this.#isAdjacent(first, this.neighboursOf(undefined, concept(second)));
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

  /**
   * `coldstart` as `cold start`, `iphone15` as `iphone 15`: of all splits, the two words that most passages share. If
   * one is a stop word or has two letters (`graphdb`), the notes must have the two next to each other. A word of the
   * dictionary is not split. Each part must itself be in the notes or the dictionary: `orged` is no form of `org`.
   */
  split(typed: string): Split | undefined {
    if (this.isRealWord(typed)) return undefined;
    let best: Split | undefined;
    let most = 0;
    for (let cut = 1; cut < typed.length; cut++) {
      const words = [typed.slice(0, cut), typed.slice(cut)] as const;
      const isNumbered = letterAndDigit().test(typed.slice(cut - 1, cut + 1));
      const isShort = !isNumbered && words.some(({ length }) => length < MIN_PART);
      if (isShort && words.some((word) => word.length < MIN_START || isStopWord(word))) continue;
      const forms = [formsOf(this.#index, words[0]), formsOf(this.#index, words[1])] as const;
      if (!isKnown(forms) || !(isNumbered || words.every((word) => this.#isWord(word)))) continue;
      const telling = forms.filter((some) => this.#hasContentWord(some)).length;
      const isDoubtful = isShort || telling < words.length;
      if (telling === 0 || (isDoubtful && !this.#standBeside(forms))) continue;
      const count = this.countTogether(forms);
      if (count <= most) continue;
      most = count;
      best = { words, forms };
    }
    return best;
  }

  /**
   * A split into two words of which one has a typo, as `datalaek`. Corrections are only looked for if the other part
   * is a word of the index.
   */
  splitWithSlip(typed: string): Split | undefined {
    const pairs: Split['words'][] = [];
    for (let cut = MIN_LETTERS; cut <= typed.length - MIN_LETTERS; cut++) {
      const [first, second] = [typed.slice(0, cut), typed.slice(cut)];
      const { words } = this.#index;
      if (this.#isWhole(first))
        for (const { word } of this.#typos(second, 1)) pairs.push([first, stringAt(words, word)]);
      if (this.#isWhole(second))
        for (const { word } of this.#typos(first, 1)) pairs.push([stringAt(words, word), second]);
    }
    return this.isRealWord(typed) ? undefined : this.sideBySide(pairs);
  }

  #isWhole = (part: string): boolean => this.#hasContentWord(exactForms(this.#index, part));

  /** Of the pairs that the notes have next to each other, the one that most passages share. */
  sideBySide(pairs: readonly Split['words'][]): Split | undefined {
    let best: Split | undefined;
    let most = 0;
    for (const words of pairs) {
      const forms = [exactForms(this.#index, words[0]), exactForms(this.#index, words[1])] as const;
      const count = isKnown(forms) && this.#standBeside(forms) ? this.countTogether(forms) : 0;
      if (count <= most) continue;
      most = count;
      best = { words, forms };
    }
    return best;
  }

  #isWord = (part: string): boolean =>
    exactForms(this.#index, part).length > 0 || this.isRealWord(part);

  /** Number of passages, plus number of groups by their fields, that contain all parts. */
  countTogether(parts: readonly (readonly Form[])[]): number {
    const { passages, groups } = this.#frequencies;
    this.#frequencies.add(conceptOf(this.#index, '', [{ parts, weight: 1 }]));
    const count = passages.touched.length + groups.touched.length;
    this.#frequencies.clear();
    return count;
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
          (this.#isAdjacent(correction.sample, beside) ? ADJACENT_BONUS : 0) -
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
