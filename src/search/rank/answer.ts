import type { Plan } from '../query/plan.ts';
import type { HitGrouping } from './hit-grouping.ts';
import type { Scores } from './scores.ts';

/** A ranked hit, before texts are read to show it. */
export interface Ranked {
  readonly hit: number;
  /** The passage to show for the hit. */
  readonly document: number;
  readonly score: number;
  /** The part of the score for words close together. */
  readonly proximity: number;
  /** The part of the score for words that the best hits suggest. */
  readonly suggested: number;
  /** Hits folded into this one: the same page in other folders, or copies. */
  readonly alike: readonly number[];
  /** Numbers of the concepts that the hit lacks, in passages and fields. */
  readonly missing: readonly number[];
  /** Whether the query asks for this term, so that it comes before all others. */
  readonly isRequestedTerm: boolean;
  /** Whether the query is the title or name of the hit or of one of its sections. */
  readonly isTitleMatch: boolean;
}

/** The plan of a query and the scores of its hits, which rank.ts puts in order. */
export interface Ranking {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly grouping: HitGrouping;
}

/** The ranked hits of one query. */
export interface Answer extends Ranking {
  readonly ranked: readonly Ranked[];
  readonly total: number;
  /** Number of hits with all words of the query. */
  readonly complete: number;
}
