import { type Statistics, statisticsOf } from './accumulator.ts';
import { bestOf } from './best-of.ts';
import { Closeness } from './closeness.ts';
import type { Concept } from './concepts.ts';
import { suggestConcepts } from './feedback.ts';
import { showHits } from './hits.ts';
import { type Homes, homesOf } from './homes.ts';
import { hasPhrase, PassageTexts, vectorOf } from './passage-texts.ts';
import { type Plan, Planner } from './plan.ts';
import { literalQuery, parseQuery, type Query } from './query.ts';
import { QUESTION_WORDS, WEIGHTS } from './ranking-weights.ts';
import { Readings } from './readings.ts';
import { type Bonuses, ScorePool, type Scores } from './scores.ts';
import type { Segment } from './segment.ts';
import type {
  DocumentKind,
  Hit,
  Relaxation,
  SearchOptions,
  SearchResult,
  TextSource,
} from './types.ts';
import { nearestWords } from './typos.ts';
import { WordBook } from './word-book.ts';

/** How many of the best hits are looked at more closely, reading their texts. */
const CLOSER_LOOK = 20;
/** How many of the best suggest further words for a question, and how many words. */
const EXAMPLES = 10;
const SUGGESTIONS = 15;
/** How many passages are read at most to find a quoted phrase. */
const PHRASE_LOOK = 2000;
/** How many words say what a talk is about. */
const TOPIC_WORDS = 25;
/** How many words are offered when nothing is found. */
const NEAREST = 5;

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

/** Answers queries over opened segments. */
export class Searcher {
  readonly #segments: readonly Segment[];
  readonly #source: TextSource;
  readonly #statistics: Statistics;
  readonly #planner: Planner;
  readonly #texts: PassageTexts;
  readonly #book: WordBook;
  readonly #pool: ScorePool;
  readonly #keptHomes = new Map<boolean, Homes>();

  constructor(segments: readonly Segment[], source: TextSource) {
    this.#segments = segments;
    this.#source = source;
    this.#statistics = statisticsOf(segments);
    const readings = new Readings(segments, this.#statistics);
    this.#planner = new Planner(segments, this.#statistics, readings);
    this.#book = new WordBook(segments, this.#statistics.groups);
    this.#texts = new PassageTexts(segments, source, this.#book);
    this.#pool = new ScorePool(this.#statistics);
  }

  search(text: string, options: SearchOptions): SearchResult {
    try {
      return this.#search(text, options);
    } finally {
      this.#pool.releaseAll();
    }
  }

  #search(text: string, options: SearchOptions): SearchResult {
    const query = options.literal ? literalQuery(text) : parseQuery(text);
    const kinds = options.kinds ?? (query.kinds.length > 0 ? query.kinds : undefined);
    const homes = this.#homes(kinds?.length === 1 && kinds[0] === 'term');
    const judge = { query, kinds, homes };
    const plan = this.#planner.plan(query);
    const answer = this.#climb(plan, judge, options.limit);
    return {
      relaxed: answer.ranked.length === 0 ? [] : relaxationsOf(plan, answer),
      total: answer.total,
      hits: showHits(answer, this.#source),
      nearest: answer.ranked.length === 0 ? nearestWords(this.#segments, plan, NEAREST) : [],
    };
  }

  #homes(onOwn: boolean): Homes {
    const kept = this.#keptHomes.get(onOwn) ?? homesOf(this.#segments, onOwn);
    this.#keptHomes.set(onOwn, kept);
    return kept;
  }

  /** Takes the first rung of the ladder that answers. */
  #climb(plan: Plan, judge: Judge, limit: number): Answer {
    const { concepts, phrases, unknown } = plan;
    const scores = this.#score(plan, judge.homes);
    const allowed = this.#allowed(plan, judge, scores);
    const isQuestion = concepts.length >= QUESTION_WORDS && phrases.length === 0;
    if (isQuestion) return this.#rank(allowed, { plan, scores, judge, limit });
    const complete = completeOf(allowed, plan, scores);
    if (complete.length > 0 || phrases.length > 0 || concepts.length === 0) {
      return this.#rank(complete, { plan, scores, judge, limit });
    }
    if (unknown.length === 0 && concepts.length > 1) {
      for (const read of this.#planner.otherReadings(plan)) {
        const other = { ...plan, concepts: read };
        const otherScores = this.#score(other, judge.homes);
        const found = completeOf(this.#allowed(plan, judge, otherScores), other, otherScores);
        if (found.length > 0) {
          return this.#rank(found, { plan: other, scores: otherScores, judge, limit });
        }
      }
    }
    return this.#rank(allowed, { plan, scores, judge, limit });
  }

  #score(plan: Plan, homes: Homes): Scores {
    const scores = this.#pool.take(homes);
    scores.fill(plan.concepts, homes, (filled) => this.#bonuses(plan, filled));
    return scores;
  }

  #scoreAll(concepts: readonly Concept[], homes: Homes): Scores {
    const scores = this.#pool.take(homes);
    scores.fill(concepts, homes);
    return scores;
  }

