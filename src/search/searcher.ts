import { type Statistics, statisticsOf } from './accumulator.ts';
import type { Answer, Ranked } from './answer.ts';
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
    this.#book = new WordBook(segments, this.#statistics.livingGroups);
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
      relaxed: answer.ranked.length === 0 ? [] : this.#relaxations(answer, homes),
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

  /** What was given up, in order: readings of single words first, then having all of them. */
  #relaxations({ plan, scores, ranked }: Answer, homes: Homes): readonly Relaxation[] {
    const { concepts, unknown, relaxed, substitutes } = plan;
    const home = ranked[0]?.home ?? 0;
    const aliases = substitutes
      .filter(({ typed }) => (this.#scoreAll(typed, homes).counts[home] ?? 0) < typed.length)
      .map(({ relaxation }) => relaxation);
    const readings = concepts.flatMap(({ readAs, from = '', text }): Relaxation[] =>
      readAs === undefined ? [] : [{ kind: readAs, from, to: text }],
    );
    const words = concepts.map(({ text }) => text);
    const found = words.filter((_, concept) => scores.has(home, concept));
    const from = [...words, ...unknown].join(' ');
    const isPartial = found.length < words.length || unknown.length > 0;
    const partial: Relaxation[] = isPartial ? [{ kind: 'partial', from, to: found.join(' ') }] : [];
    return [...relaxed, ...aliases, ...readings, ...partial];
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
  #bonuses({ concepts, named }: Plan, { inTitle, groupsWithFields }: Scores): Bonuses {
    const bonus = WEIGHTS.fullName * concepts.reduce((sum, { idf }) => sum + idf, 0);
    const bonuses = new Map(named.map((group) => [group, bonus]));
    for (const group of groupsWithFields) {
      if (inTitle[group] === concepts.length && this.#titleLength(group) === concepts.length) {
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
    const unwantedPhrases = plan.unwantedPhrases.map((phrase) => {
      const words = this.#scoreAll(this.#planner.wordsOf(phrase), homes);
      return this.#homesWithPhrase(candidates, phrase, words, homes);
    });
    return candidates.filter((home) => {
      if ((unwanted?.counts[home] ?? 0) > 0) return false;
      if (kinds !== undefined && !kinds.includes(homes.kindOf(home))) return false;
      if (query.years.length > 0) {
        const year = homes.yearOf(home);
        if (!query.years.some(({ from, to }) => from <= year && year <= to)) return false;
      }
      return !unwantedPhrases.some((withPhrase) => withPhrase.has(home));
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

  /** Of some homes those where a phrase stands in a passage, or in a field. */
  #homesWithPhrase(
    some: readonly number[],
    phrase: readonly string[],
    scores: Scores,
    homes: Homes,
  ): ReadonlySet<number> {
    const wanted = new Set(some);
    const found = new Set<number>();
    const numbers = phrase.map((word) => this.#book.numberOf(word));
    const check = (document: number) => {
      const home = homes.ofDocuments[document] ?? 0;
      if (!wanted.has(home) || found.has(home)) return;
      if (hasPhrase(this.#texts.wordsOf(document), numbers)) found.add(home);
    };
    for (const document of scores.documents) check(document);
    for (const group of scores.groupsWithFields) check(homes.firstOf(group));
    return found;
  }

  #rank(kept: readonly number[], { plan, scores, judge, limit }: Ranking): Answer {
    const { homes } = judge;
    const found = this.#withPhrases(kept, plan, scores, homes);
    const closeness = this.#closeness(found, plan, scores, homes);
    const suggested = this.#suggested(found, { plan, scores, homes, closeness });
    const all = plan.concepts.reduce((sum, { idf }) => sum + idf, 0);
    const isShort = plan.concepts.length < QUESTION_WORDS;
    const totals = new Float64Array(found.length);
    found.forEach((home, position) => {
      // With some words only, how much of the query they make up comes first.
      const share = isShort && all > 0 ? (scores.coverage[home] ?? 0) / all : 1;
      const own = scores.scoreOfHome(home) + (closeness.get(home) ?? 0);
      totals[position] = own * share + (suggested?.scoreOfHome(home) ?? 0);
    });
    const total = (position: number) => totals[position] ?? 0;
    const homeAt = (position: number) => found[position] ?? 0;
    const best = bestOf(
      found.keys(),
      limit,
      (a, b) => total(b) - total(a) || byHash(homes, scores, homeAt(a), homeAt(b)),
    );
    const ranked = best.map((position) => {
      const home = homeAt(position);
      const further = suggested?.scoreOfHome(home) ?? 0;
      return rankedOf(home, scores, total(position), closeness.get(home) ?? 0, further);
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
    return phrases.reduce<readonly number[]>((left, phrase) => {
      const found = this.#homesWithPhrase(left, phrase, scores, homes);
      return left.filter((home) => found.has(home));
    }, best);
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
      // Squared: a hit half as good as the best says a quarter as much.
      weight: (worth(home) / most) ** 2,
      vector: this.#texts.vectorOf(scores.bestDocumentOf(home)),
    }));
    const known = plan.concepts.flatMap(({ words }) => [...words]);
    const concepts = suggestConcepts(examples, SUGGESTIONS, known, this.#suggester());
    return this.#scoreAll(concepts, homes);
  }

  #suggester() {
    return {
      segments: this.#segments,
      groups: this.#statistics.livingGroups,
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
    const texts = homes.documentsOf(own).map((one) => this.#texts.wordsOf(one));
    const words = Uint32Array.from(texts.flatMap((text) => [...text]));
    const example = { weight: 1, vector: vectorOf(words, this.#book) };
    const concepts = suggestConcepts([example], TOPIC_WORDS, [], this.#suggester());
    const scores = this.#scoreAll(concepts, homes);
    const talks = scores.homes.filter((home) => home !== own && homes.kindOf(home) === 'talk');
    const ranked = talks.map((home) => rankedOf(home, scores, scores.scoreOfHome(home)));
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

/** Takes what there is to say of a home out of the tables, which the next query uses again. */
function rankedOf(
  home: number,
  scores: Scores,
  score: number,
  closeness = 0,
  suggested = 0,
): Ranked {
  return {
    home,
    document: scores.bestDocumentOf(home),
    score,
    closeness,
    suggested,
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
    substitutes: [],
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
