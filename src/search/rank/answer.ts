import type { Plan } from '../query/plan.ts';
import type { Homes } from './homes.ts';
import type { Scores } from './scores.ts';

/** A home on its way to being a hit. */
export interface Ranked {
  readonly home: number;
  /** Best passage. */
  readonly document: number;
  readonly score: number;
  /** What its words earned by standing close together. */
  readonly closeness: number;
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
  readonly homes: Homes;
  readonly ranked: readonly Ranked[];
  readonly total: number;
}
