import { ALL_FIELD_BITS } from '../index/fields.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { indexIn, poolSize, stringAt } from '../index/string-pool.ts';
import { pluralBehindS, stemOf } from '../text/stems.ts';
import { inverseFrequency } from './bm25.ts';
import { WEIGHTS } from './ranking-weights.ts';

/** A word of the index that matches a typed word, and its weight (1 for the word as typed). */
export interface Form {
  readonly word: number;
  readonly weight: number;
}

/** One way to match a concept: one passage, or one group's fields, must contain a form of every part. */
export interface Alternative {
  readonly parts: readonly (readonly Form[])[];
  readonly weight: number;
  /** Mask of the fields that may match; all fields if absent. */
  readonly fields?: number;
  /** Whether the parts, of one form each, must follow each other directly, in this order. */
  readonly isPhrase?: boolean;
}

/** One thing that a query looks for, usually a word. */
export interface Concept {
  /** The text as typed, folded. */
  readonly text: string;
  readonly alternatives: readonly Alternative[];
  /** Inverse document frequency, the weight of the concept: the rarer, the greater. */
  readonly idf: number;
  /** All words of the index that match the concept. */
  readonly words: readonly number[];
}

/** Whether the query restricts the concept to some fields. */
export const isOfFields = ({ alternatives }: Concept): boolean =>
  alternatives.length > 0 &&
  alternatives.every(({ fields = ALL_FIELD_BITS }) => fields !== ALL_FIELD_BITS);

/** The word itself and its other forms, as far as the index has them. */
export function formsOf(index: InvertedIndex, text: string): readonly Form[] {
  const exact = indexIn(index.words, text);
  const sets = exact < 0 ? setsOfForms(index, text) : [index.wordFormSets[exact] ?? 0];
  const { formSetWords, formSetWordOffsets } = index;
  return sets.flatMap((set) =>
    Array.from(
      formSetWords.subarray(formSetWordOffsets[set], formSetWordOffsets[set + 1]),
      (word) => ({
        word,
        weight: word === exact ? 1 : WEIGHTS.otherForm,
      }),
    ),
  );
}

/** The sets of forms that a word missing from the index belongs to, by its stems in all languages of the notes. */
function setsOfForms(index: InvertedIndex, text: string): readonly number[] {
  const english = indexIn(index.stems, stemOf(text));
  const sets = [
    ...(english < 0 ? [] : [index.stemFormSets[english] ?? 0]),
    ...foreignSets(index, text),
  ];
  const plural = pluralBehindS(text, (word) => indexIn(index.words, word) >= 0);
  const word = plural === undefined ? -1 : indexIn(index.words, plural);
  return [...new Set(word < 0 ? sets : [...sets, index.wordFormSets[word] ?? 0])];
}

/** The sets of forms that a word belongs to by its stems in the languages other than English. */
function foreignSets(index: InvertedIndex, text: string): readonly number[] {
  const { languages, stems, stemIn, stemFormSets } = index;
  const codes = Array.from({ length: poolSize(languages) }, (_, at) => stringAt(languages, at));
  return codes.flatMap((code) => {
    const own = stemIn(code, text)?.text;
    const stem = own === undefined ? -1 : indexIn(stems, `${code} ${own}`);
    return stem < 0 ? [] : [stemFormSets[stem] ?? 0];
  });
}

/** Whether a word's set of forms includes its stem in a language other than English; see stemColumns. */
export const isForeign = (index: InvertedIndex, word: number): boolean =>
  foreignSets(index, stringAt(index.words, word)).includes(index.wordFormSets[word] ?? 0);

/** Only the word itself; empty if the index does not contain it. */
export function exactForms(index: InvertedIndex, text: string): readonly Form[] {
  const word = indexIn(index.words, text);
  return word < 0 ? [] : [{ word, weight: 1 }];
}

/** Whether there are parts, and the index has a form of each. */
export function isKnown(parts: Alternative['parts']): boolean {
  return parts.length > 0 && parts.every((forms) => forms.length > 0);
}

/** Upper bound of the number of groups with any of the forms: a sum over the sets of forms. */
function groupFrequency(
  { wordFormSets, formSetGroups }: InvertedIndex,
  forms: readonly Form[],
): number {
  const stems = new Set(forms.map(({ word }) => wordFormSets[word] ?? 0));
  return [...stems].reduce((sum, stem) => sum + (formSetGroups[stem] ?? 0), 0);
}

/** Makes a concept of its alternatives. Its idf is that of the most frequent alternative. */
export function conceptOf(
  index: InvertedIndex,
  text: string,
  alternatives: readonly Alternative[],
): Concept {
  // A conjunction is as rare as its rarest part. Names may have too many parts to spread them into Math.min.
  const frequencyOf = ({ parts }: Alternative) =>
    parts.reduce(
      (least, forms) => Math.min(least, groupFrequency(index, forms)),
      Number.POSITIVE_INFINITY,
    );
  const frequency = alternatives.reduce((most, one) => Math.max(most, frequencyOf(one)), 0);
  return {
    text,
    alternatives,
    idf: inverseFrequency(frequency, index.statistics.groups),
    words: alternatives.flatMap(({ parts }) => parts.flat().map(({ word }) => word)),
  };
}

/** A concept that any of these forms matches. */
export const conceptOfForms = (
  index: InvertedIndex,
  text: string,
  forms: readonly Form[],
  fields?: number,
): Concept => conceptOf(index, text, alternativeOf([forms], fields));

/** The alternative that needs all of these parts in one passage; empty if the index lacks a part. */
export const alternativeOf = (
  parts: Alternative['parts'],
  fields: number | undefined,
  isPhrase = false,
): readonly Alternative[] =>
  isKnown(parts) ? [{ parts, weight: 1, isPhrase, ...(fields !== undefined && { fields }) }] : [];
