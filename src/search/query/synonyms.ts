import { fold } from '../text/fold.ts';

/** Gives the other names of a folded word; empty if it has none. */
export type SynonymsOf = (word: string) => readonly string[];

/** @param sets names with one meaning. A look-up is by a single word, so longer names only occur as results. */
export function synonymsOf(sets: readonly (readonly string[])[]): SynonymsOf {
  const others = new Map<string, Set<string>>();
  for (const names of sets) {
    for (const name of names) {
      const key = fold(name);
      const known = others.get(key) ?? new Set<string>();
      for (const other of names) if (fold(other) !== key) known.add(other);
      others.set(key, known);
    }
  }
  return (word) => [...(others.get(word) ?? [])];
}
