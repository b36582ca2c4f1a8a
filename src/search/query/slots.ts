import {
  ALL_FIELD_BITS,
  FIELD_BITS,
  HEADING_FIELD_BITS,
  NAME_FIELD_BITS,
} from '../index/fields.ts';
import { type Alternative, type Concept, isKnown } from '../match/concepts.ts';
import type { Atom } from './query.ts';
import { partOf, type QueryWord, queryWords } from './query-words.ts';

/** A word of the query and the ways to read it, which are found one after the other. */
export interface Slot {
  readonly word: QueryWord;
  readonly fields: number;
  readonly isStart: boolean;
  readonly alternatives: Alternative[];
  /** What a word that the notes do not know is read as; of one read as two, both. */
  readonly corrections: SlotCorrection[];
}

/** A word of the notes in place of one that they do not know. */
export interface SlotCorrection {
  /** The word of the notes. */
  readonly text: string;
  readonly concept: Concept;
}

/** A word written with inner punctuation stays one where the notes have it: `time.default` are else two words. */
export function slotsOf(atom: Atom, isOne: (word: QueryWord) => boolean): readonly Slot[] {
  const words = queryWords(atom.text).flatMap((word) =>
    word.parts.length === 0 || word.isIndivisible || isOne(word)
      ? [word]
      : word.parts.map((part) => partOf(word, part)),
  );
  return words.map((word, i) => ({
    word,
    fields: maskOf(atom),
    isStart: atom.prefix && i === words.length - 1,
    alternatives: [],
    corrections: [],
  }));
}

/** Adds one more way to say a slot's word, if the notes know all of it. */
export function addIfKnown(slot: Slot, parts: Alternative['parts'], weight: number): void {
  if (isKnown(parts)) slot.alternatives.push({ parts, weight, fields: slot.fields });
}

/** Fields that an atom may stand in. */
export function maskOf({ field }: Atom): number {
  if (field === undefined) return ALL_FIELD_BITS;
  if (field === 'heading') return HEADING_FIELD_BITS;
  return field === 'title' ? NAME_FIELD_BITS : FIELD_BITS[field];
}
