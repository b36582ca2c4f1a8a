import type { InvertedIndex } from '../index/inverted-index.ts';
import type { PassageWords } from '../match/passage-words.ts';
import type { HitGrouping } from './hit-grouping.ts';
import { Scores } from './scores.ts';

/** Most queries need two tables. */
const KEPT_TABLES = 3;

/** Reuses tables of scores from query to query, since each has an entry per document and group. */
export class ScorePool {
  readonly #index: InvertedIndex;
  readonly #passageWords: PassageWords;
  readonly #tables: Scores[] = [];
  #taken = 0;

  constructor(index: InvertedIndex, passageWords: PassageWords) {
    this.#index = index;
    this.#passageWords = passageWords;
  }

  /** A table for exclusive use until {@link releaseAll}. */
  take(grouping: HitGrouping): Scores {
    const free = this.#tables[this.#taken] ?? new Scores(this.#index, this.#passageWords, grouping);
    this.#tables[this.#taken] = free;
    this.#taken++;
    return free;
  }

  /** Makes all tables available again, and drops those beyond {@link KEPT_TABLES}. */
  releaseAll(): void {
    this.#taken = 0;
    this.#tables.length = Math.min(this.#tables.length, KEPT_TABLES);
  }
}
