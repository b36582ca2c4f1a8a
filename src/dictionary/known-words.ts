import { filterHas } from './word-filter.ts';

/** In letters; a shorter word that ends with an s is often no plural. */
const SHORTEST_PLURAL = 5;

/** The singular of a regular plural, or a verb without its `s`; undefined for any other word. */
const singularOf = (word: string): string | undefined =>
  word.length >= SHORTEST_PLURAL && /[^s]s$/.test(word)
    ? word.replace(/ies$|s$/, (ending) => (ending === 's' ? '' : 'y'))
    : undefined;

/** Removes the regular plurals of listed words, a fifth of all: {@link containsWord} accepts them by their singulars. */
export function withoutPlurals(words: ReadonlySet<string>): readonly string[] {
  return [...words].filter((word) => {
    const singular = singularOf(word);
    return singular === undefined || !words.has(singular) || singularOf(singular) !== undefined;
  });
}

/**
 * Whether the filter contains a folded word or its singular.
 * @param filter made from the result of {@link withoutPlurals}
 */
export function containsWord(filter: Uint8Array, word: string): boolean {
  const singular = singularOf(word);
  return filterHas(filter, word) || (singular !== undefined && filterHas(filter, singular));
}
