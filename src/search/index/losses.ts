import { needRange } from '../../model/paged.ts';
import type { Columns } from '../types.ts';
import { fromColumns, type IndexColumns, NONE } from './columns.ts';
import { COUNT_FOLLOWS } from './fields.ts';

/**
 * What an index's counts lose when some of its documents no longer count, so that words weigh what
 * they would in an index without them. Plain columns, to be kept beside the index.
 */
export interface Losses {
  /** Words that lose documents, ascending, and how many each loses. */
  readonly words: Uint32Array;
  readonly wordDocuments: Uint32Array;
  /** Stems that lose groups, ascending, and how many each loses. */
  readonly stems: Uint32Array;
  readonly stemGroups: Uint32Array;
  /** To be taken off the index's counts, in their order; then the documents and groups that are gone. */
  readonly counts: Uint32Array;
}

/** Where in an index's counts those of what is gone begin. */
const FIRST_GONE = 6;

/** Counts what is lost. Groups must be dead as a whole. Reads every list of the index once. */
export function lossesOf(columns: Columns, dead: Uint8Array): Losses {
  const index = fromColumns(columns);
  const isGone = (document: number): boolean =>
    ((dead[document >> 3] ?? 0) & (1 << (document & 7))) !== 0;
  const { documentGroups, wordStems, wordDocuments, stemGroups } = index;
  const ofWords = new Uint32Array(wordDocuments.length);
  const groupsOfStems = new Map<number, Set<number>>();
  if (dead.some((bits) => bits !== 0)) {
    eachPosting(index, (word, document) => {
      if (!isGone(document)) return;
      ofWords[word] = (ofWords[word] ?? 0) + 1;
      const stem = wordStems[word] ?? 0;
      const groups = groupsOfStems.get(stem) ?? new Set();
      groupsOfStems.set(stem, groups.add(documentGroups[document] ?? 0));
    });
  }
  const ofStems = new Uint32Array(stemGroups.length);
  for (const [stem, groups] of groupsOfStems) ofStems[stem] = groups.size;
  const words = positionsOf(ofWords);
  const stems = positionsOf(ofStems);
  return {
    words,
    wordDocuments: words.map((word) => ofWords[word] ?? 0),
    stems,
    stemGroups: stems.map((stem) => ofStems[stem] ?? 0),
    counts: countsOf(columns, isGone),
  };
}

/** Gives each word with each document that has it, by one pass over all lists; what else an entry says is passed over. */
function eachPosting(
  { postings, postingOffsets }: IndexColumns,
  take: (word: number, document: number) => void,
): void {
  needRange(postings, 0, postings.length);
  for (let word = 0; word + 1 < postingOffsets.length; word++) {
    const end = postingOffsets[word + 1] ?? 0;
    let document = 0;
    for (let at = postingOffsets[word] ?? 0; at < end; ) {
      let byte = postings[at++] ?? 0;
      let head = byte & 127;
      for (let shift = 7; byte >= 128; shift += 7) {
        byte = postings[at++] ?? 0;
        head |= (byte & 127) << shift;
      }
      document += head >>> 1;
      take(word, document);
      if ((head & 1) === 0) continue;
      const mask = postings[at++] ?? 0;
      if (mask >= COUNT_FOLLOWS) while ((postings[at++] ?? 0) >= 128);
    }
  }
}

function positionsOf(counts: Uint32Array): Uint32Array {
  const positions: number[] = [];
  for (let at = 0; at < counts.length; at++) if (counts[at] !== 0) positions.push(at);
  return Uint32Array.from(positions);
}

function countsOf(columns: Columns, isGone: (document: number) => boolean): Uint32Array {
  const { documentGroups, documentParents, bodyLengths, titleLengths } = fromColumns(columns);
  const groups = new Set<number>();
  let [documents, bodies, parents] = [0, 0, 0];
  documentGroups.forEach((group, document) => {
    if (!isGone(document)) return;
    groups.add(group);
    documents++;
    bodies += bodyLengths[document] ?? 0;
    if (documentParents[document] !== NONE) parents++;
  });
  const titles = [...groups].reduce((sum, group) => sum + (titleLengths[group] ?? 0), 0);
  return Uint32Array.of(0, 0, 0, bodies, titles, parents, documents, groups.size);
}

/** The index's columns with its counts as they are without what is lost; all else is shared. May be done again. */
export function withLosses(columns: Columns, losses: Losses): Columns {
  const { counts, wordDocuments, stemGroups } = fromColumns(columns);
  const left = losses.counts.map((loss, at) =>
    // What is gone is counted up, all else down.
    at < FIRST_GONE ? (counts[at] ?? 0) - loss : (counts[at] ?? 0) + loss,
  );
  // Columns may be read when they are first asked for: what is shared is not touched here.
  return Object.create(columns, {
    counts: { value: left },
    wordDocuments: { value: less(wordDocuments, losses.words, losses.wordDocuments) },
    stemGroups: { value: less(stemGroups, losses.stems, losses.stemGroups) },
  }) as Columns;
}

function less(counts: Uint32Array, at: Uint32Array, by: Uint32Array): Uint32Array {
  const left = counts.slice();
  at.forEach((position, i) => {
    left[position] = (left[position] ?? 0) - (by[i] ?? 0);
  });
  return left;
}
