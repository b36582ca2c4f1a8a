import { ALL_FIELD_BITS } from '../index/fields.ts';
import type { Segment } from '../index/segment.ts';
import type { Statistics } from '../rank/accumulator.ts';
import { WEIGHTS } from '../rank/ranking-weights.ts';
import type { Relaxation } from '../types.ts';
import {
  type Alternative,
  type Concept,
  conceptOf,
  exactForms,
  formsOf,
  isKnown,
} from './concepts.ts';
import { fillNames, type Substitute } from './plan-names.ts';
import type { Atom, Query } from './query.ts';
import { plainWords, type QueryWord, queryWords, tellingOf } from './query-words.ts';
import type { Company, Reading, Readings } from './readings.ts';
import { addIfKnown, maskOf, type Slot, type SlotReading, slotsOf } from './slots.ts';

/** What a query comes down to. */
export interface Plan {
  readonly concepts: readonly Concept[];
  readonly unwanted: readonly Concept[];
  /** Phrases that must stand in the text as they are, as folded words. */
  readonly phrases: readonly (readonly string[])[];
  readonly unwantedPhrases: readonly (readonly string[])[];
  readonly relaxed: readonly Relaxation[];
  /** Words that nothing was found for. */
  readonly unknown: readonly string[];
  /** Groups of terms whose name or alias the query is. */
  readonly named: readonly number[];
  /** Other names of what the query names: worth a word when a hit has only them. */
  readonly substitutes: readonly Substitute[];
}

/** What a query had to give up, as it is found out. */
interface GivenUp {
  readonly relaxed: Relaxation[];
  readonly unknown: string[];
}

/** Reads queries as words of the notes, giving way where it must. */
export class Planner {
  readonly #segments: readonly Segment[];
  readonly #statistics: Statistics;
  readonly #readings: Readings;

  constructor(segments: readonly Segment[], statistics: Statistics, readings: Readings) {
    this.#segments = segments;
    this.#statistics = statistics;
    this.#readings = readings;
  }

