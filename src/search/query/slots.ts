import {
  ALL_FIELD_BITS,
  FIELD_BITS,
  HEADING_FIELD_BITS,
  NAME_FIELD_BITS,
} from '../index/fields.ts';
import { type Alternative, type Concept, isKnown } from '../match/concepts.ts';
import type { Atom } from './query.ts';
import { partOf, type QueryWord, queryWords } from './query-words.ts';

/** A word of the query, and the ways to match it, which the planner adds step by step. */
export interface Slot {
  readonly word: QueryWord;
  readonly fields: number;
  readonly isStart: boolean;
  readonly alternatives: Alternative[];
  /** Corrections of a word that the notes lack; two if it is split into two words. */
  readonly corrections: SlotCorrection[];
}

/** A word of the notes in place of a word that they lack. */
export interface SlotCorrection {
  readonly text: string;
  readonly concept: Concept;
}

/** The slots of an atom. A compound is one slot if indivisible or in the notes, else one per part (`time.default`). */
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

/** Adds an alternative to a slot if the index contains all of its parts. */
export function addIfKnown(slot: Slot, parts: Alternative['parts'], weight: number): void {
  if (isKnown(parts)) slot.alternatives.push({ parts, weight, fields: slot.fields });
}

/** The mask of the fields in which an atom may match. */
export function maskOf({ field }: Atom): number {
  if (field === undefined) return ALL_FIELD_BITS;
  if (field === 'heading') return HEADING_FIELD_BITS;
  return field === 'title' ? NAME_FIELD_BITS : FIELD_BITS[field];
}
