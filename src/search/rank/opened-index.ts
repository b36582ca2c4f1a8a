import { lazily } from '../../model/lazily.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import type { PassageSource } from '../index/passage-source.ts';
import { PostingCursor } from '../index/postings.ts';
import { indexIn } from '../index/string-pool.ts';
import type { Concept } from '../match/concepts.ts';
import { PassageWords } from '../match/passage-words.ts';
import { scanTokens } from '../text/tokens.ts';
import { titleTokens } from './headings.ts';
import { type HitGrouping, hitGrouping } from './hit-grouping.ts';
import { type PassageVector, tellingWords, vectorOf } from './passage-vector.ts';
import { ScorePool } from './score-pool.ts';
import type { Scores } from './scores.ts';

/** How many passages are read to see how a word is written. */
const PASSAGES_READ = 3;

/** A hash that stands for no title. */
export const NO_TITLE = 0;

/** An index with its notes, and what is kept for them from query to query. */
export class OpenedIndex {
  readonly index: InvertedIndex;
  readonly source: PassageSource;
  readonly passageWords: PassageWords;
  readonly #isTelling: () => (word: number) => boolean;
  readonly #pool: ScorePool;
  readonly #groupings = new Map<boolean, HitGrouping>();
  /** By group; {@link NO_TITLE} where not asked for yet. */
  readonly #titleHashes: Uint32Array;

  constructor(index: InvertedIndex, source: PassageSource) {
    this.index = index;
    this.source = source;
    this.passageWords = new PassageWords(index, source);
    this.#isTelling = lazily(() => tellingWords(index));
    this.#pool = new ScorePool(index, this.passageWords);
    this.#titleHashes = new Uint32Array(index.statistics.groups);
  }

  /**
   * Which hit each document is shown under.
   * @param areTermsOwn whether definitions that stand in talks are hits of their own
   */
  grouping(areTermsOwn: boolean): HitGrouping {
    const known = this.#groupings.get(areTermsOwn) ?? hitGrouping(this.index, () => areTermsOwn);
    this.#groupings.set(areTermsOwn, known);
    return known;
  }

  /** The same, where of the definitions in talks those of some terms alone are hits of their own. */
  groupingWith(terms: readonly number[]): HitGrouping {
    if (terms.length === 0) return this.grouping(false);
    const own = new Set(terms);
    return hitGrouping(this.index, (group) => own.has(group));
  }

  /**
   * How a word of the index is written in the notes, where that is more than a capital at its start: `useEffect`,
   * `Straße`; else as it is in the index.
   */
  written(word: string): string {
    const number = indexIn(this.index.words, word);
    const cursor = number < 0 ? undefined : new PostingCursor(this.index, number);
    let found: string | undefined;
    for (let read = 0; read < PASSAGES_READ && cursor?.next(); read++) {
      const { text } = this.source.plainOf(cursor.document);
      scanTokens(text, (one, start, end) => {
        if (one === word && found !== word) found = text.slice(start, end);
      });
    }
    return found === undefined || found.slice(1) === word.slice(1) ? word : found;
  }

  /**
   * What a text is about.
   * @param words as {@link passageWords} gives them
   */
  vectorOf(words: Iterable<number>): PassageVector {
    return vectorOf(this.index, words, this.#isTelling());
  }

  /** The same for the same title, and hardly ever for others: FNV-1a of its tokens; {@link NO_TITLE} for none. */
  titleHash(group: number): number {
    const known = this.#titleHashes[group] ?? NO_TITLE;
    if (known !== NO_TITLE) return known;
    const tokens = titleTokens(this.index, group);
    if (tokens.length === 0) return NO_TITLE;
    const hash =
      tokens.reduce((sum, token) => Math.imul(sum ^ token, 0x01000193), 0x811c9dc5) >>> 0;
    this.#titleHashes[group] = hash;
    return hash;
  }

  /** An empty table of scores, for as long as {@link answering} runs. */
  table(grouping: HitGrouping): Scores {
    return this.#pool.take(grouping);
  }

  /** Scores of everything by a list of concepts, for as long as {@link answering} runs. */
  score(concepts: readonly Concept[], grouping: HitGrouping): Scores {
    const scores = this.table(grouping);
    scores.fill(concepts, grouping);
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
