import type { InvertedIndex } from '../index/inverted-index.ts';
import { prefixRange, stringAt } from '../index/string-pool.ts';

/** A name that was found, and the other names of the terms that have it. */
export interface OtherNames {
  readonly written: string;
  readonly others: readonly string[];
  /** The groups of the terms that have the name. */
  readonly groups: readonly number[];
}

/** Looks up the terms with exactly this name or alias; undefined if there is none. */
export function termNamed(index: InvertedIndex, key: string): OtherNames | undefined {
  const { names, writtenNames, nameTerms, termNameOffsets, termNames, termGroups } = index;
  const others = new Map<string, string>();
  const groups: number[] = [];
  const [start, end] = prefixRange(names, key);
  let name = start;
  for (; name < end && stringAt(names, name) === key; name++) {
    const set = nameTerms[name] ?? 0;
    groups.push(termGroups[set] ?? 0);
    for (const other of termNames.subarray(termNameOffsets[set], termNameOffsets[set + 1])) {
      const otherKey = stringAt(names, other);
      if (otherKey !== key) others.set(otherKey, stringAt(writtenNames, other));
    }
  }
  if (name === start) return undefined;
  return { written: stringAt(writtenNames, start), others: [...others.values()], groups };
}
