/**
 * The folder `match/`: finds which passages contain the words of a query, and how often.
 *
 * In: an index (`index/`) and concepts, which are words of the index with weights. Out: weighted term
 * frequencies of all passages and groups. `query/` makes the concepts of a query, and rates its corrections by
 * their frequencies; `rank/` makes scores of the frequencies.
 */

import { NONE } from '../index/columns.ts';
import {
  ALL_FIELD_BITS,
  FIELD_BITS,
  type Field,
  GROUP_FIELD_BITS,
  type GroupField,
  HEADING_FIELD_BITS,
  KINDS,
  PAGES,
} from '../index/fields.ts';
import { GrowingUint32 } from '../index/growing.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { PostingCursor } from '../index/postings.ts';
import { lengthNorm } from './bm25.ts';
import type { Alternative, Concept, Form } from './concepts.ts';
import { hasPhrase, type PassageWords } from './passage-words.ts';
import { WEIGHTS } from './ranking-weights.ts';

/** Fields that describe a group from outside. They count only if no other field of the group has the word. */
type MetadataField = 'path' | 'property' | 'key' | 'day';

/** The weight of a match in each field of a group, except the title, whose weight depends on its length. */
const GROUP_WEIGHTS = byBit<Exclude<GroupField, MetadataField | 'title'>>({
  alias: WEIGHTS.alias,
  speaker: WEIGHTS.speaker,
  topic: WEIGHTS.topic,
  event: WEIGHTS.event,
  track: WEIGHTS.track,
});

/** The weight of a match in each outside field; if several match, only the first of this list counts. */
const METADATA_WEIGHTS = byBit<MetadataField>({
  path: WEIGHTS.path,
  property: WEIGHTS.property,
  key: WEIGHTS.key,
  day: WEIGHTS.day,
});

/** The indices in KINDS of the kinds that are pages. */
const PAGE_NUMBERS: ReadonlySet<number | undefined> = new Set(
  [...PAGES].map((kind) => KINDS.indexOf(kind)),
);

function byBit<Name extends Field>(
  weights: Readonly<Record<Name, number>>,
): readonly (readonly [bit: number, weight: number])[] {
  return Object.entries<number>(weights).map(([name, weight]) => [
    FIELD_BITS[name as Name],
    weight,
  ]);
}

/** A sparse column of numbers: the values, and a list of the indices that are not zero. */
class Tally {
  readonly values: Float32Array;
  readonly #touched = new GrowingUint32();

  constructor(size: number) {
    this.values = new Float32Array(size);
  }

  /** The indices of values that are not zero; invalid after the next {@link add}. */
  get touched(): Uint32Array {
    return this.#touched.view();
  }

  add(index: number, value: number): void {
    const before = this.values[index] ?? 0;
    if (before === 0) this.#touched.push(index);
    this.values[index] = before + value;
  }

  clear(): void {
    for (const index of this.touched) this.values[index] = 0;
    this.#touched.clear();
  }
}

/**
 * How often a concept occurs in each passage and in the fields of each group, weighted by field and
 * divided by the length norm: the first half of BM25F (Robertson, Zaragoza and Taylor, 2004).
 */
export class TermFrequencies {
  readonly passages: Tally;
  /** The frequencies in passages without length normalisation; parallel to passages. */
  readonly occurrences: Float32Array;
  readonly groups: Tally;
  /** For each group the mask of its fields that matched; parallel to groups. */
  readonly groupFields: Uint16Array;
  readonly #index: InvertedIndex;
  readonly #passageWords: PassageWords;
  /** One table for each part of an alternative; reused, and empty between alternatives. */
  readonly #parts: TermFrequencies[] = [];

  constructor(index: InvertedIndex, passageWords: PassageWords) {
    this.#index = index;
    this.#passageWords = passageWords;
    this.passages = new Tally(index.statistics.documents);
    this.occurrences = new Float32Array(index.statistics.documents);
    this.groups = new Tally(index.statistics.groups);
    this.groupFields = new Uint16Array(index.statistics.groups);
  }

  clear(): void {
    for (const group of this.groups.touched) this.groupFields[group] = 0;
    for (const document of this.passages.touched) this.occurrences[document] = 0;
    this.passages.clear();
    this.groups.clear();
  }

  add({ alternatives }: Concept): void {
    for (const alternative of alternatives) {
      const { parts, weight, fields = ALL_FIELD_BITS } = alternative;
      const only = parts.length === 1 ? parts[0] : undefined;
      if (only !== undefined) this.#addForms(only, weight, fields);
      else this.#addTogether(alternative, fields);
    }
  }

