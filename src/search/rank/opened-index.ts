import { lazily } from '../../model/lazily.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import type { PassageSource } from '../index/passage-source.ts';
import { PostingCursor } from '../index/postings.ts';
import { indexIn } from '../index/string-pool.ts';
import type { Concept } from '../match/concepts.ts';
import { PassageWords } from '../match/passage-words.ts';
import { scanTokens } from '../text/tokens.ts';
import { titleTokens } from './exact-headings.ts';
import { type HitGrouping, hitGrouping } from './hit-grouping.ts';
import { contentWordTest, type PassageVector, vectorOf } from './passage-vector.ts';
import { ScorePool } from './score-pool.ts';
import type { Scores } from './scores.ts';

/** How many passages are read to find the spelling of a word. */
const PASSAGES_READ = 3;

/** The title hash of a group without a title. */
export const NO_TITLE = 0;

/** An index, the source of its passages, and the caches that queries share. */
export class OpenedIndex {
  readonly index: InvertedIndex;
  readonly source: PassageSource;
  readonly passageWords: PassageWords;
  readonly #isContentWord: () => (word: number) => boolean;
  readonly #pool: ScorePool;
  readonly #groupings = new Map<boolean, HitGrouping>();
  /** By group; {@link NO_TITLE} until computed. */
  readonly #titleHashes: Uint32Array;

  constructor(index: InvertedIndex, source: PassageSource) {
    this.index = index;
    this.source = source;
    this.passageWords = new PassageWords(index, source);
    this.#isContentWord = lazily(() => contentWordTest(index));
    this.#pool = new ScorePool(index, this.passageWords);
    this.#titleHashes = new Uint32Array(index.statistics.groups);
  }

  /**
   * The hit that shows each document; cached.
   * @param areTermsOwn whether definitions inside talks and pages are hits of their own
   */
  grouping(areTermsOwn: boolean): HitGrouping {
    const known = this.#groupings.get(areTermsOwn) ?? hitGrouping(this.index, () => areTermsOwn);
    this.#groupings.set(areTermsOwn, known);
    return known;
  }

  /** A grouping in which only the definitions of the given terms are hits of their own. */
  groupingWith(terms: readonly number[]): HitGrouping {
    if (terms.length === 0) return this.grouping(false);
    const own = new Set(terms);
    return hitGrouping(this.index, (group) => own.has(group));
  }

  /**
   * A word of the index as the notes write it (`useEffect`, `Straße`). If the spellings differ at most in the first
   * letter, the word as it is in the index.
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
   * The vector of a text, see {@link PassageVector}.
   * @param words from {@link passageWords}
   */
  vectorOf(words: Iterable<number>): PassageVector {
    return vectorOf(this.index, words, this.#isContentWord());
  }

  /** A hash of a group's title: FNV-1a of its tokens; {@link NO_TITLE} without a title. */
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

  /** A table of scores to fill; valid while {@link withScoreTables} runs. */
  table(grouping: HitGrouping): Scores {
    return this.#pool.take(grouping);
  }

  /** Scores of all passages and hits for a list of concepts; valid while {@link withScoreTables} runs. */
  score(concepts: readonly Concept[], grouping: HitGrouping): Scores {
    const scores = this.table(grouping);
    scores.fill(concepts, grouping);
    return scores;
  }

  /** Runs a function that answers one query, then releases its tables of scores for the next query. */
  withScoreTables<T>(answer: () => T): T {
    try {
      return answer();
    } finally {
      this.#pool.releaseAll();
    }
  }
}
