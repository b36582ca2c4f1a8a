import { needRange } from '../../model/paged.ts';
import { COUNT_FOLLOWS, FIELD_BITS, GROUP_FIELD_BITS } from '../index/fields.ts';
import { isDead, type Segment } from '../index/segment.ts';
import type { Alternative, Concept, Form } from '../query/concepts.ts';
import { WEIGHTS } from './ranking-weights.ts';

/** What a field counts for each mask of group fields, before titles are set against their length. */
const GROUP_WEIGHT_OF_BIT: readonly (readonly [number, number])[] = [
  [FIELD_BITS.alias, WEIGHTS.alias],
  [FIELD_BITS.speaker, WEIGHTS.speaker],
  [FIELD_BITS.topic, WEIGHTS.topic],
  [FIELD_BITS.event, WEIGHTS.event],
];

/** A sparse column of numbers: values, and which of them were touched. */
class Tally {
  readonly values: Float32Array;
  readonly touched: number[] = [];

  constructor(size: number) {
    this.values = new Float32Array(size);
  }

  add(index: number, value: number): void {
    const before = this.values[index] ?? 0;
    if (before === 0) this.touched.push(index);
    this.values[index] = before + value;
  }

  clear(): void {
    for (const index of this.touched) this.values[index] = 0;
    this.touched.length = 0;
  }
}

/** Sizes and average lengths of everything that is searched. */
export interface Statistics {
  /** Of all segments, living or not. */
  readonly documents: number;
  readonly groups: number;
  /** Groups with documents that count. */
  readonly livingGroups: number;
  readonly averageBody: number;
  readonly averageTitle: number;
}

export function statisticsOf(segments: readonly Segment[]): Statistics {
  const sum = (column: number) =>
    segments.reduce((total, { columns }) => total + (columns.counts[column] ?? 0), 0);
  const documents = sum(1);
  const groups = sum(2);
  const livingGroups = groups - sum(7);
  return {
    documents,
    groups,
    livingGroups,
    averageBody: Math.max(1, sum(3) / Math.max(1, documents - sum(6))),
    averageTitle: Math.max(1, sum(4) / Math.max(1, livingGroups)),
  };
}

/**
 * How often a concept occurs in each passage and in the fields of each group, weighted by field and
 * set against the field's length: the first half of BM25F (Robertson, Zaragoza and Taylor, 2004).
 */
export class Occurrences {
  readonly passages: Tally;
  readonly groups: Tally;
  /** Group fields that matched, as masks; parallel to groups. */
  readonly groupFields: Uint8Array;
  readonly #statistics: Statistics;
  /** Used again by each concept that is written in several words; empty between them. */
  readonly #parts: Occurrences[] = [];

  constructor(statistics: Statistics) {
    this.#statistics = statistics;
    this.passages = new Tally(statistics.documents);
    this.groups = new Tally(statistics.groups);
    this.groupFields = new Uint8Array(statistics.groups);
  }

  clear(): void {
    for (const group of this.groups.touched) this.groupFields[group] = 0;
    this.passages.clear();
    this.groups.clear();
  }

  add({ alternatives, fields }: Concept): void {
    for (const alternative of alternatives) {
      const only = alternative.parts.length === 1 ? alternative.parts[0] : undefined;
      if (only !== undefined) this.#addForms(only, alternative.weight, fields);
      else this.#addTogether(alternative, fields);
    }
  }

