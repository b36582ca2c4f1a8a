import type { InvertedIndex } from '../index/inverted-index.ts';
import { prefixRange, stringAt } from '../index/string-pool.ts';

/** The other names of a term, and how the one that was found is written. */
export interface OtherNames {
  readonly written: string;
  readonly others: readonly string[];
  /** The groups of the terms that bear the name. */
  readonly groups: readonly number[];
}

/** Terms that bear exactly this name or alias; undefined when none does. */
export function termNamed(index: InvertedIndex, key: string): OtherNames | undefined {
  const { names, writtenNames, nameSets, setNameOffsets, setNames, setGroups } = index;
  const others = new Map<string, string>();
  const groups: number[] = [];
  const [start, end] = prefixRange(names, key);
  let name = start;
  for (; name < end && stringAt(names, name) === key; name++) {
    const set = nameSets[name] ?? 0;
    groups.push(setGroups[set] ?? 0);
    for (const other of setNames.subarray(setNameOffsets[set], setNameOffsets[set + 1])) {
      const otherKey = stringAt(names, other);
      if (otherKey !== key) others.set(otherKey, stringAt(writtenNames, other));
    }
  }
  if (name === start) return undefined;
  return { written: stringAt(writtenNames, start), others: [...others.values()], groups };
}
