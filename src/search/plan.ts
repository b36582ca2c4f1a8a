import { Occurrences, type Statistics } from './accumulator.ts';
import {
  type Alternative,
  type Concept,
  conceptOf,
  exactForms,
  type Form,
  formsOf,
  isKnown,
} from './concepts.ts';
import { ALL_FIELD_BITS, FIELD_BITS } from './fields.ts';
import { nameKey } from './name-columns.ts';
import { termNamed } from './names-lookup.ts';
import type { Atom, Query } from './query.ts';
import { plainWords, type QueryWord, queryWords } from './query-words.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { type Segment, scanPostings, wordAt } from './segment.ts';
import { poolSize, prefixRange } from './string-pool.ts';
import type { Relaxation } from './types.ts';
import { correctionsOf, typoBudget } from './typos.ts';

/** What a query comes down to. */
export interface Plan {
  readonly concepts: readonly Concept[];
  readonly unwanted: readonly Concept[];
  /** Phrases that must stand in the text as they are, as folded words. */
  readonly phrases: readonly (readonly string[])[];
  readonly relaxed: readonly Relaxation[];
  /** Words that nothing was found for. */
  readonly unknown: readonly string[];
  /** Groups whose name or alias the query is. */
  readonly named: ReadonlySet<number>;
}

interface Slot {
  readonly word: QueryWord;
  readonly fields: number;
  readonly isLast: boolean;
  readonly isPrefix: boolean;
  alternatives: Alternative[];
  starts: string[];
}

/** Reads a query's words as words of the notes, giving way where it must. */
export function planQuery(
  query: Query,
  segments: readonly Segment[],
  statistics: Statistics,
): Plan {
  const planner = new Planner(segments, statistics);
  return planner.plan(query);
}

class Planner {
  readonly #segments: readonly Segment[];
  readonly #statistics: Statistics;
  readonly #relaxed: Relaxation[] = [];
  readonly #unknown: string[] = [];
  readonly #named = new Set<number>();

  constructor(segments: readonly Segment[], statistics: Statistics) {
    this.#segments = segments;
    this.#statistics = statistics;
  }

