import type { Segment } from '../index/segment.ts';
import type { Concept } from '../query/concepts.ts';
import { WordBook } from '../query/word-book.ts';
import type { TextSource } from '../types.ts';
import { type Statistics, statisticsOf } from './accumulator.ts';
import { type Homes, homesOf } from './homes.ts';
import { PassageTexts } from './passage-texts.ts';
import { ScorePool, type Scores } from './scores.ts';

/** Opened segments, and what is kept for them from query to query. */
export class OpenedIndex {
  readonly segments: readonly Segment[];
  readonly source: TextSource;
  readonly statistics: Statistics;
  readonly book: WordBook;
  readonly texts: PassageTexts;
  readonly #pool: ScorePool;
  readonly #homes = new Map<boolean, Homes>();

  constructor(segments: readonly Segment[], source: TextSource) {
    this.segments = segments;
    this.source = source;
    this.statistics = statisticsOf(segments);
    this.book = new WordBook(segments, this.statistics.livingGroups);
    this.texts = new PassageTexts(segments, source, this.book);
    this.#pool = new ScorePool(this.statistics);
  }

  /** Which hit each document is shown under; `onOwn` as for homesOf. */
  homes(onOwn: boolean): Homes {
    const kept = this.#homes.get(onOwn) ?? homesOf(this.segments, onOwn);
    this.#homes.set(onOwn, kept);
    return kept;
  }

  /** An empty table of scores, for as long as {@link answering} runs. */
  table(homes: Homes): Scores {
    return this.#pool.take(homes);
  }

  /** Scores of everything by a list of concepts, for as long as {@link answering} runs. */
  score(concepts: readonly Concept[], homes: Homes): Scores {
    const scores = this.table(homes);
    scores.fill(concepts, homes);
    return scores;
  }

  /** Runs what answers one query; its tables of scores are used again for the next. */
  answering<T>(answer: () => T): T {
    try {
      return answer();
    } finally {
      this.#pool.releaseAll();
    }
  }
}
