import { lazily } from '../../model/lazily.ts';
import { NONE } from '../index/columns.ts';
import { type DocumentKind, KINDS } from '../index/fields.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';

/**
 * Which hit each document is shown under: that of its own group or, for a definition that stands inside a
 * talk, the talk's. A hit has the number of its group.
 */
export interface HitGrouping {
  /** The hit of each document. */
  readonly hits: Uint32Array;
  /** The group of each document; the same array as {@link hits} where no document has a parent. */
  readonly groups: Uint32Array;
  kindOf(group: number): DocumentKind;
  /** The day of a group, as a number (see day-range.ts); 0 where unknown. */
  dayOf(group: number): number;
  /** First document of a group. */
  firstOf(group: number): number;
  /** Documents of a group, ascending. */
  documentsOf(group: number): Uint32Array;
  /** Words of all passages that are shown under a hit, stop words left out, next to the average of all hits. */
  relativeLengthOf(hit: number): number;
}

/**
 * @param isOwnHit says of a group whose documents may have a parent whether it is a hit of its own all the same
 */
export function hitGrouping(
  index: InvertedIndex,
  isOwnHit: (group: number) => boolean,
): HitGrouping {
  const { documentGroups: groups, groupDocuments, groupDocumentOffsets } = index;
  const firstOf = (group: number): number => groupDocuments[groupDocumentOffsets[group] ?? 0] ?? 0;
  const hits = index.statistics.hasParents ? hitsOf(index, isOwnHit) : groups;
  const lengths = lazily(() => relativeLengths(index, hits));
  return {
    hits,
    groups,
    relativeLengthOf: (hit) => lengths()(hit),
    kindOf: (group) => KINDS[index.documentKinds[firstOf(group)] ?? 0] ?? 'note',
    dayOf: (group) => index.documentDays[firstOf(group)] ?? 0,
    firstOf,
    documentsOf: (group) =>
      groupDocuments.subarray(groupDocumentOffsets[group], groupDocumentOffsets[group + 1]),
  };
}

function relativeLengths(
  { bodyLengths, statistics }: InvertedIndex,
  hits: Uint32Array,
): (hit: number) => number {
  const lengths = new Uint32Array(statistics.groups);
  const isHit = new Uint8Array(statistics.groups);
  let words = 0;
  let shown = 0;
  for (let document = 0; document < hits.length; document++) {
    const hit = hits[document] ?? 0;
    const length = bodyLengths[document] ?? 0;
    lengths[hit] = (lengths[hit] ?? 0) + length;
    words += length;
    if (isHit[hit] === 0) shown++;
    isHit[hit] = 1;
  }
  const average = Math.max(1, words / Math.max(1, shown));
  return (hit) => (lengths[hit] ?? 0) / average;
}

/** The group of each document's parent; its own where it has none or is a hit of its own. */
function hitsOf(
  { documentGroups, documentParents }: InvertedIndex,
  isOwnHit: (group: number) => boolean,
): Uint32Array {
  return documentGroups.map((group, document) => {
    const parent = documentParents[document] ?? NONE;
    return parent === NONE || isOwnHit(group) ? group : parent;
  });
}
