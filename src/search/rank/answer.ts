import type { Plan } from '../query/plan.ts';
import type { HitGrouping } from './hit-grouping.ts';
import type { Scores } from './scores.ts';

/** A hit as far as ranking knows it. */
export interface Ranked {
  readonly hit: number;
  /** The passage it is shown by. */
  readonly document: number;
  readonly score: number;
  /** What its words earned by standing close together. */
  readonly proximity: number;
  /** What it earned by words that the best hits suggested. */
  readonly suggested: number;
  /** Hits that it stands for, too: the same page elsewhere, or copies. */
  readonly alike: readonly number[];
  /** Numbers of the concepts that it has nowhere. */
  readonly missing: readonly number[];
  /** The query asks what it is. */
  readonly isAsked: boolean;
  /** The query is its title or name, or that of one of its sections. */
  readonly isNamed: boolean;
}

/** A query's hits before they are in order. */
export interface Ranking {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly grouping: HitGrouping;
}

/** What one query is answered with. */
export interface Answer extends Ranking {
  readonly ranked: readonly Ranked[];
  readonly total: number;
  /** Of these, those with all words of the query. */
  readonly complete: number;
}