  /** A group whose title or name the query says in full is likely what was meant. */
  #bonuses({ concepts, named }: Plan, { titled, groupsWithFields }: Scores): Bonuses {
    const bonus = WEIGHTS.fullName * concepts.reduce((sum, { idf }) => sum + idf, 0);
    const bonuses = new Map(named.map((group) => [group, bonus]));
    for (const group of groupsWithFields) {
      if (titled[group] === concepts.length && this.#titleLength(group) === concepts.length) {
        bonuses.set(group, bonus);
      }
    }
    return bonuses;
  }

  #titleLength(group: number): number {
    const segment = this.#segments.findLast(({ groupBase }) => groupBase <= group);
    return segment?.columns.titleLengths[group - segment.groupBase] ?? 0;
  }

  /** Homes with any of the words that nothing in the query rules out. */
  #allowed(plan: Plan, { query, kinds, homes }: Judge, scores: Scores): readonly number[] {
    const unwanted = plan.unwanted.length > 0 ? this.#scoreAll(plan.unwanted, homes) : undefined;
    const isAnything = query.wanted.length === 0 && (query.years.length > 0 || kinds !== undefined);
    const candidates = isAnything ? this.#allHomes(homes) : scores.homes;
    return candidates.filter((home) => {
      if ((unwanted?.counts[home] ?? 0) > 0) return false;
      if (kinds !== undefined && !kinds.includes(homes.kindOf(home))) return false;
      if (query.years.length > 0) {
        const year = homes.yearOf(home);
        if (!query.years.some(({ from, to }) => from <= year && year <= to)) return false;
      }
      return !plan.unwantedPhrases.some((phrase) => this.#hasPhrase(home, homes, phrase));
    });
  }

  /** Every home with a living document: for a query that only filters. */
  #allHomes(homes: Homes): readonly number[] {
    const all = Array.from({ length: this.#statistics.groups }, (_, group) => group);
    return all.filter((group) => {
      const first = homes.firstDocumentOf(group);
      return first >= 0 && homes.ofDocuments[first] === group;
    });
  }

  #hasPhrase(home: number, homes: Homes, phrase: readonly string[]): boolean {
    const [first, end] = homes.documentsOf(home);
    for (let document = first; document < end; document++) {
      const words = this.#texts.wordsOf(document);
      const numbers = phrase.map((word) => this.#book.find(word));
      if (hasPhrase(words, numbers)) return true;
    }
    return false;
  }

  #rank(kept: readonly number[], { plan, scores, judge, limit }: Ranking): Answer {
    const { homes } = judge;
    const found = this.#withPhrases(kept, plan, scores, homes);
    const closeness = this.#closeness(found, plan, scores, homes);
    const suggested = this.#suggested(found, { plan, scores, homes, closeness });
    const all = plan.concepts.reduce((sum, { idf }) => sum + idf, 0);
    const isShort = plan.concepts.length < QUESTION_WORDS;
    const totals = Float64Array.from(found, (home) => {
      // With some words only, how much of the query they make up comes first.
      const share = isShort && all > 0 ? (scores.coverage[home] ?? 0) / all : 1;
      const own = scores.scoreOfHome(home) + (closeness.get(home) ?? 0);
      return own * share + (suggested?.scoreOfHome(home) ?? 0);
    });
    const total = (position: number) => totals[position] ?? 0;
    const homeAt = (position: number) => found[position] ?? 0;
    const best = bestOf(
      found.keys(),
      limit,
      (a, b) => total(b) - total(a) || byHash(homes, scores, homeAt(a), homeAt(b)),
    );
    const ranked = best.map((position): Ranked => {
      const home = homeAt(position);
      return {
        ...factsOf(home, scores),
        score: total(position),
        closeness: closeness.get(home) ?? 0,
        suggested: suggested?.scoreOfHome(home) ?? 0,
      };
    });
    return { plan, scores, homes, ranked, total: found.length };
  }

  #withPhrases(
    kept: readonly number[],
    { phrases }: Plan,
    scores: Scores,
    homes: Homes,
  ): readonly number[] {
    if (phrases.length === 0) return kept;
    const best = bestOf(kept, PHRASE_LOOK, (a, b) => scores.scoreOfHome(b) - scores.scoreOfHome(a));
    return best.filter((home) => phrases.every((phrase) => this.#hasPhrase(home, homes, phrase)));
  }

  /** What the best hits earn by words of the query that stand close together. */
  #closeness(
    found: readonly number[],
    { concepts }: Plan,
    scores: Scores,
    homes: Homes,
  ): ReadonlyMap<number, number> {
    if (concepts.length < 2) return new Map();
    const closeness = new Closeness(concepts, this.#book);
    return new Map(
      bestHomes(found, CLOSER_LOOK, scores, homes).map((home) => [
        home,
        closeness.of(this.#texts.wordsOf(scores.bestDocumentOf(home))),
      ]),
    );
  }

  /**
   * Scores by words that the best hits suggest. Only for questions: to someone who typed two words
   * no note is shown for a third.
   */
  #suggested(
    found: readonly number[],
    { plan, scores, homes, closeness }: Suggesting,
  ): Scores | undefined {
    if (plan.concepts.length < QUESTION_WORDS) return undefined;
    const worth = (home: number) => scores.scoreOfHome(home) + (closeness.get(home) ?? 0);
    const best = bestOf(
      closeness.keys(),
      EXAMPLES,
      (a, b) => worth(b) - worth(a) || byHash(homes, scores, a, b),
    );
    const most = best[0] === undefined ? 0 : worth(best[0]);
    if (most === 0 || found.length <= 1) return undefined;
    const examples = best.map((home) => ({
      weight: worth(home) / most,
      vector: this.#texts.vectorOf(scores.bestDocumentOf(home)),
    }));
    const known = plan.concepts.flatMap(({ words }) => [...words]);
    const concepts = suggestConcepts(examples, SUGGESTIONS, known, this.#suggester());
    return this.#scoreAll(concepts, homes);
  }

  #suggester() {
    return {
      segments: this.#segments,
      groups: this.#statistics.groups,
      book: this.#book,
    };
  }

  related(document: number, limit: number): readonly Hit[] {
    try {
      return this.#related(document, limit);
    } finally {
      this.#pool.releaseAll();
    }
  }

  #related(document: number, limit: number): readonly Hit[] {
    const homes = this.#homes(false);
    const own = homes.ofDocuments[document] ?? -1;
    if (own < 0) return [];
    const [first, end] = homes.documentsOf(own);
    const texts = Array.from({ length: end - first }, (_, i) => this.#texts.wordsOf(first + i));
    const words = Uint32Array.from(texts.flatMap((text) => [...text]));
    const example = { weight: 1, vector: vectorOf(words, this.#book) };
    const concepts = suggestConcepts([example], TOPIC_WORDS, [], this.#suggester());
    const scores = this.#scoreAll(concepts, homes);
    const talks = scores.homes.filter((home) => home !== own && homes.kindOf(home) === 'talk');
    const ranked = talks.map((home): Ranked => {
      const facts = factsOf(home, scores);
      return { ...facts, score: facts.words, closeness: 0, suggested: 0 };
    });
    const plan = planOf(concepts);
    const best = bestOf(ranked, limit, byScore(homes));
    return showHits({ plan, scores, homes, ranked: best, total: ranked.length }, this.#source);
  }
}

interface Judge {
  readonly query: Query;
  readonly kinds: readonly DocumentKind[] | undefined;
  readonly homes: Homes;
}

interface Ranking {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly judge: Judge;
  readonly limit: number;
}

interface Suggesting {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly homes: Homes;
  readonly closeness: ReadonlyMap<number, number>;
}

type Facts = Omit<Ranked, 'score' | 'closeness' | 'suggested'>;

/** Taken out of the tables, which the next query uses again. */
function factsOf(home: number, scores: Scores): Facts {
  return {
    home,
    document: scores.bestDocumentOf(home),
    words: scores.scoreOfHome(home),
    count: scores.counts[home] ?? 0,
    titled: scores.titled[home] ?? 0,
    isNamed: scores.isNamed(home),
  };
}

/** Homes that have every concept. */
function completeOf(allowed: readonly number[], { concepts }: Plan, { counts }: Scores) {
  return allowed.filter((home) => (counts[home] ?? 0) === concepts.length);
}

function planOf(concepts: readonly Concept[]): Plan {
  return {
    concepts,
    unwanted: [],
    phrases: [],
    unwantedPhrases: [],
    relaxed: [],
    unknown: [],
    named: [],
  };
}

/** Ties are settled by what the documents say, so that the order of the notes does not matter. */
function byScore(homes: Homes): (a: Ranked, b: Ranked) => number {
  return (a, b) =>
    b.score - a.score ||
    homes.hashOf(a.document) - homes.hashOf(b.document) ||
    a.document - b.document;
}

function byHash(homes: Homes, scores: Scores, a: number, b: number): number {
  const [left, right] = [scores.bestDocumentOf(a), scores.bestDocumentOf(b)];
  return homes.hashOf(left) - homes.hashOf(right) || left - right;
}

function bestHomes(found: readonly number[], limit: number, scores: Scores, homes: Homes) {
  return bestOf(
    found,
    limit,
    (a, b) => scores.scoreOfHome(b) - scores.scoreOfHome(a) || byHash(homes, scores, a, b),
  );
}

/** What was given up, in order: readings of single words first, then having all of them. */
function relaxationsOf(
  { relaxed, unknown }: Plan,
  { plan, scores, ranked }: Answer,
): readonly Relaxation[] {
  const best = ranked[0];
  const readings = plan.concepts.flatMap(({ readAs, from: typed = '', text }): Relaxation[] =>
    readAs === undefined ? [] : [{ kind: readAs, from: typed, to: text }],
  );
  const words = plan.concepts.map(({ text }) => text);
  const has = (_: string, concept: number) => scores.has(best?.home ?? 0, concept);
  const found = words.filter(has);
  const isPartial = found.length < words.length || unknown.length > 0;
  const from = [...words, ...unknown].join(' ');
  const partial: Relaxation[] = isPartial ? [{ kind: 'partial', from, to: found.join(' ') }] : [];
  return [...relaxed, ...readings, ...partial];
}
