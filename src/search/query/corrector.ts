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

/** What a word may have been meant as. */
export interface Correction {
  readonly kind: 'typo' | 'prefix' | 'inside';
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

/** Where in the query a word stands. */
export interface Place {
  readonly beside: Beside;
  readonly isLast: boolean;
  /** Whether further letters may be on their way, so that it need not be a word yet. */
  readonly isBeingTyped: boolean;
}

/** What stands next to a word in the query, as far as the notes know it. */
export interface Beside {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
  /** The passages that have any of these words. */
  passages(): ReadonlySet<number>;
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
/** A piece of a word that is shorter stands in too many. */
const MIN_INSIDE = 4;
/** A shorter singular is as near to other words. */
const LEAST_SINGULAR = 5;
/** In how many passages that have a correction is seen what it stands beside. */
const PASSAGES_SEEN = 50;
/** A shorter word of another language is more than one edit away from words that nobody mistyped. */
const LONG_FOREIGN_WORD = 12;
/** People seldom mistype the first letter (Pollock and Zamora, 1984); as if half an edit more. */
const FIRST_LETTER_COST = 0.5;
/** A short word is near to many, and mistyped seldom: `stsh` is `stash` rather than `ssh`. */
const SHORT_WORD_COST = 0.5;
/** How much a further edit makes a correction less likely: one typed letter in e^4 is wrong. */
const EDIT_COST = 4;
/** What a long start costs next to a typo, in edits. */
const LONG_START_COST = 0.5;
/** What being a part of a word that is written in one costs next to a typo, in edits. */
const INNER_COST = 0.5;
/** What being a part of a longer word costs next to a typo, in edits: two known words are likelier. */
const INSIDE_COST = 2;
/** How many words of the query, the rarest, make up its context. */
const CONTEXT_WORDS = 6;
/** How much the context counts next to how common a word is. */
const CONTEXT_WORTH = 2;
/** What it is worth that the notes have a correction right beside a neighbour of the query: half an edit. */
const BESIDE_WORTH = EDIT_COST / 2;

const digit = lazyPattern('\\p{N}', 'u');

/** Where letters end and digits begin, or the other way round. */
const letterAndDigit = lazyPattern('^(?:\\p{L}\\p{N}|\\p{N}\\p{L})$', 'u');

/** Finds what words that the notes do not know may have been meant as. */
export class Corrector {
  readonly #index: InvertedIndex;
  /** Used again and again, for they are as long as the notes; empty between uses. */
  readonly #frequencies: TermFrequencies;
  readonly #context: Context;
  readonly #passageWords: PassageWords;
  readonly isRealWord: (word: string) => boolean;