  #addForms(forms: readonly Form[], weight: number, fields: number): void {
    for (const form of forms) this.#addWord(form.word, weight * form.weight, fields);
  }

  #addWord(word: number, weight: number, fields: number): void {
    const { bodyLengths, documentKinds, statistics } = this.#index;
    const bodyFloor = 1 - WEIGHTS.b;
    const bodySlope = WEIGHTS.b / statistics.averageBody;
    const cursor = new PostingCursor(this.#index, word);
    while (cursor.next()) {
      const { document, count } = cursor;
      const matched = cursor.fields & fields;
      const inBody = (matched & FIELD_BITS.body) === 0 ? 0 : count;
      const inHeading = (matched & FIELD_BITS.heading) === 0 ? 0 : WEIGHTS.heading;
      if (inBody + inHeading > 0) {
        const relative = bodyFloor + bodySlope * (bodyLengths[document] ?? 0);
        this.#addPassage(
          document,
          weight * (inBody / relative + inHeading),
          weight * (inBody + inHeading),
        );
      } else if ((matched & FIELD_BITS.unseen) !== 0) {
        this.#addPassage(document, weight * WEIGHTS.unseen, weight * WEIGHTS.unseen);
      }
      const ofGroup = matched & GROUP_FIELD_BITS;
      // A query for headings matches the titles of pages only: names of terms and topics are no headings.
      const isAsked = fields !== HEADING_FIELD_BITS || PAGE_NUMBERS.has(documentKinds[document]);
      if (ofGroup !== 0 && isAsked) this.#addGroup(document, ofGroup, weight);
    }
  }

  #addPassage(document: number, frequency: number, occurrences: number): void {
    this.passages.add(document, frequency);
    this.occurrences[document] = (this.occurrences[document] ?? 0) + occurrences;
  }

  #addGroup(document: number, matched: number, weight: number): void {
    const { documentGroups, titleLengths, statistics } = this.#index;
    const group = documentGroups[document] ?? 0;
    let value = 0;
    if ((matched & FIELD_BITS.title) !== 0) {
      const relative = (titleLengths[group] ?? 0) / statistics.averageTitle;
      value = WEIGHTS.title / lengthNorm(WEIGHTS.titleB, relative);
    }
    if (matched !== FIELD_BITS.title) {
      for (const [bit, fieldWeight] of GROUP_WEIGHTS) {
        if ((matched & bit) !== 0) value += fieldWeight;
      }
    }
    if (value === 0) value = METADATA_WEIGHTS.find(([bit]) => (matched & bit) !== 0)?.[1] ?? 0;
    this.groups.add(group, weight * value);
    this.groupFields[group] = (this.groupFields[group] ?? 0) | matched;
  }

  /** Adds the passages, and the groups by their fields, that contain all parts. */
  #addTogether({ parts, weight, isPhrase }: Alternative, fields: number): void {
    const [first, ...rest] = parts.map((forms, part) => {
      const one = this.#parts[part] ?? new TermFrequencies(this.#index, this.#passageWords);
      this.#parts[part] = one;
      one.#addForms(forms, weight, fields);
      return one;
    });
    if (first === undefined) return;
    const phrase = isPhrase ? parts.map(([form]) => form?.word ?? NONE) : [];
    this.#addCommon(first, rest, phrase);
    for (const one of [first, ...rest]) one.clear();
  }

  /**
   * Adds the passages and groups that all tables contain, each with its least frequency in them.
   * @param phrase words that must follow each other in the passage; empty if any order will do
   */
  #addCommon(
    first: TermFrequencies,
    rest: readonly TermFrequencies[],
    phrase: readonly number[],
  ): void {
    const { groupDocuments, groupDocumentOffsets } = this.#index;
    const isPhraseIn = (document = 0) =>
      phrase.length === 0 || hasPhrase(this.#passageWords.withMetadata(document), phrase);
    const least = (valuesOf: (one: TermFrequencies) => Float32Array, index: number) =>
      rest.reduce(
        (value, one) => Math.min(value, valuesOf(one)[index] ?? 0),
        valuesOf(first)[index] ?? 0,
      );
    for (const document of first.passages.touched) {
      const frequency = least(({ passages }) => passages.values, document);
      if (frequency === 0 || !isPhraseIn(document)) continue;
      this.#addPassage(
        document,
        frequency,
        least(({ occurrences }) => occurrences, document),
      );
    }
    for (const group of first.groups.touched) {
      const value = least(({ groups }) => groups.values, group);
      const firstOf = groupDocuments[groupDocumentOffsets[group] ?? 0];
      if (value === 0 || !isPhraseIn(firstOf)) continue;
      this.groups.add(group, value);
      this.groupFields[group] = (this.groupFields[group] ?? 0) | (first.groupFields[group] ?? 0);
    }
  }
}
