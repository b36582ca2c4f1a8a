/** Endings of English plurals, their exceptions, and the singular: Harman's S stemmer (1991). */
const PLURALS: readonly (readonly [ending: string, unless: RegExp, singular: string])[] = [
  ['ies', /[ea]ies$/, 'y'],
  ['es', /[aeo]es$/, 'e'],
  ['s', /[us]s$/, ''],
];

/** The singular of a folded English word; any word that is no plural is returned as it is. */
export function singularOf(word: string): string {
  for (const [ending, unless, singular] of PLURALS) {
    if (word.length > ending.length + 1 && word.endsWith(ending) && !unless.test(word)) {
      return word.slice(0, -ending.length) + singular;
    }
  }
  return word;
}