  /** @param isRealWord whether a folded word means something, though the notes do not have it */
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
   * What a word that the notes do not have was likely meant as: a part of a word that is written in one
   * (`useEffect`); words one edit away and, for the last word, those that start so; words that it is a part of;
   * words two edits away. A word that means something by itself is only read as another where that stands
   * beside the others of the query in the notes, or where it is being typed.
   */
  corrections(word: QueryWord, { beside, isLast, isBeingTyped }: Place): readonly Correction[] {
    const { text } = word;
    const parts = formsOf(this.#index, innerPart(text));
    if (parts.length > 0) return this.#asOne('inside', INNER_COST, parts);
    const budget = correctionBudget(word);
    // Of a name with digits there are no other forms but this: `b2sums`.
    const named = digit().test(text) ? exactForms(this.#index, singularOf(text)) : [];
    if (named.length > 0) return this.#asOne('typo', 1, named);
    const near = [
      ...(budget === 0 ? [] : this.#typos(text, 1)),
      ...(isLast ? this.completions(text) : []),
    ];
    if (this.isRealWord(text)) {
      const isTyped = ({ kind }: Correction) => kind === 'prefix' && isBeingTyped;
      return near.filter((one) => isTyped(one) || this.#standsBeside(one.sample, beside));
    }
    if (near.length > 0) return near;
    const inNumber = budget === 0 ? [] : [...this.#plurals(text), ...this.#singulars(text)];
    if (inNumber.length > 0) return inNumber;
    const inside = this.#inside(text);
    if (inside.length > 0 || budget < 2) return inside;
    return this.#typos(text, budget);
  }

  /** Of a singular that is typed wrong, the plurals that it was meant to be of: `antena` of `antennas`. */
  #plurals(typed: string): readonly Correction[] {
    if (typed.length < LEAST_SINGULAR || typed.endsWith('s')) return [];
    return this.#typos(`${typed}s`, 1).filter(({ word }) =>
      stringAt(this.#index.words, word).endsWith('s'),
    );
  }

  /** Of a plural that is typed wrong, the singulars that it was meant to be of: `labmdas` of `lambda`. */
  #singulars(typed: string): readonly Correction[] {
    const singular = singularOf(typed);
    return singular === typed || singular.length < LEAST_SINGULAR ? [] : this.#typos(singular, 1);
  }

  /** Words within so many edits. */
  #typos(typed: string, budget: number): readonly Correction[] {
    return wordsNear(this.#index, typed, budget).flatMap(({ word, distance }): Correction[] => {
      const text = stringAt(this.#index.words, word);
      // Nobody looks for stop words, so nobody mistypes them in a query.
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
   * Whether a word more than one edit away may be another, though it is no English one: of words in other languages
   * there is no list. One edit and another ending make none.
   */
  #mayBeAnother(typed: string, word: number): boolean {
    const text = stringAt(this.#index.words, word);
    if (typed.length >= LONG_FOREIGN_WORD || this.isRealWord(text)) return false;
    const isOfForm = (one: string, other: string) => editDistance(one, other.slice(0, -1), 1) <= 1;
    return isForeign(this.#index, word) && !isOfForm(typed, text) && !isOfForm(text, typed);
  }

  /** The words that have a piece in them, as one correction. */
  #inside(piece: string): readonly Correction[] {
    if (piece.length < MIN_INSIDE) return [];
    const words = stringsWith(this.#index.words, piece, MAX_STARTED).filter(
      // In a word that people know, a piece is there by chance: `perl` in `properly`.
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

  /** A word that has a piece in it, for somebody to read; the piece where there is none. */
  wordWith(piece: string): string {
    const words = stringsWith(this.#index.words, piece, MAX_STARTED);
    const texts = words.map((word) => stringAt(this.#index.words, word));
    return texts.find((text) => !isInnerPart(text)) ?? piece;
  }

  /** What stands next to a word, by the concepts there. */
  besideOf(before: Concept | undefined, after: Concept | undefined): Beside {
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

  /** Whether a passage has one of the forms next to one of the words before or after. */
  #standsBeside(forms: readonly Form[], { before, after, passages }: Beside): boolean {
    if (passages().size === 0) return false;
    return forms.some(({ word }) => {
      const cursor = new PostingCursor(this.#index, word);
      for (let seen = 0; seen < PASSAGES_SEEN && cursor.next(); seen++) {
        // What has not both is not read. Fields of a group stand in the postings of its first passage.
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

  /** Whether any of some words says something. */
  #tells(forms: readonly Form[]): boolean {
    return forms.some(({ word }) => !isStopWord(stringAt(this.#index.words, word)));
  }

  /** Seen from the word that says something: one that does not stands in too many passages. */
  #standBeside([first, second]: Split['forms']): boolean {
    const concept = (forms: readonly Form[]) => conceptOfForms(this.#index, '', forms);
    return this.#tells(second)
      ? this.#standsBeside(second, this.besideOf(concept(first), undefined))
      : this.#standsBeside(first, this.besideOf(undefined, concept(second)));
  }

  /** The words that start so, as one correction; none for a single letter. */
  completions(start: string): readonly Correction[] {
    if (start.length < MIN_START) return [];
    const forms = this.startedBy(start).filter(({ weight }) => weight < 1);
    return this.#asOne('prefix', start.length < LONG_START ? 1 : LONG_START_COST, forms);
  }

  /** Several words as one correction, called by the commonest. */
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

  /**
   * `coldstart` as `cold start`, `iphone15` as `iphone 15`: of all ways to cut it, the two words most often
   * together. One of two letters, or a stop word, stands beside the other: `graphdb`. A word that means something by
   * itself is none of two; what means nothing is no other form of a word either, `orged` none of `org`.
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
      const telling = forms.filter((some) => this.#tells(some)).length;
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
   * The same of two words of which one has a slip in it, as `datalaek`. What is near is looked for only beside a part
   * that is a word.
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

  #isWhole = (part: string): boolean => this.#tells(exactForms(this.#index, part));

  /** Of pairs of words the one that the notes have side by side, and most often together. */
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
   * The likeliest correction: near to what was typed, common, and found where the rest of the query is, best
   * beside its neighbours, in the manner of a noisy channel (Kernighan, Church and Gale, 1990).
   * @param context of the other words of the query; only asked for when there is a choice
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
          (this.#standsBeside(correction.sample, beside) ? BESIDE_WORTH : 0) -
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