  plan({ wanted, unwanted }: Query): Plan {
    const concepts: Concept[] = [];
    const phrases: (readonly string[])[] = [];
    const slots: Slot[] = [];
    for (const atoms of wanted) {
      const [atom, ...others] = atoms;
      if (atom === undefined) continue;
      if (others.length > 0) concepts.push(...this.#either(atoms));
      else if (atom.phrase) {
        concepts.push(...this.#phraseConcepts(atom));
        phrases.push(plainWords(atom.text));
      } else slots.push(...this.#slotsOf(atom));
    }
    markLast(slots);
    this.#fill(slots);
    concepts.push(
      ...slots.map(({ word, alternatives, fields, starts }) =>
        conceptOf(word.text, alternatives, this.#statistics.groups, { fields, starts }),
      ),
    );
    return {
      concepts,
      unwanted: unwanted.flatMap((atom) => this.#unwanted(atom)),
      phrases,
      relaxed: this.#relaxed,
      unknown: this.#unknown,
      named: this.#named,
    };
  }

  #slotsOf(atom: Atom): Slot[] {
    const fields = maskOf(atom);
    return queryWords(atom.text).map((word) => ({
      word,
      fields,
      isLast: false,
      isPrefix: atom.prefix,
      alternatives: [],
      starts: [],
    }));
  }

  #phraseConcepts(atom: Atom): readonly Concept[] {
    return plainWords(atom.text).map((word) =>
      conceptOf(
        word,
        [{ parts: [exactForms(this.#segments, word)], weight: 1 }],
        this.#statistics.groups,
        { fields: maskOf(atom) },
      ),
    );
  }

  /** One concept out of alternatives joined by OR. */
  #either(atoms: readonly Atom[]): readonly Concept[] {
    const alternatives = atoms.flatMap((atom): Alternative[] => {
      const words = atom.phrase ? plainWords(atom.text) : queryWords(atom.text).map((w) => w.text);
      const parts = words.map((word) =>
        atom.prefix ? this.#prefixForms(word) : formsOf(this.#segments, word),
      );
      return isKnown(parts) ? [{ parts, weight: 1 }] : [];
    });
    const text = atoms.map((atom) => atom.text).join(' OR ');
    const fields = atoms.reduce((mask, atom) => mask | maskOf(atom), 0);
    return [conceptOf(text, alternatives, this.#statistics.groups, { fields })];
  }

  #unwanted(atom: Atom): readonly Concept[] {
    const words = plainWords(atom.text);
    const parts = words.map((word) =>
      atom.prefix ? this.#prefixForms(word) : formsOf(this.#segments, word),
    );
    if (!isKnown(parts)) return [];
    const fields = maskOf(atom);
    return [conceptOf(atom.text, [{ parts, weight: 1 }], this.#statistics.groups, { fields })];
  }

  #fill(slots: Slot[]): void {
    for (const slot of slots) this.#fillAsTyped(slot);
    this.#fillNeighbours(slots);
    this.#fillNames(slots);
    for (const slot of slots) if (slot.alternatives.length === 0) this.#relax(slot, slots);
  }

  /** The word as typed with its other forms; for `multi-region` also its parts together. */
  #fillAsTyped(slot: Slot): void {
    const { word, isPrefix } = slot;
    if (isPrefix) {
      this.#addIfKnown(slot, [this.#prefixForms(word.text)], 1);
      slot.starts.push(word.text);
      return;
    }
    this.#addIfKnown(slot, [formsOf(this.#segments, word.text)], 1);
    if (word.parts.length > 1 && !(word.indivisible && slot.alternatives.length > 0)) {
      const parts = word.parts.map((part) => formsOf(this.#segments, part));
      this.#addIfKnown(slot, parts, WEIGHTS.joinedForm);
    }
  }

  /** Neighbours that the notes also write as one: either may be met by the whole. */
  #fillNeighbours(slots: readonly Slot[]): void {
    for (let i = 0; i + 1 < slots.length; i++) {
      const first = slots[i];
      const second = slots[i + 1];
      if (first === undefined || second === undefined) continue;
      const whole = exactForms(this.#segments, first.word.text + second.word.text);
      if (whole.length === 0) continue;
      const isNeeded = first.alternatives.length === 0 || second.alternatives.length === 0;
      for (const slot of [first, second]) this.#addIfKnown(slot, [whole], WEIGHTS.joinedForm);
      if (!isNeeded) continue;
      const from = `${first.word.text} ${second.word.text}`;
      this.#relaxed.push({ kind: 'join', from, to: first.word.text + second.word.text });
    }
  }

  /** Words of the query that are a term's name or alias stand for its other names, too. */
  #fillNames(slots: readonly Slot[]): void {
    for (let start = 0; start < slots.length; start++) {
      for (let end = Math.min(slots.length, start + MAX_NAME_WORDS); end > start; end--) {
        const part = slots.slice(start, end);
        const key = nameKey(part.map(({ word }) => word.parts.join(' ')).join(' '));
        const term = termNamed(this.#segments, key);
        if (term === undefined) continue;
        if (part.length === slots.length) for (const group of term.groups) this.#named.add(group);
        this.#addNames(part, term.written, term.others);
        break;
      }
    }
  }

  #addNames(slots: readonly Slot[], written: string, others: readonly string[]): void {
    for (const other of others) {
      const parts = queryWords(other).map(({ text }) => formsOf(this.#segments, text));
      if (!isKnown(parts)) continue;
      const wasKnown = slots.every(({ alternatives }) => alternatives.length > 0);
      for (const slot of slots) this.#addIfKnown(slot, parts, WEIGHTS.otherName);
      if (!wasKnown) this.#relaxed.push({ kind: 'alias', from: written, to: other });
    }
  }

  #addIfKnown(slot: Slot, parts: Alternative['parts'], weight: number): void {
    if (isKnown(parts)) slot.alternatives.push({ parts, weight });
  }

  /** A word that the notes do not know: nearest word, two words, or the start of a word. */
  #relax(slot: Slot, slots: readonly Slot[]): void {
    const from = slot.word.text;
    const readings = [
      ...this.#typoReadings(slot),
      ...(slot.isLast ? this.#prefixReadings(from) : []),
    ];
    const best = this.#bestReading(readings, slots);
    if (best === undefined || best.distance > 1) {
      const split = this.#splitReading(from);
      if (split !== undefined) {
        slot.alternatives.push({ parts: split.parts, weight: WEIGHTS.joinedForm });
        this.#relaxed.push({ kind: 'split', from, to: split.words.join(' ') });
        return;
      }
    }
    if (best === undefined) {
      this.#unknown.push(from);
      return;
    }
    slot.alternatives.push({ parts: [best.forms], weight: 1 });
    if (best.kind === 'prefix') slot.starts.push(from);
    this.#relaxed.push({ kind: best.kind, from, to: best.word });
  }

  #typoReadings(slot: Slot): readonly Reading[] {
    const from = slot.word.text;
    return correctionsOf(this.#segments, from, typoBudget(from)).map(
      ({ word, distance, documents }) => ({
        kind: 'typo',
        word,
        distance: word[0] === from[0] ? distance : distance + FIRST_LETTER_COST,
        documents,
        forms: formsOf(this.#segments, word),
      }),
    );
  }

  #prefixReadings(start: string): readonly Reading[] {
    if (start.length < MIN_PREFIX) return [];
    const forms = this.#prefixForms(start);
    if (forms.length === 0) return [];
    const documents = forms.reduce(
      (sum, { segment, word }) => sum + (segment.columns.wordDocuments[word] ?? 0),
      0,
    );
    const commonest = forms.reduce((a, b) => (documentsOf(b) > documentsOf(a) ? b : a));
    const word = wordAt(commonest.segment, commonest.word);
    return [{ kind: 'prefix', word, distance: 1, documents, forms }];
  }

  #prefixForms(start: string): readonly Form[] {
    return this.#segments.flatMap((segment) => {
      const [first, end] = prefixRange(segment.columns.words, start);
      const last = Math.min(end, first + MAX_PREFIX_WORDS, poolSize(segment.columns.words));
      return Array.from({ length: Math.max(0, last - first) }, (_, i) => ({
        segment,
        word: first + i,
        weight: WEIGHTS.prefix,
      }));
    });
  }

  /** The reading that goes best with the rest of the query: near, common, and in the same passages. */
  #bestReading(readings: readonly Reading[], slots: readonly Slot[]): Reading | undefined {
    if (readings.length <= 1) return readings[0];
    const nearest = Math.min(...readings.map(({ distance }) => distance));
    const near = readings.filter(({ distance }) => distance < nearest + 1);
    if (near.length === 1) return near[0];
    const context = this.#context(slots);
    const worth = (reading: Reading) =>
      Math.log1p(this.#sharedWith(context, reading.forms)) * CONTEXT_WORTH +
      Math.log1p(reading.documents) -
      reading.distance * EDIT_COST;
    return near
      .map((reading) => ({ reading, worth: worth(reading) }))
      .sort((a, b) => b.worth - a.worth || (a.reading.word < b.reading.word ? -1 : 1))[0]?.reading;
  }

  #context(slots: readonly Slot[]): Occurrences[] {
    return slots
      .filter(({ alternatives }) => alternatives.length > 0)
      .map(({ alternatives, word }) => {
        const occurrences = new Occurrences(this.#statistics);
        occurrences.add(conceptOf(word.text, alternatives, this.#statistics.groups));
        return occurrences;
      });
  }

  #sharedWith(context: readonly Occurrences[], forms: readonly Form[]): number {
    let shared = 0;
    for (const { segment, word } of forms) {
      scanPostings(segment, word, (document) => {
        for (const { passages, groups } of context) {
          const group = segment.groupBase + (segment.columns.documentGroups[document] ?? 0);
          const has =
            (passages.values[segment.documentBase + document] ?? 0) > 0 ||
            (groups.values[group] ?? 0) > 0;
          if (has) shared++;
        }
      });
    }
    return shared;
  }

  /** `coldstart` as `cold start`: the two known words that are most often together. */
  #splitReading(
    word: string,
  ): { words: readonly string[]; parts: Alternative['parts'] } | undefined {
    let best: { words: readonly string[]; parts: Alternative['parts'] } | undefined;
    let most = 0;
    for (let cut = MIN_SPLIT; cut <= word.length - MIN_SPLIT; cut++) {
      const words = [word.slice(0, cut), word.slice(cut)];
      const parts = words.map((part) => formsOf(this.#segments, part));
      if (!isKnown(parts)) continue;
      const together = new Occurrences(this.#statistics);
      together.add(conceptOf(word, [{ parts, weight: 1 }], this.#statistics.groups));
      const count = together.passages.touched.length + together.groups.touched.length;
      if (count <= most) continue;
      most = count;
      best = { words, parts };
    }
    return best;
  }
}

interface Reading {
  readonly kind: 'typo' | 'prefix';
  readonly word: string;
  readonly distance: number;
  readonly documents: number;
  readonly forms: readonly Form[];
}

/** Names of more words are not looked for inside a query. */
const MAX_NAME_WORDS = 6;
/** A start shorter than this says too little. */
const MIN_PREFIX = 2;
/** Words that a start may stand for, at most. */
const MAX_PREFIX_WORDS = 200;
/** Shorter parts are found in nearly any word. */
const MIN_SPLIT = 3;
/** People seldom mistype the first letter; half an edit dearer. */
const FIRST_LETTER_COST = 0.5;
const EDIT_COST = 3;
const CONTEXT_WORTH = 2;

function documentsOf({ segment, word }: Form): number {
  return segment.columns.wordDocuments[word] ?? 0;
}

function maskOf({ field }: Atom): number {
  if (field === undefined) return ALL_FIELD_BITS;
  return field === 'title' ? FIELD_BITS.title | FIELD_BITS.alias : FIELD_BITS[field];
}

function markLast(slots: Slot[]): void {
  const last = slots.length - 1;
  slots.forEach((slot, i) => {
    slots[i] = { ...slot, isLast: i === last };
  });
}
