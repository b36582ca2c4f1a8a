import type { InvertedIndex } from '../index/inverted-index.ts';
import { type Concept, formsOf, isKnown } from '../match/concepts.ts';
import { WEIGHTS } from '../match/ranking-weights.ts';
import { squeezedKey } from '../text/name-key.ts';
import type { Substitute } from './plan.ts';
import { contentWordsOf, queryWords } from './query-words.ts';
import { addIfKnown, type Slot } from './slots.ts';
import { type OtherNames, termNamed } from './term-names.ts';

/** Names with more words are not looked up inside a query. */
const MAX_NAME_WORDS = 6;

/** Words that may stand before a name in a query without being a part of it: `what is a cold start`. */
const POINTING: ReadonlySet<string> = new Set(
  'a an the this that these those my our your what whats which who is are was were'.split(' '),
);

/** The result of looking up names in a query. */
export interface NamesFound {
  /** Groups of the terms whose name is the entire query, except pointing words before it. */
  readonly named: readonly number[];
  readonly substitutes: readonly Substitute[];
}

/**
 * If words of the query are a name or alias of a term, adds the term's other names as alternatives to their slots.
 * @param conceptOf makes the concept of a slot
 */
export function fillNames(
  slots: readonly Slot[],
  index: InvertedIndex,
  conceptOf: (slot: Slot) => Concept,
): NamesFound {
  const named: number[] = [];
  const substitutes: Substitute[] = [];
  if (index.nameTerms.length === 0) return { named, substitutes };
  for (let start = 0; start < slots.length; start++) {
    for (let end = Math.min(slots.length, start + MAX_NAME_WORDS); end > start; end--) {
      const part = slots.slice(start, end);
      const term = termNamed(index, squeezedKey(part.flatMap(wordsAsRead)));
      if (term === undefined) continue;
      const isWhole = end === slots.length && slots.slice(0, start).every(isPointing);
      // Pushed one by one: there may be too many names and terms to spread them into one call.
      if (isWhole) for (const group of term.groups) named.push(group);
      const known = part.filter(({ alternatives }) => alternatives.length > 0);
      if (known.length === 0) break;
      for (const one of addNames(known, term, index, conceptOf)) substitutes.push(one);
      break;
    }
  }
  // Each group once: a term may have the same text as name and as alias.
  return { named: [...new Set(named)], substitutes };
}

/** Adds the other names of a term or word as alternatives to slots. Returns the substitutes that the index has. */
export function addNames(
  slots: readonly Slot[],
  { written, others }: Pick<OtherNames, 'written' | 'others'>,
  index: InvertedIndex,
  conceptOf: (slot: Slot) => Concept,
): readonly Substitute[] {
  const known = slots.filter(({ alternatives }) => alternatives.length > 0);
  const typed = known.map((slot) => conceptOf({ ...slot, alternatives: [...slot.alternatives] }));
  return others.flatMap((name): Substitute[] => {
    const words = contentWordsOf(queryWords(name).map((word) => ({ word })));
    const parts = words.map(({ word }) => formsOf(index, word.text));
    for (const slot of slots) addIfKnown(slot, parts, WEIGHTS.otherName);
    const relaxation = { kind: 'alias', from: written, to: name } as const;
    return isKnown(parts) ? [{ relaxation, typed }] : [];
  });
}

const isPointing = ({ word }: Slot): boolean => POINTING.has(word.text);

/** The words of a slot: its corrections, else its parts, else the word as typed. */
function wordsAsRead({ word, corrections }: Slot): readonly string[] {
  if (corrections.length > 0) return corrections.map(({ text }) => text);
  return word.parts.length > 0 ? word.parts : [word.text];
}
