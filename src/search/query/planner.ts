/**
 * The folder `query/`: interprets a query in words of the index.
 *
 * In: a query, parsed by query.ts, and an index (`index/`). Out: a plan: the concepts (`match/`) to find, and the
 * relaxations, which are the changes that the query needed. `rank/` requests plans and answers them. Separate
 * from all this, look-up-name.ts looks up a short name in a list, without an index.
 */
import type { InvertedIndex } from '../index/inverted-index.ts';
import type { PassageSource } from '../index/passage-source.ts';
import { poolSize, stringAt } from '../index/string-pool.ts';
import {
  type Alternative,
  alternativeOf,
  type Concept,
  conceptOf,
  conceptOfForms,
  exactForms,
  formsOf,
  isKnown,
} from '../match/concepts.ts';
import type { PassageWords } from '../match/passage-words.ts';
import { WEIGHTS } from '../match/ranking-weights.ts';
import { TermFrequencies } from '../match/term-frequencies.ts';
import { isInnerPart, withoutMark } from '../text/inner-parts.ts';
import { squeezedKey } from '../text/name-key.ts';
import { isStopWord } from '../text/stop-words.ts';
import { Adjacency } from './adjacency.ts';
import { type Context, Corrector } from './corrector.ts';
import type { Plan, Substitute } from './plan.ts';
import { addNames, fillNames } from './plan-names.ts';
import type { Atom, Query } from './query.ts';
import { contentWordsOf, plainWords, type QueryWord, queryWords } from './query-words.ts';
import type { Relaxation } from './relaxation.ts';
import { addIfKnown, maskOf, type Slot, type SlotCorrection, slotsOf } from './slots.ts';
import type { SynonymsOf } from './synonyms.ts';
import { termNamed } from './term-names.ts';
import { WordSplits } from './word-splits.ts';
import { type WrittenDate, writtenDates } from './written-dates.ts';

/** Least number of foreign stop words to drop: a single one may be an abbreviation (`ci`, `ai`). */
const LEAST_STOP_WORDS = 2;
const DIGITS = /^\d+$/;
/** The path of a note, with or without line and column, as the commands print it. */
const NOTE_PATH = /^([^\s:]+)\.(?:md|markdown|mdx)(?::\d+)*$/i;

/** The state of a query while its unknown words are corrected. */
interface Reading {
  /** The slots of all words except stop words. */
  readonly slots: readonly Slot[];
  /** The context of the words that the index contains. */
  readonly context: () => Context;
  readonly isBeingTyped: boolean;
  /** Collects the relaxations. */
  readonly relaxed: Relaxation[];
  readonly unknown: string[];
}

/** Turns queries into plans, with relaxations where a query does not fit the notes. */
export class Planner {
  readonly #index: InvertedIndex;
  readonly #adjacency: Adjacency;
  readonly #corrector: Corrector;
  readonly #splits: WordSplits;
  readonly #synonymsOf: SynonymsOf;

  constructor(
    index: InvertedIndex,
    passageWords: PassageWords,
    { isRealWord, synonymsOf }: Pick<PassageSource, 'isRealWord' | 'synonymsOf'>,
  ) {
    this.#index = index;
    this.#adjacency = new Adjacency(index, passageWords);
    const frequencies = new TermFrequencies(index, passageWords);
    this.#corrector = new Corrector(index, frequencies, this.#adjacency, isRealWord);
    this.#splits = new WordSplits(index, frequencies, this.#adjacency, this.#corrector);
    this.#synonymsOf = synonymsOf;
  }