  #addForms(forms: readonly Form[], weight: number, fields: number): void {
    for (const { segment, word, weight: formWeight } of forms) {
      this.#addWord(segment, word, weight * formWeight, fields);
    }
  }

  /**
   * Reads the word's list as scanPostings does, but in place: this is where queries spend their time.
   */
  #addWord(segment: Segment, word: number, weight: number, fields: number): void {
    const { documentBase, columns } = segment;
    const { bodyLengths, postings, postingOffsets } = columns;
    const bodyFloor = 1 - WEIGHTS.b;
    const bodySlope = WEIGHTS.b / this.#statistics.averageBody;
    const inBody = (fields & FIELD_BITS.body) !== 0;
    const end = postingOffsets[word + 1] ?? 0;
    let at = postingOffsets[word] ?? 0;
    needRange(postings, at, end);
    let document = 0;
    while (at < end) {
      let byte = postings[at++] ?? 0;
      let head = byte & 127;
      for (let shift = 7; byte >= 128; shift += 7) {
        byte = postings[at++] ?? 0;
        head |= (byte & 127) << shift;
      }
      document += head >>> 1;
      let mask: number = FIELD_BITS.body;
      let count = 1;
      if ((head & 1) === 1) {
        mask = postings[at++] ?? 0;
        if (mask >= COUNT_FOLLOWS) {
          count = 0;
          let shift = 0;
          do {
            byte = postings[at++] ?? 0;
            count |= (byte & 127) << shift;
            shift += 7;
          } while (byte >= 128);
        }
      }
      if (segment.dead !== undefined && isDead(segment, document)) continue;
      let passage = 0;
      if (inBody && (mask & FIELD_BITS.body) !== 0) {
        passage = count / (bodyFloor + bodySlope * (bodyLengths[document] ?? 0));
      }
      if ((mask & fields & FIELD_BITS.heading) !== 0) passage += WEIGHTS.heading;
      if (passage > 0) this.passages.add(documentBase + document, weight * passage);
      const matched = mask & fields & GROUP_FIELD_BITS;
      if (matched !== 0) this.#addGroup(segment, document, matched, weight);
    }
  }

  #addGroup(segment: Segment, document: number, matched: number, weight: number): void {
    const { documentGroups, titleLengths } = segment.columns;
    const group = documentGroups[document] ?? 0;
    let value = 0;
    if ((matched & FIELD_BITS.title) !== 0) {
      const relative = (titleLengths[group] ?? 0) / this.#statistics.averageTitle;
      value = WEIGHTS.title / (1 - WEIGHTS.titleB + WEIGHTS.titleB * relative);
    }
    if (matched !== FIELD_BITS.title) {
      for (const [bit, fieldWeight] of GROUP_WEIGHT_OF_BIT) {
        if ((matched & bit) !== 0) value += fieldWeight;
      }
    }
    const index = segment.groupBase + group;
    this.groups.add(index, weight * value);
    this.groupFields[index] = (this.groupFields[index] ?? 0) | matched;
  }

  /** All parts must stand in the same passage, or in the fields of the same group. */
  #addTogether({ parts, weight }: Alternative, fields: number): void {
    const [first, ...rest] = parts.map((forms, part) => {
      const one = this.#parts[part] ?? new Occurrences(this.#statistics);
      this.#parts[part] = one;
      one.#addForms(forms, weight, fields);
      return one;
    });
    if (first === undefined) return;
    this.#addCommon(first, rest);
    for (const one of [first, ...rest]) one.clear();
  }

  /** What all of several have, as often as the one that has it least. */
  #addCommon(first: Occurrences, rest: readonly Occurrences[]): void {
    const least = (side: 'passages' | 'groups', index: number) =>
      rest.reduce(
        (value, one) => Math.min(value, one[side].values[index] ?? 0),
        first[side].values[index] ?? 0,
      );
    for (const document of first.passages.touched) {
      const value = least('passages', document);
      if (value > 0) this.passages.add(document, value);
    }
    for (const group of first.groups.touched) {
      const value = least('groups', group);
      if (value === 0) continue;
      this.groups.add(group, value);
      this.groupFields[group] = (this.groupFields[group] ?? 0) | (first.groupFields[group] ?? 0);
    }
  }
}

/** How weighted occurrences turn into a score that further ones raise less and less: BM25's curve. */
export function saturate(occurrences: number): number {
  return (occurrences * (WEIGHTS.k1 + 1)) / (WEIGHTS.k1 + occurrences);
}