  plan({ wanted, unwanted }: Query): Plan {
    const relaxed: Relaxation[] = [];
    const unknown: string[] = [];
    const concepts: Concept[] = [];
    const slots: Slot[] = [];
    const single = wanted.flatMap((atoms) => (atoms.length === 1 ? atoms : []));
    for (const atoms of wanted) if (atoms.length > 1) concepts.push(this.#either(atoms));
    for (const atom of single) {
      if (atom.phrase) concepts.push(...this.wordsOf(plainWords(atom.text), maskOf(atom)));
      else slots.push(...slotsOf(atom, (word) => this.#isOne(word)));
    }
    const telling = tellingOf(slots);
    for (const slot of telling) this.#fillAsTyped(slot);
    relaxed.push(...this.#fillNeighbours(telling));
    let known: Company | undefined;
    const company = () => {
      known ??= this.#readings.companyOf(this.#knownOf(telling));
      return known;
    };
    for (const slot of telling) {
      if (slot.alternatives.length > 0) continue;
      slot.readings.push(...this.#giveWay(slot, telling, company, { relaxed, unknown }));
    }
    const { named, substitutes } = fillNames(slots, this.#segments, (slot) =>
      this.#conceptOf(slot),
    );
    for (const slot of telling) {
      if (slot.alternatives.length > 0) concepts.push(this.#conceptOf(slot));
      concepts.push(...slot.readings.map(({ concept }) => concept));
    }
    return {
      concepts,
      unwanted: unwanted.flatMap((atom) => (atom.phrase ? [] : this.#unwanted(atom))),
      phrases: phrasesOf(single),
      unwantedPhrases: phrasesOf(unwanted),
      relaxed,
      unknown,
      named,
      substitutes,
    };
  }

  /**
   * Other readings of a word that the notes do know, for a query that no note answers in full: the
   * last word as the start of a longer one, then each as a typo.
   */
  otherReadings({ concepts }: Plan): readonly Plan['concepts'][number][][] {
    const last = concepts.length - 1;
    const read = (at: number, readings: readonly Reading[]) => {
      const others = concepts.filter((_, i) => i !== at);
      const reading = this.#readings.best(readings, () => this.#readings.companyOf(others));
      return reading === undefined
        ? []
        : [replaced(concepts, at, this.#asConcept(reading, concepts[at]?.text ?? ''))];
    };
    return [
      ...read(last, this.#readings.starts(concepts[last]?.text ?? '')),
      ...concepts.flatMap(({ text }, at) => read(at, this.#readings.typos(text))),
    ];
  }

  #asConcept({ kind, word, forms }: Reading, from: string): Concept {
    const { livingGroups: groups } = this.#statistics;
    return { ...conceptOf(word, [{ parts: [forms()], weight: 1 }], groups), readAs: kind, from };
  }

  #conceptOf({ word, alternatives, fields }: Slot): Concept {
    const concept = conceptOf(word.text, alternatives, this.#statistics.livingGroups, fields);
    return word.share === 1 ? concept : { ...concept, idf: concept.idf * word.share };
  }

  #knownOf(slots: readonly Slot[]): readonly Concept[] {
    return slots
      .filter(({ alternatives }) => alternatives.length > 0)
      .map((slot) => this.#conceptOf(slot));
  }

  /** The words of a phrase exactly as they stand, each a concept. */
  wordsOf(phrase: readonly string[], fields: number = ALL_FIELD_BITS): readonly Concept[] {
    const { livingGroups: groups } = this.#statistics;
    return phrase.map((word) => {
      const parts = [exactForms(this.#segments, word)];
      return conceptOf(word, isKnown(parts) ? [{ parts, weight: 1 }] : [], groups, fields);
    });
  }

  /** One concept out of atoms joined by OR. */
  #either(atoms: readonly Atom[]): Concept {
    const alternatives = atoms.flatMap((atom) => this.#together(atom));
    const text = atoms.map((atom) => atom.text).join(' OR ');
    const fields = atoms.reduce((mask, atom) => mask | maskOf(atom), 0);
    return conceptOf(text, alternatives, this.#statistics.livingGroups, fields);
  }

  #unwanted(atom: Atom): readonly Concept[] {
    return this.#together(atom).map((alternative) =>
      conceptOf(atom.text, [alternative], this.#statistics.livingGroups, maskOf(atom)),
    );
  }

  /** All words of an atom in one passage. */
  #together(atom: Atom): readonly Alternative[] {
    const words = tellingOf(queryWords(atom.text).map((word) => ({ word })));
    const parts = words.map(({ word: { text } }) =>
      atom.prefix ? this.#readings.startedBy(text) : formsOf(this.#segments, text),
    );
    return isKnown(parts) ? [{ parts, weight: 1 }] : [];
  }

  #isOne({ text, parts }: QueryWord): boolean {
    if (exactForms(this.#segments, text).length > 0) return true;
    const forms = parts.map((part) => formsOf(this.#segments, part));
    return isKnown(forms) && this.#readings.countTogether(forms) > 0;
  }

  #fillAsTyped(slot: Slot): void {
    const { word, isStart } = slot;
    if (isStart) {
      addIfKnown(slot, [this.#readings.startedBy(word.text)], 1);
      return;
    }
    addIfKnown(slot, [formsOf(this.#segments, word.text)], 1);
    if (word.parts.length === 0 && slot.alternatives.length > 0) this.#fillSplit(slot);
    if (word.parts.length === 0 || (word.isIndivisible && slot.alternatives.length > 0)) return;
    const parts = word.parts.map((part) => formsOf(this.#segments, part));
    addIfKnown(slot, parts, WEIGHTS.joinedForm);
  }

  /** A word that the notes know by another form only may as well be two: `unittest`. */
  #fillSplit(slot: Slot): void {
    const { text } = slot.word;
    if (exactForms(this.#segments, text).length > 0) return;
    addIfKnown(slot, this.#readings.split(text)?.forms ?? [], WEIGHTS.joinedForm);
  }

  /** Neighbours that the notes also write as one: either may be met by the whole. */
  #fillNeighbours(slots: readonly Slot[]): readonly Relaxation[] {
    return slots.slice(0, -1).flatMap((first, i): Relaxation[] => {
      const second = slots[i + 1];
      if (second === undefined) return [];
      const to = first.word.text + second.word.text;
      const whole = exactForms(this.#segments, to);
      if (whole.length === 0) return [];
      const isNeeded = first.alternatives.length === 0 || second.alternatives.length === 0;
      for (const slot of [first, second]) addIfKnown(slot, [whole], WEIGHTS.joinedForm);
      return isNeeded ? [{ kind: 'join', from: `${first.word.text} ${second.word.text}`, to }] : [];
    });
  }

  /** A word that the notes do not know: the nearest word, two words, or the start of a word. */
  #giveWay(
    { word, fields }: Slot,
    slots: readonly Slot[],
    company: () => Company,
    { relaxed, unknown }: GivenUp,
  ): readonly SlotReading[] {
    const from = word.text;
    const isLast = slots.at(-1)?.word === word;
    const readings = [
      ...this.#readings.typos(from),
      ...(isLast ? this.#readings.starts(from) : []),
    ];
    const best = this.#readings.best(readings, company);
    // Two known words are likelier than two typos in one.
    const split = best === undefined || best.distance >= 2 ? this.#readings.split(from) : undefined;
    const { livingGroups: groups } = this.#statistics;
    if (split !== undefined) {
      relaxed.push({ kind: 'split', from, to: split.words.join(' ') });
      return split.words.map((part, i) => ({
        word: part,
        concept: conceptOf(part, [{ parts: [split.forms[i] ?? []], weight: 1 }], groups, fields),
      }));
    }
    if (best === undefined) {
      unknown.push(from);
      return [];
    }
    relaxed.push({ kind: best.kind, from, to: best.word });
    const concept = conceptOf(from, [{ parts: [best.forms()], weight: 1 }], groups, fields);
    const trust = best.distance <= 1 ? 1 : WEIGHTS.farTypo;
    return [{ word: best.word, concept: { ...concept, idf: concept.idf * trust } }];
  }
}

function replaced(concepts: readonly Concept[], at: number, other: Concept): Concept[] {
  return concepts.map((concept, i) => (i === at ? other : concept));
}

function phrasesOf(atoms: readonly Atom[]): readonly (readonly string[])[] {
  return atoms.filter(({ phrase }) => phrase).map(({ text }) => plainWords(text));
}

/** A plan for nothing but these concepts. */
export function planOfConcepts(concepts: readonly Concept[]): Plan {
  return {
    concepts,
    unwanted: [],
    phrases: [],
    unwantedPhrases: [],
    relaxed: [],
    unknown: [],
    named: [],
    substitutes: [],
  };
}