  /** @param isBeingTyped whether the last word may be incomplete */
  plan({ clauses, excluded }: Query, isBeingTyped: boolean): Plan {
    const relaxed: Relaxation[] = [];
    const unknown: string[] = [];
    const concepts: Concept[] = [];
    const slots: Slot[] = [];
    const { dates, others } = this.#datesIn(clauses.map(withNoteName));
    concepts.push(...dates);
    const single = others.flatMap((atoms) => (atoms.length === 1 ? atoms : []));
    for (const atoms of others) if (atoms.length > 1) concepts.push(this.#either(atoms));
    for (const atom of single) {
      if (atom.phrase) concepts.push(...this.#wordsOf(plainWords(atom.text), maskOf(atom)));
      else slots.push(...slotsOf(atom, (word) => this.#isInIndex(word)));
    }
    const telling = this.#withoutStopWords(contentWordsOf(slots));
    const ofSynonyms: Substitute[] = [];
    for (const slot of telling) {
      this.#fillAsTyped(slot);
      ofSynonyms.push(...this.#fillSynonyms(slot));
    }
    relaxed.push(...this.#fillNeighbours(telling), ...this.#fillParticles(slots));
    relaxed.push(...this.#fillShifted(telling));
    let known: Context | undefined;
    const context = () => {
      known ??= this.#corrector.contextOf(this.#knownOf(telling));
      return known;
    };
    const reading = { slots: telling, context, isBeingTyped, relaxed, unknown };
    for (const slot of telling) {
      if (slot.alternatives.length === 0) slot.corrections.push(...this.#correct(slot, reading));
    }
    const { named, substitutes } = fillNames(slots, this.#index, (slot) => this.#conceptOf(slot));
    for (const slot of telling) {
      if (slot.alternatives.length > 0) concepts.push(this.#conceptOf(slot));
      concepts.push(...slot.corrections.map(({ concept }) => concept));
    }
    const typed = clauses.flatMap((atoms) =>
      atoms.flatMap(({ text }) => plainWords(NOTE_PATH.exec(text)?.[1] ?? text)),
    );
    const corrected = new Map(telling.map(({ word, corrections }) => [word.text, corrections]));
    return {
      typed,
      read: typed.flatMap((word) => {
        const corrections = corrected.get(word) ?? [];
        return corrections.length > 0 ? corrections.map(({ text }) => text) : [word];
      }),
      concepts,
      excluded: excluded.flatMap((atom) => this.#excluded(atom)),
      phrases: single.filter(({ phrase }) => phrase).map(({ text }) => plainWords(text)),
      relaxed,
      unknown,
      named: [...new Set([...named, ...this.#termsQuoted(others)])],
      substitutes: [...ofSynonyms, ...substitutes],
    };
  }

  /**
   * Drops the stop words of a language of the notes if the query has at least two of them, and so is in that language:
   * `cómo se hace`. English words (`die`) stay.
   */
  #withoutStopWords(slots: readonly Slot[]): readonly Slot[] {
    const { languages, stemIn } = this.#index;
    for (let language = 0; language < poolSize(languages); language++) {
      const code = stringAt(languages, language);
      const telling = slots.filter(
        ({ word: { text } }) =>
          !stemIn(code, text)?.isOfStopWord || this.#corrector.isRealWord(text),
      );
      if (telling.length > 0 && slots.length - telling.length >= LEAST_STOP_WORDS) return telling;
    }
    return slots;
  }

  #textOf(word: number): string {
    return stringAt(this.#index.words, word);
  }

  #conceptOf({ word, alternatives }: Slot): Concept {
    const concept = conceptOf(this.#index, word.text, alternatives);
    return word.share === 1 ? concept : { ...concept, idf: concept.idf * word.share };
  }

  #knownOf(slots: readonly Slot[]): readonly Concept[] {
    return slots
      .filter(({ alternatives }) => alternatives.length > 0)
      .map((slot) => this.#conceptOf(slot));
  }

  /**
   * Groups of the terms whose name is a quoted phrase or one side of an OR. All words before an OR, and all words
   * after it, are a side as well: `cold start OR warmup`.
   */
  #termsQuoted(clauses: Query['clauses']): readonly number[] {
    const quoted = clauses
      .flatMap((atoms) => atoms.filter(({ phrase }) => phrase || atoms.length > 1))
      .map(({ text }) => text);
    if (quoted.length === 0) return [];
    const sides = [0, -1].map((at) => clauses.map((atoms) => atoms.at(at)?.text).join(' '));
    return [...sides, ...quoted].flatMap(
      (text) => termNamed(this.#index, squeezedKey(plainWords(text)))?.groups ?? [],
    );
  }

  /** The words of a phrase, each a concept without other forms. */
  #wordsOf(phrase: readonly string[], fields: number): readonly Concept[] {
    return phrase.map((word) =>
      conceptOfForms(this.#index, word, exactForms(this.#index, word), fields),
    );
  }

  /**
   * The dates in the clauses, in any notation, as concepts that match the date of a document or the text as typed;
   * and the clauses that are no part of a date.
   */
  #datesIn(clauses: Query['clauses']) {
    const plain = clauses.map(([atom, ...more]) =>
      atom && more.length === 0 && !atom.phrase && !atom.prefix && atom.field === undefined
        ? atom.text
        : '',
    );
    const found = writtenDates(plain).flatMap((date) => {
      const concept = this.#dateOf(date, plain.slice(date.start, date.end).join(' '));
      return concept.alternatives.length > 0 ? [{ date, concept }] : [];
    });
    return {
      dates: found.map(({ concept }) => concept),
      others: clauses.filter(
        (_, at) => !found.some(({ date: { start, end } }) => start <= at && at < end),
      ),
    };
  }

  #dateOf({ key, iso, isNumeric }: WrittenDate, text: string): Concept {
    const asWritten = this.#corrector.startedBy(iso);
    const words = isNumeric ? [] : plainWords(text).map((word) => formsOf(this.#index, word));
    const alternatives = [[exactForms(this.#index, key)], [asWritten], words].filter(isKnown);
    return conceptOf(
      this.#index,
      plainWords(text).join(' '),
      alternatives.map((parts) => ({ parts, weight: 1 })),
    );
  }

  /** One concept for atoms joined by OR. */
  #either(atoms: readonly Atom[]): Concept {
    const alternatives = atoms.flatMap((atom) => this.#conjunction(atom));
    const text = atoms.map((atom) => atom.text).join(' OR ');
    return conceptOf(this.#index, text, alternatives);
  }

  #excluded(atom: Atom): readonly Concept[] {
    return this.#conjunction(atom).map((alternative) =>
      conceptOf(this.#index, atom.text, [alternative]),
    );
  }

  /** The alternative that one passage contains all words of an atom; in this order if the atom is a phrase. */
  #conjunction(atom: Atom): readonly Alternative[] {
    if (atom.phrase) {
      const exact = plainWords(atom.text).map((word) => exactForms(this.#index, word));
      return alternativeOf(exact, maskOf(atom), true);
    }
    const words = contentWordsOf(queryWords(atom.text).map((word) => ({ word })));
    const parts = words.map(({ word: { text } }) =>
      atom.prefix ? this.#corrector.startedBy(text) : formsOf(this.#index, text),
    );
    return alternativeOf(parts, maskOf(atom));
  }

  #isInIndex({ text }: QueryWord): boolean {
    return exactForms(this.#index, text).length > 0;
  }

  #fillAsTyped(slot: Slot): void {
    const { word, isStart } = slot;
    if (isStart) {
      addIfKnown(slot, [this.#corrector.startedBy(word.text)], 1);
      return;
    }
    addIfKnown(slot, [formsOf(this.#index, word.text)], 1);
    // A date, an address or a version with its numbers in another order is a different one.
    if (word.parts.length > 0 && word.parts.every((part) => DIGITS.test(part))) return;
    if (word.parts.length === 0 && slot.alternatives.length > 0) this.#fillSplit(slot);
    if (word.parts.length === 0 || (word.isIndivisible && slot.alternatives.length > 0)) return;
    const parts = word.parts.map((part) => formsOf(this.#index, part));
    addIfKnown(slot, parts, WEIGHTS.joinedForm);
  }

  /** Adds the synonyms of a slot's word as alternatives. Returns them, to report if a hit has only a synonym. */
  #fillSynonyms(slot: Slot): readonly Substitute[] {
    const { text, written } = slot.word;
    const names = { written, others: this.#synonymsOf(text) };
    return addNames([slot], names, this.#index, (one) => this.#conceptOf(one));
  }

  /** Adds a split (`unittest`) as an alternative if the index has the word only in another form. */
  #fillSplit(slot: Slot): void {
    const { text } = slot.word;
    if (exactForms(this.#index, text).length > 0) return;
    addIfKnown(slot, this.#splits.split(text)?.forms ?? [], WEIGHTS.joinedForm);
  }

  /** Adds the compound of two neighbours, if the notes contain it, as an alternative to each of them. */
  #fillNeighbours(slots: readonly Slot[]): readonly Relaxation[] {
    return slots.slice(0, -1).flatMap((first, i): Relaxation[] => {
      const second = slots[i + 1];
      if (second === undefined) return [];
      const to = first.word.text + second.word.text;
      const whole = exactForms(this.#index, to);
      if (whole.length === 0) return [];
      const isNeeded = first.alternatives.length === 0 || second.alternatives.length === 0;
      for (const slot of [first, second]) addIfKnown(slot, [whole], WEIGHTS.joinedForm);
      return isNeeded ? [{ kind: 'join', from: `${first.word.text} ${second.word.text}`, to }] : [];
    });
  }

  /**
   * Adds the compound of a word and a stop word after it (`time out`, `set up`) as an alternative to the word; and of a
   * stop word before it, if the notes do not contain the word (`in troduced`).
   */
  #fillParticles(slots: readonly Slot[]): readonly Relaxation[] {
    return slots.slice(0, -1).flatMap((first, at): Relaxation[] => {
      const second = slots[at + 1];
      if (second === undefined || second.word.isContentWord === first.word.isContentWord) return [];
      const slot = first.word.isContentWord ? first : second;
      const isNeeded = slot.alternatives.length === 0;
      const to = first.word.text + second.word.text;
      const whole = exactForms(this.#index, to);
      if (whole.length === 0 || (slot === second && !isNeeded)) return [];
      addIfKnown(slot, [whole], WEIGHTS.joinedForm);
      return isNeeded ? [{ kind: 'join', from: `${first.word.text} ${second.word.text}`, to }] : [];
    });
  }

  /** `col dstart`: if the notes lack one of two neighbours, the space between them may be one letter off. */
  #fillShifted(slots: readonly Slot[]): readonly Relaxation[] {
    return slots.slice(0, -1).flatMap((first, at): Relaxation[] => {
      const second = slots[at + 1];
      const isKnownPair = first.alternatives.length > 0 && second?.alternatives.length !== 0;
      if (second === undefined || isKnownPair) return [];
      const typed = first.word.text + second.word.text;
      const cut = first.word.text.length;
      const meant = this.#splits.sideBySide(
        [cut - 1, cut + 1].map((at) => [typed.slice(0, at), typed.slice(at)]),
      );
      if (meant === undefined) return [];
      // If one of the two words is a stop word, the other stands for both slots.
      const telling = meant.forms.filter((_, at) => !isStopWord(meant.words[at] ?? ''));
      addIfKnown(first, telling.slice(0, 1), 1);
      addIfKnown(second, telling.slice(-1), 1);
      const from = `${first.word.text} ${second.word.text}`;
      return [{ kind: 'split', from, to: meant.words.join(' ') }];
    });
  }

  /** Corrects a word that the notes lack: a similar word, two words, or a longer word that contains it. */
  #correct({ word, fields }: Slot, reading: Reading): readonly SlotCorrection[] {
    const { slots, context, isBeingTyped, relaxed, unknown } = reading;
    const { text, written: from } = word;
    const at = slots.findIndex((slot) => slot.word === word);
    const [before, after] = [slots[at - 1], slots[at + 1]].map(
      (slot) => slot && this.#conceptOf(slot),
    );
    const beside = this.#adjacency.neighboursOf(before, after);
    const place = { beside, isLast: after === undefined, isBeingTyped };
    const corrections = this.#corrector.corrections(word, place);
    const best = this.#corrector.best(corrections, place, context);
    // Two known words are more likely than two typos in one word.
    const mayBeTwo = best === undefined || best.distance >= 2;
    const split = mayBeTwo
      ? (this.#splits.split(text) ?? this.#splits.splitWithTypo(text))
      : undefined;
    if (split !== undefined) {
      relaxed.push({ kind: 'split', from, to: split.words.join(' ') });
      return split.words.map((part, i) => ({
        text: part,
        concept: conceptOfForms(this.#index, part, split.forms[i] ?? [], fields),
      }));
    }
    if (best === undefined) {
      unknown.push(text);
      return [];
    }
    const read = this.#textOf(best.word);
    const to = isInnerPart(read) ? this.#corrector.wordWith(withoutMark(read)) : read;
    relaxed.push({ kind: best.kind, from, to });
    const concept = conceptOfForms(this.#index, text, best.forms(), fields);
    const trust = best.distance <= 1 ? 1 : WEIGHTS.farTypo;
    return [{ text: read, concept: { ...concept, idf: concept.idf * trust } }];
  }
}

/** A clause that is the path of a note matches the words of the path as well as the path as text. */
function withNoteName(clause: readonly Atom[]): readonly Atom[] {
  const [atom, ...others] = clause;
  if (atom === undefined || others.length > 0 || atom.phrase) return clause;
  const name = NOTE_PATH.exec(atom.text)?.[1];
  return name === undefined ? clause : [atom, { ...atom, text: name.replace(/[-_./]+/g, ' ') }];
}
