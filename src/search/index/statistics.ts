import type { IndexColumns } from './columns.ts';

/** Sizes and average lengths of everything that is searched. */
export interface Statistics {
  readonly documents: number;
  readonly groups: number;
  /** Whether any document is a part of another group's talk. */
  readonly hasParents: boolean;
  /** Words of a body, at least one. */
  readonly averageBody: number;
  /** Words of a title, at least one. */
  readonly averageTitle: number;
}

/** What the column `counts` holds, in this order. */
export interface Counts {
  readonly documents: number;
  readonly groups: number;
  /** Documents that have a parent. */
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
