import type { InvertedIndex } from '../index/inverted-index.ts';
import type { PassageWords } from '../match/passage-words.ts';
import type { HitGrouping } from './hit-grouping.ts';
import { Scores } from './scores.ts';

/** Most queries need two tables. */
const KEPT_TABLES = 3;

/** Keeps the tables of scores from query to query: they are as long as the notes. */
export class ScorePool {
  readonly #index: InvertedIndex;
  readonly #passageWords: PassageWords;
  readonly #tables: Scores[] = [];
  #taken = 0;

  constructor(index: InvertedIndex, passageWords: PassageWords) {
    this.#index = index;
    this.#passageWords = passageWords;
  }

  /** A table that nobody else uses until {@link releaseAll}. */
  take(grouping: HitGrouping): Scores {
    const free = this.#tables[this.#taken] ?? new Scores(this.#index, this.#passageWords, grouping);
    this.#tables[this.#taken] = free;
    this.#taken++;
    return free;
  }

  /** All tables may be taken again. */
  releaseAll(): void {
    this.#taken = 0;
    this.#tables.length = Math.min(this.#tables.length, KEPT_TABLES);
  }
}
