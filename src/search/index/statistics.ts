import type { IndexColumns } from './columns.ts';

/** Numbers of documents and groups, and average lengths, for BM25. */
export interface Statistics {
  readonly documents: number;
  readonly groups: number;
  /** Whether any document has a parent (see SearchDocument.parent). */
  readonly hasParents: boolean;
  /** Average number of words of a body; at least 1. */
  readonly averageBody: number;
  /** Average number of words of a title; at least 1. */
  readonly averageTitle: number;
}

/** The values of the column `counts`, in this order. */
export interface Counts {
  readonly documents: number;
  readonly groups: number;
  /** Number of documents that have a parent. */
  readonly children: number;
  /** Sums of the lengths of all bodies and of all titles. */
  readonly bodyWords: number;
  readonly titleWords: number;
}

export const countsColumn = (counts: Counts): Uint32Array => {
  const { documents, groups, children, bodyWords, titleWords } = counts;
  return Uint32Array.of(documents, groups, children, bodyWords, titleWords);
};

export function statisticsOf({ counts }: Pick<IndexColumns, 'counts'>): Statistics {
  const [documents = 0, groups = 0, children = 0, bodyWords = 0, titleWords = 0] = counts;
  return {
    documents,
    groups,
    hasParents: children > 0,
    averageBody: Math.max(1, bodyWords / Math.max(1, documents)),
    averageTitle: Math.max(1, titleWords / Math.max(1, groups)),
  };
}
