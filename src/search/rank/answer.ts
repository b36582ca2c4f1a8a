import type { Plan } from '../query/plan.ts';
import type { HitGrouping } from './hit-grouping.ts';
import type { Scores } from './scores.ts';

/** A hit as far as ranking knows it. */
export interface Ranked {
  readonly hit: number;
  /** Best passage. */
  readonly document: number;
  readonly score: number;
  /** What its words earned by standing close together. */
  readonly proximity: number;
  /** What it earned by words that the best hits suggested. */
  readonly suggested: number;
  /** What its words are worth by themselves. */
  readonly words: number;
  /** How many words of the query it has, and how many of them in its title or names. */
  readonly count: number;
  readonly titled: number;
  /** The query is its title or name. */
  readonly isNamed: boolean;
}

/** What one query is answered with. */
export interface Answer {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly grouping: HitGrouping;
  readonly ranked: readonly Ranked[];
  readonly total: number;
}
