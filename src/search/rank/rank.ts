import { QUESTION_WORDS } from '../match/ranking-weights.ts';
import type { Plan } from '../query/plan.ts';
import type { Answer, Ranked } from './answer.ts';
import { bestOf } from './best-of.ts';
import { suggestConcepts } from './feedback.ts';
import type { HitGrouping } from './hit-grouping.ts';
import type { OpenedIndex } from './opened-index.ts';
import { vectorOf } from './passage-vector.ts';
import { Proximity } from './proximity.ts';
import type { Scores } from './scores.ts';

/** How many of the best hits are looked at more closely, reading their words. */
const CLOSER_LOOK = 20;
/** How many of the best suggest further words for a question, and how many words. */
const EXAMPLES = 10;
const SUGGESTIONS = 15;

/** A query's hits before they are in order. */
export interface Ranking {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly grouping: HitGrouping;
}

/** Puts hits in order: by their words, by how close those stand, and by what the best suggest. */
export function rank(
  found: Uint32Array,
  ranking: Ranking,
  limit: number,
  opened: OpenedIndex,
): Answer {
  const { plan, scores } = ranking;
  const [complete, others] = byCompleteness(found, ranking);
  const proximity = proximityOf(complete, others, ranking, opened);
  const suggested = suggestedScores(ranking, proximity, opened);
  const all = plan.concepts.reduce((sum, { idf }) => sum + idf, 0);
  const isShort = plan.concepts.length < QUESTION_WORDS && all > 0;
  const total = (hit: number) => {
    // With some words only, how much of the query they make up comes first.
    const share = isShort ? (scores.coverage[hit] ?? 0) / all : 1;
    const own = scores.scoreOfHit(hit) + (proximity.get(hit) ?? 0);
    return own * share + (suggested?.scoreOfHit(hit) ?? 0);
  };
  const first = bestOf(complete, limit, total);
  const ranked = [...first, ...bestOf(others, limit - first.length, total)].map((hit) => {
    const further = suggested?.scoreOfHit(hit) ?? 0;
    return rankedOf(hit, scores, total(hit), proximity.get(hit) ?? 0, further);
  });
  return { ...ranking, ranked, total: found.length };
}

/** Takes what there is to say of a hit out of the tables, which the next query uses again. */
export function rankedOf(
  hit: number,
  scores: Scores,
  score: number,
  proximity = 0,
  suggested = 0,
): Ranked {
  return {
    hit,
    document: scores.bestDocumentOf(hit),
    score,
    proximity,
    suggested,
    words: scores.scoreOfHit(hit),
    count: scores.counts[hit] ?? 0,
    titled: scores.titled[hit] ?? 0,
    isNamed: scores.isNamed(hit),
  };
}

/**
 * Hits with all words of the query, and those without one of them. A question is answered by what says most of it:
 * there all are of one sort.
 */
function byCompleteness(
  found: Uint32Array,
  { plan, scores }: Ranking,
): readonly [Uint32Array, Uint32Array] {
  if (plan.concepts.length >= QUESTION_WORDS) return [found, new Uint32Array()];
  const isComplete = (hit: number) => scores.counts[hit] === plan.concepts.length;
  return [found.filter(isComplete), found.filter((hit) => !isComplete(hit))];
}

/** What the best hits earn by words of the query that stand close together. */
function proximityOf(
  complete: Uint32Array,
  others: Uint32Array,
  { plan, scores }: Ranking,
  { passageWords }: OpenedIndex,
): ReadonlyMap<number, number> {
  if (plan.concepts.length < 2) return new Map();
  const proximity = new Proximity(plan.concepts);
  const own = (hit: number) => scores.scoreOfHit(hit);
  const first = bestOf(complete, CLOSER_LOOK, own);
  const best = [...first, ...bestOf(others, CLOSER_LOOK - first.length, own)];
  return new Map(
    best.map((hit) => [hit, proximity.of(passageWords.of(scores.bestDocumentOf(hit)))]),
  );
}

/**
 * Scores by words that the best hits suggest. Only for questions: to someone who typed two words no
 * note is shown for a third.
 */
function suggestedScores(
  { plan, scores, grouping }: Ranking,
  proximity: ReadonlyMap<number, number>,
  opened: OpenedIndex,
): Scores | undefined {
  if (plan.concepts.length < QUESTION_WORDS || proximity.size < 2) return undefined;
  const { index, passageWords } = opened;
  const worth = (hit: number) => scores.scoreOfHit(hit) + (proximity.get(hit) ?? 0);
  const best = bestOf(proximity.keys(), EXAMPLES, worth);
  const most = Math.max(...best.map(worth));
  const examples = best.map((hit) => ({
    // Squared: a hit half as good as the best says a quarter as much.
    weight: (worth(hit) / most) ** 2,
    vector: vectorOf(index, passageWords.of(scores.bestDocumentOf(hit))),
  }));
  const known = plan.concepts.flatMap(({ words }) => [...words]);
  return opened.score(suggestConcepts(index, examples, SUGGESTIONS, known), grouping);
}
