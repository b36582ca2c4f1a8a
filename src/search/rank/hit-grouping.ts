import { lazily } from '../../model/lazily.ts';
import { NONE } from '../index/columns.ts';
import { type DocumentKind, KINDS } from '../index/fields.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { lengthNorm } from '../match/bm25.ts';
import { WEIGHTS } from '../match/ranking-weights.ts';

/**
 * The hit that shows each document: the hit of its own group or, for a definition inside a talk, the talk's hit.
 * The number of a hit is the number of its group.
 *
 * No hit shows a definition that a page gives in passing: the page contains it, and a search for the term's name
 * finds it. (As separate hits, such definitions, like rows of a table, came before the pages about their subject;
 * over a folder of documentation success@1 rose from .631 to .648 without them.)
 */
export interface HitGrouping {
  /** The hit of each document; NONE if no hit shows it. */
  readonly hits: Uint32Array;
  /** The group of each document; the same array as {@link hits} if no document has a parent. */
  readonly groups: Uint32Array;
  kindOf(group: number): DocumentKind;
  /** The date of a group as a number (see day-range.ts); 0 if unknown. */
  dayOf(group: number): number;
  /** First document of a group. */
  firstOf(group: number): number;
  /** Documents of a group, ascending. */
  documentsOf(group: number): Uint32Array;
  /**
   * By hit the length norm (see bm25.ts) of all its passages together; their lengths are counted without stop
   * words.
   */
  readonly lengthNorms: Float64Array;
}

/**
 * @param isOwnHit whether a group is a hit of its own even if its documents have parents
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

/** By document: its own group, if it has no parent or is a hit of its own; else its talk; NONE inside other pages. */
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

/** Whether all definitions of a term stand in notes or events about other things; see SearchDocument.parent. */
export function isInPassing(index: InvertedIndex, term: number): boolean {
  const { documentParents, groupDocuments, groupDocumentOffsets } = index;
  return groupDocuments
    .subarray(groupDocumentOffsets[term], groupDocumentOffsets[term + 1])
    .every((document) => {
      const parent = documentParents[document] ?? NONE;
      return parent !== NONE && !isTalk(index, parent);
    });
}
