import { fold } from '../text/fold.ts';

/** Other names of a folded word; empty where it has none. */
export type SynonymsOf = (word: string) => readonly string[];

/** @param sets names that mean the same; those of one word are looked up, the others are only found by them */
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
