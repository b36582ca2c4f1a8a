import { ALL_FIELD_BITS } from '../index/fields.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { indexIn, poolSize, stringAt } from '../index/string-pool.ts';
import { pluralBehindS, stemOf } from '../text/stems.ts';
import { inverseFrequency } from './bm25.ts';
import { WEIGHTS } from './ranking-weights.ts';

/** A word of the index, and how well it stands for what was typed (1 is as typed). */
export interface Form {
  readonly word: number;
  readonly weight: number;
}

/** One way to say a concept: each part by any of its forms, all in one passage. */
export interface Alternative {
  readonly parts: readonly (readonly Form[])[];
  readonly weight: number;
  /** Fields it may stand in, as a mask; any unless told. */
  readonly fields?: number;
  /** Its parts, of one form each, stand next to each other, in this order. */
  readonly isPhrase?: boolean;
}

/** One thing that is looked for: usually a word of the query. */
export interface Concept {
  /** As it was typed, folded. */
  readonly text: string;
  readonly alternatives: readonly Alternative[];
  /** How much it tells documents apart; grows with rarity. */
  readonly idf: number;
  /** The words of the index that texts have for it. */
  readonly words: readonly number[];
}

/** Whether it may only stand in some fields. */
export const isOfFields = ({ alternatives }: Concept): boolean =>
  alternatives.length > 0 &&
  alternatives.every(({ fields = ALL_FIELD_BITS }) => fields !== ALL_FIELD_BITS);

/** The word itself and its other forms; empty when the notes have none. */
export function formsOf(index: InvertedIndex, text: string): readonly Form[] {
  const exact = indexIn(index.words, text);
  const sets = exact < 0 ? setsOfForms(index, text) : [index.wordStems[exact] ?? 0];
  const { stemWords, stemWordOffsets } = index;
  return sets.flatMap((set) =>
    Array.from(stemWords.subarray(stemWordOffsets[set], stemWordOffsets[set + 1]), (word) => ({
      word,
      weight: word === exact ? 1 : WEIGHTS.otherForm,
    })),
  );
}

/** The sets of forms that a word which no note has is one of, in any language of the notes. */
function setsOfForms(index: InvertedIndex, text: string): readonly number[] {
  const english = indexIn(index.stems, stemOf(text));
  const sets = [
    ...(english < 0 ? [] : [index.stemSets[english] ?? 0]),
    ...foreignSets(index, text),
  ];
  const plural = pluralBehindS(text, (word) => indexIn(index.words, word) >= 0);
  const word = plural === undefined ? -1 : indexIn(index.words, plural);
  return [...new Set(word < 0 ? sets : [...sets, index.wordStems[word] ?? 0])];
}

/** Those that it is one of in the languages of the notes beside English. */
function foreignSets(index: InvertedIndex, text: string): readonly number[] {
  const { languages, stems, stemIn, stemSets } = index;
  const codes = Array.from({ length: poolSize(languages) }, (_, at) => stringAt(languages, at));
  return codes.flatMap((code) => {
    const own = stemIn(code, text)?.text;
    const stem = own === undefined ? -1 : indexIn(stems, `${code} ${own}`);
    return stem < 0 ? [] : [stemSets[stem] ?? 0];
  });
}

/** Whether a word of the index is mostly used in another language than English. */
export const isForeign = (index: InvertedIndex, word: number): boolean =>
  foreignSets(index, stringAt(index.words, word)).includes(index.wordStems[word] ?? 0);

/** The word itself; empty when the notes do not have it. */
export function exactForms(index: InvertedIndex, text: string): readonly Form[] {
  const word = indexIn(index.words, text);
  return word < 0 ? [] : [{ word, weight: 1 }];
}

/** Whether every part of an alternative is known to the notes. */
export function isKnown(parts: Alternative['parts']): boolean {
  return parts.length > 0 && parts.every((forms) => forms.length > 0);
}

/** Number of groups that have any of the forms, at most: forms of one stem are counted together. */
function groupFrequency({ wordStems, stemGroups }: InvertedIndex, forms: readonly Form[]): number {
  const stems = new Set(forms.map(({ word }) => wordStems[word] ?? 0));
  return [...stems].reduce((sum, stem) => sum + (stemGroups[stem] ?? 0), 0);
}

/** Makes a concept of its alternatives, the first being what was meant most. */
export function conceptOf(
  index: InvertedIndex,
  text: string,
  alternatives: readonly Alternative[],
): Concept {
  // A conjunction is as rare as its rarest part. A name may have any number of words, a term of names.
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

/** A concept that is any of these forms. */
export const conceptOfForms = (
  index: InvertedIndex,
  text: string,
  forms: readonly Form[],
  fields?: number,
): Concept => conceptOf(index, text, alternativeOf([forms], fields));

/** All of these in one passage, where the notes know them. */
export const alternativeOf = (
  parts: Alternative['parts'],
  fields: number | undefined,
  isPhrase = false,
): readonly Alternative[] =>
  isKnown(parts) ? [{ parts, weight: 1, isPhrase, ...(fields !== undefined && { fields }) }] : [];
