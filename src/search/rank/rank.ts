import type { Plan } from '../query/plan.ts';
import type { TextSource } from '../types.ts';
import type { Answer, Ranked } from './answer.ts';
import { bestOf } from './best-of.ts';
import { Closeness } from './closeness.ts';
import { suggestConcepts } from './feedback.ts';
import type { Homes } from './homes.ts';
import type { OpenedIndex } from './opened-index.ts';
import { QUESTION_WORDS } from './ranking-weights.ts';
import type { Scores } from './scores.ts';

/** How many of the best hits are looked at more closely, reading their texts. */
const CLOSER_LOOK = 20;
/** How many of the best suggest further words for a question, and how many words. */
const EXAMPLES = 10;
const SUGGESTIONS = 15;

/** A query's homes on their way to being hits. */
export interface Ranking {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly homes: Homes;
}

/** Puts homes in order: by their words, by how close those stand, and by what the best suggest. */
export function rank(
  found: readonly number[],
  ranking: Ranking,
  limit: number,
  index: OpenedIndex,
): Answer {
  const { plan, scores, homes } = ranking;
  const closeness = closenessOf(found, ranking, index);
  const suggested = suggestedScores(ranking, closeness, index);
  const all = plan.concepts.reduce((sum, { idf }) => sum + idf, 0);
  const isShort = plan.concepts.length < QUESTION_WORDS && all > 0;
  const total = (home: number) => {
    // With some words only, how much of the query they make up comes first.
    const share = isShort ? (scores.coverage[home] ?? 0) / all : 1;
    const own = scores.scoreOfHome(home) + (closeness.get(home) ?? 0);
    return own * share + (suggested?.scoreOfHome(home) ?? 0);
  };
  const best = bestOf(found, limit, total, (a, b) => byHash(a, b, ranking, index.source));
  const ranked = best.map((home) => {
    const further = suggested?.scoreOfHome(home) ?? 0;
    return rankedOf(home, scores, total(home), closeness.get(home) ?? 0, further);
  });
  return { plan, scores, homes, ranked, total: found.length };
}

/** Ties are settled by what the notes say, then by where they stand, so that their order does not matter. */
export function byHash(
  a: number,
  b: number,
  { scores, homes }: Pick<Ranking, 'scores' | 'homes'>,
  { fileOf }: TextSource,
): number {
  const [left, right] = [scores.bestDocumentOf(a), scores.bestDocumentOf(b)];
  const difference = homes.hashOf(left) - homes.hashOf(right);
  if (difference !== 0 || left === right || !fileOf) return difference || left - right;
  const [first, second] = [fileOf(left), fileOf(right)];
  return first === second ? left - right : first < second ? -1 : 1;
}

/** Takes what there is to say of a home out of the tables, which the next query uses again. */
export function rankedOf(
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

/** What the best hits earn by words of the query that stand close together. */
function closenessOf(
  found: readonly number[],
  ranking: Ranking,
  { book, texts, source }: OpenedIndex,
): ReadonlyMap<number, number> {
  const { plan, scores } = ranking;
  if (plan.concepts.length < 2) return new Map();
  const closeness = new Closeness(plan.concepts, book);
  const best = bestOf(
    found,
    CLOSER_LOOK,
    (home) => scores.scoreOfHome(home),
    (a, b) => byHash(a, b, ranking, source),
  );
  return new Map(
    best.map((home) => [home, closeness.of(texts.wordsOf(scores.bestDocumentOf(home)))]),
  );
}

/**
 * Scores by words that the best hits suggest. Only for questions: to someone who typed two words no
 * note is shown for a third.
 */
function suggestedScores(
  ranking: Ranking,
  closeness: ReadonlyMap<number, number>,
  index: OpenedIndex,
): Scores | undefined {
  const { plan, scores, homes } = ranking;
  if (plan.concepts.length < QUESTION_WORDS || closeness.size < 2) return undefined;
  const worth = (home: number) => scores.scoreOfHome(home) + (closeness.get(home) ?? 0);
  const best = bestOf([...closeness.keys()], EXAMPLES, worth, (a, b) =>
    byHash(a, b, ranking, index.source),
  );
  const most = Math.max(...best.map(worth));
  const examples = best.map((home) => ({
    // Squared: a hit half as good as the best says a quarter as much.
    weight: (worth(home) / most) ** 2,
    vector: index.texts.vectorOf(scores.bestDocumentOf(home)),
  }));
  const known = plan.concepts.flatMap(({ words }) => [...words]);
  return index.score(suggestConcepts(examples, SUGGESTIONS, known, index), homes);
}
