import { ALL_FIELD_BITS } from '../index/fields.ts';
import { findStem, findWord, type Segment, wordAt } from '../index/segment.ts';
import { WEIGHTS } from '../rank/ranking-weights.ts';
import { stemOf } from '../text/stems.ts';

/** A word of one segment, and how well it stands for what was typed (1 is as typed). */
export interface Form {
  readonly segment: Segment;
  readonly word: number;
  readonly weight: number;
}

/** One way to say a concept: each part by any of its forms, all in one passage. */
export interface Alternative {
  readonly parts: readonly (readonly Form[])[];
  readonly weight: number;
}

/** One thing that is looked for: usually a word of the query. */
export interface Concept {
  /** As it was typed, folded. */
  readonly text: string;
  readonly alternatives: readonly Alternative[];
  /** Fields it may stand in, as a mask. */
  readonly fields: number;
  /** How much it tells documents apart; grows with rarity. */
  readonly idf: number;
  /** Set when it is another reading of a word that the notes know. */
  readonly readAs?: 'typo' | 'prefix';
  /** As it was typed, when it is read as another word. */
  readonly from?: string;
  /** The folded words that texts have for it. */
  readonly words: readonly string[];
}

/** The word itself and its other forms in all segments; empty when the notes have none. */
export function formsOf(segments: readonly Segment[], word: string): readonly Form[] {
  const stem = stemOf(word);
  return segments.flatMap((segment) => {
    const exact = findWord(segment, word);
    const known = exact >= 0 ? (segment.columns.wordStems[exact] ?? 0) : findStem(segment, stem);
    if (known < 0) return [];
    const { stemWords, stemWordOffsets } = segment.columns;
    const members = stemWords.subarray(stemWordOffsets[known], stemWordOffsets[known + 1]);
    return Array.from(members, (member) => ({
      segment,
      word: member,
      weight: member === exact ? 1 : WEIGHTS.otherForm,
    }));
  });
}

/** Forms of exactly this word. */
export function exactForms(segments: readonly Segment[], word: string): readonly Form[] {
  return segments.flatMap((segment) => {
    const number = findWord(segment, word);
    return number < 0 ? [] : [{ segment, word: number, weight: 1 }];
  });
}

/** Whether every part of an alternative is known to the notes. */
export function isKnown(parts: Alternative['parts']): boolean {
  return parts.length > 0 && parts.every((forms) => forms.length > 0);
}

/** Number of groups that have any of the forms, at most: forms of one stem are counted together. */
export function groupFrequency(forms: readonly Form[]): number {
  const seen = new Map<Segment, Set<number>>();
  let sum = 0;
  for (const { segment, word } of forms) {
    const stems = seen.get(segment) ?? new Set();
    seen.set(segment, stems);
    const stem = segment.columns.wordStems[word] ?? 0;
    if (stems.has(stem)) continue;
    stems.add(stem);
    sum += segment.columns.stemGroups[stem] ?? 0;
  }
  return sum;
}

/**
 * Inverse document frequency as in BM25, kept above zero (Lucene's form):
 * ln(1 + (N − n + ½) / (n + ½)).
 */
export function inverseFrequency(frequency: number, groups: number): number {
  const n = Math.min(frequency, groups);
  return Math.log(1 + (groups - n + 0.5) / (n + 0.5));
}

/** Makes a concept of its alternatives, the first being what was meant most. */
export function conceptOf(
  text: string,
  alternatives: readonly Alternative[],
  groups: number,
  fields: number = ALL_FIELD_BITS,
): Concept {
  const frequency = Math.max(0, ...alternatives.map(alternativeFrequency));
  const words: string[] = [];
  for (const { parts } of alternatives) {
    for (const forms of parts) {
      for (const { segment, word } of forms) words.push(wordAt(segment, word));
    }
  }
  return { text, alternatives, fields, idf: inverseFrequency(frequency, groups), words };
}

/** A conjunction is as rare as its rarest part. */
function alternativeFrequency({ parts }: Alternative): number {
  return Math.min(...parts.map(groupFrequency));
}
