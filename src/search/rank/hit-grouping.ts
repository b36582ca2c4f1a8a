import { lazily } from '../../model/lazily.ts';
import { NONE } from '../index/columns.ts';
import { type DocumentKind, KINDS } from '../index/fields.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { lengthNorm } from '../match/bm25.ts';
import { WEIGHTS } from '../match/ranking-weights.ts';

/**
 * Which hit each document is shown under: that of its own group or, for a definition that stands inside a
 * talk, the talk's. A hit has the number of its group.
 *
 * A definition that a page gives in passing is in none: the page has it in its own text, and as a term it is
 * found by its name. (As a hit beside the page, a row of a table came before the pages about its subject; over
 * a folder of documentation success@1 rose from .631 to .648 when it no longer did.)
 */
export interface HitGrouping {
  /** The hit of each document; NONE where it is in none. */
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
  /**
   * By hit, what frequencies in all passages that are shown under it are divided by for their length; stop words
   * do not count.
   */
  readonly lengthNorms: Float64Array;
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
  const norms = lazily(() => lengthNorms(index, hits));
  return {
    hits,
    groups,
    get lengthNorms() {
      return norms();
    },
    kindOf: (group) => KINDS[index.documentKinds[firstOf(group)] ?? 0] ?? 'note',
    dayOf: (group) => index.documentDays[firstOf(group)] ?? 0,
    firstOf,
    documentsOf: (group) =>
      groupDocuments.subarray(groupDocumentOffsets[group], groupDocumentOffsets[group + 1]),
  };
}

function lengthNorms({ bodyLengths, statistics }: InvertedIndex, hits: Uint32Array): Float64Array {
  const lengths = new Float64Array(statistics.groups);
  const isHit = new Uint8Array(statistics.groups);
  let words = 0;
  let shown = 0;
  for (let document = 0; document < hits.length; document++) {
    const hit = hits[document] ?? NONE;
    if (hit === NONE) continue;
    const length = bodyLengths[document] ?? 0;
    lengths[hit] = (lengths[hit] ?? 0) + length;
    words += length;
    if (isHit[hit] === 0) shown++;
    isHit[hit] = 1;
  }
  const average = Math.max(1, words / Math.max(1, shown));
  return lengths.map((length) => lengthNorm(WEIGHTS.b, length / average));
}

/** The group of each document's parent; its own where it has none or is a hit of its own. */
function hitsOf(index: InvertedIndex, isOwnHit: (group: number) => boolean): Uint32Array {
  const { documentGroups, documentParents } = index;
  return documentGroups.map((group, document) => {
    const parent = documentParents[document] ?? NONE;
    if (parent === NONE || isOwnHit(group)) return group;
    return isTalk(index, parent) ? parent : NONE;
  });
}

const TALK = KINDS.indexOf('talk');

function isTalk(
  { documentKinds, groupDocuments, groupDocumentOffsets }: InvertedIndex,
  group: number,
): boolean {
  return documentKinds[groupDocuments[groupDocumentOffsets[group] ?? 0] ?? 0] === TALK;
}

/** Whether a term is only defined in passing, by pages about other things. */
export function isInPassing(index: InvertedIndex, term: number): boolean {
  const { documentParents, groupDocuments, groupDocumentOffsets } = index;
  return groupDocuments
    .subarray(groupDocumentOffsets[term], groupDocumentOffsets[term + 1])
    .every((document) => {
      const parent = documentParents[document] ?? NONE;
      return parent !== NONE && !isTalk(index, parent);
    });
}
