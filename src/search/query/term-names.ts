import { isDead, type Segment } from '../index/segment.ts';
import { prefixRange, stringAt } from '../index/string-pool.ts';

/** The other names of a term, and how the one that was found is written. */
export interface OtherNames {
  readonly written: string;
  readonly others: readonly string[];
  /** The groups of the terms, numbered as those of all segments. */
  readonly groups: readonly number[];
}

/** Terms that bear exactly this name or alias; undefined when none does. */
export function termNamed(segments: readonly Segment[], key: string): OtherNames | undefined {
  const others = new Map<string, string>();
  const groups: number[] = [];
  let written: string | undefined;
  for (const segment of segments) {
    const { columns, groupBase } = segment;
    const { names, writtenNames, nameSets, setNameOffsets, setNames, setGroups } = columns;
    const [start, end] = prefixRange(names, key);
    for (let name = start; name < end && stringAt(names, name) === key; name++) {
      const set = nameSets[name] ?? 0;
      if (!livesIn(segment, setGroups[set] ?? 0)) continue;
      written ??= stringAt(writtenNames, name);
      groups.push(groupBase + (setGroups[set] ?? 0));
      for (const other of setNames.subarray(setNameOffsets[set], setNameOffsets[set + 1])) {
        const otherKey = stringAt(names, other);
        if (otherKey !== key) others.set(otherKey, stringAt(writtenNames, other));
      }
    }
  }
  return written === undefined ? undefined : { written, others: [...others.values()], groups };
}

/** Groups live or die as a whole. */
function livesIn(segment: Segment, group: number): boolean {
  const { groupDocuments, groupDocumentOffsets } = segment.columns;
  return !isDead(segment, groupDocuments[groupDocumentOffsets[group] ?? 0] ?? 0);
}
