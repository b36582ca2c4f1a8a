import { fromColumns, NONE } from './columns.ts';
import { isDead, openSegments, scanPostings } from './segment.ts';
import type { Columns } from './types.ts';

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

/** Counts what is lost. Groups must be dead as a whole. Reads every list of the index once. */
export function lossesOf(columns: Columns, dead: Uint8Array): Losses {
  const [whole] = openSegments([{ columns }]);
  if (whole === undefined) throw new RangeError('There is no index');
  const dying = { ...whole, dead };
  const isGone = (document: number) => isDead(dying, document);
  const { documentGroups, wordStems, wordDocuments, stemGroups } = whole.columns;
  const ofWords = new Uint32Array(wordDocuments.length);
  const groupsOfStems = new Map<number, Set<number>>();
  for (let word = 0; word < wordDocuments.length; word++) {
    scanPostings(whole, word, (document) => {
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

const positionsOf = (counts: Uint32Array): Uint32Array =>
  Uint32Array.from(counts.keys()).filter((position) => (counts[position] ?? 0) > 0);

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

/** The index's columns with its counts as they are without what is lost; all else is shared. */
export function withLosses(columns: Columns, losses: Losses): Columns {
  const { counts, wordDocuments, stemGroups } = fromColumns(columns);
  const gone = losses.counts.slice(counts.length);
  const left = counts.map((count, at) => count - (losses.counts[at] ?? 0));
  return {
    ...columns,
    counts: Uint32Array.of(...left, ...gone),
    wordDocuments: less(wordDocuments, losses.words, losses.wordDocuments),
    stemGroups: less(stemGroups, losses.stems, losses.stemGroups),
  };
}

function less(counts: Uint32Array, at: Uint32Array, by: Uint32Array): Uint32Array {
  const left = counts.slice();
  at.forEach((position, i) => {
    left[position] = (left[position] ?? 0) - (by[i] ?? 0);
  });
  return left;
}
