import { filterHas } from './word-filter.ts';

/** A shorter word with an s at its end is as well another word. */
const SHORTEST_PLURAL = 5;

/** What a word is the regular plural of, if it is one; verbs take the same ending. */
const singularOf = (word: string): string | undefined =>
  word.length >= SHORTEST_PLURAL && /[^s]s$/.test(word)
    ? word.replace(/ies$|s$/, (ending) => (ending === 's' ? '' : 'y'))
    : undefined;

/** The words that need a place of their own: regular plurals of others, a fifth of all, are known by those. */
export function withoutPlurals(words: ReadonlySet<string>): readonly string[] {
  return [...words].filter((word) => {
    const singular = singularOf(word);
    return singular === undefined || !words.has(singular) || singularOf(singular) !== undefined;
  });
}

/**
 * Whether a folded word means something by itself.
 * @param filter of the words that {@link withoutPlurals} leaves
 */
export function knows(filter: Uint8Array, word: string): boolean {
  const singular = singularOf(word);
  return filterHas(filter, word) || (singular !== undefined && filterHas(filter, singular));
}
