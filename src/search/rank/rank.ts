import { PAGES } from '../index/fields.ts';
import { isOfFields } from '../match/concepts.ts';
import { LONG_QUESTION_WORDS, QUESTION_WORDS, WEIGHTS } from '../match/ranking-weights.ts';
import { lengthOfPlan } from '../query/plan.ts';
import type { Answer, Ranked, Ranking } from './answer.ts';
import { bestOf } from './best-of.ts';
import { completeHits } from './candidates.ts';
import { isFileName } from './exact-headings.ts';
import { suggestConcepts } from './feedback.ts';
import { type Lead, leadPassages } from './lead-passage.ts';
import { mergeDuplicates } from './merge-duplicates.ts';
import type { OpenedIndex } from './opened-index.ts';
import type { Scores } from './scores.ts';
import type { SearchOptions } from './search-result.ts';

/** Number of the best hits whose passages are read to rank them more precisely. */
const CLOSER_LOOK = 20;
/** Number of the best hits that suggest words for a question, and number of the words. */
const EXAMPLES = 10;
const SUGGESTIONS = 15;

/** The hits to put before the others. */
export interface Preferred {
  /** Hits that come first, in this order, if they are among the hits found. */
  readonly first: readonly number[];
  /** Whether, of the hits with all words, pages come before terms and topics. */
  readonly arePages: boolean | undefined;
}

/** Orders hits by their words, by how close together these are, and by words that the best hits suggest. */
export function rank(
  found: Uint32Array,
  preferred: Preferred,
  ranking: Ranking,
  { limit, language = '', unfolded = false }: SearchOptions,
  opened: OpenedIndex,
): Answer {
  const { plan, scores, grouping } = ranking;
  const complete = completeHits(found, plan, scores);
  const isQuestion = plan.concepts.length >= QUESTION_WORDS;
  // For a question, all hits are one tier. For a shorter query, hits with all words come first.
  const pages = preferred.arePages
    ? complete.filter((hit) => PAGES.has(grouping.kindOf(hit)))
    : complete;
  const tiers = isQuestion
    ? [found]
    : [pages, withoutHits(complete, pages), withoutHits(found, complete)];
  const own = (hit: number) => scores.scoreOfHit(hit);
  // To find the passage with a phrase, the passages of every shown hit must be read.
  const most = plan.phrases.length > 0 ? Math.max(CLOSER_LOOK, limit) : CLOSER_LOOK;
  const best = inTiers(tiers, most, own);
  const leads = leadPassages(best, ranking, opened);
  const suggested = suggestedScores(ranking, leads, opened);
  const lengthShare = Math.min(1, plan.concepts.length / LONG_QUESTION_WORDS);
  const suggestedOf = (hit: number) => lengthShare * (suggested?.scoreOfHit(hit) ?? 0);
  const all = plan.concepts.reduce((sum, { idf }) => sum + idf, 0);
  const named = new Set(best.filter((hit) => isOfFile(hit, ranking, opened)));
  const total = (hit: number) => {
    // The score of a hit with some of the words is reduced by the share of the query that they make up.
    const share = isQuestion || all === 0 ? 1 : (scores.coverage[hit] ?? 0) / all;
    const name = named.has(hit) ? WEIGHTS.fullName * all : 0;
    const worth = own(hit) + (leads.get(hit)?.proximity ?? 0) + name;
    // Words that no passage has together are often about two different things.
    const together = Math.min(1, (leads.get(hit)?.share ?? share) / (share || 1));
    const apart = isQuestion ? 0 : WEIGHTS.apart * (1 - together);
    return worth * share * (1 - apart) + suggestedOf(hit);
  };
  const first = preferred.first.filter((hit) => found.includes(hit)).slice(0, limit);
  const isFirst = new Set(first);
  const rest = first.length === 0 ? tiers : tiers.map((tier) => withoutHits(tier, first));
  const bestOfRest = (most: number) => inTiers(rest, most, total);
  const left = limit - first.length;
  const folded = unfolded
    ? bestOfRest(left).map((hit) => ({ hit, alike: [] }))
    : mergeDuplicates(bestOfRest, rest, left, language, opened);
  // A hit named by the query shows its first passage: a term's first definition is the main one, a page first says
  // what it is about, and an event's first lines give its date.
  const words = plan.concepts.length;
  const startsFirst = (hit: number) =>
    isFirst.has(hit) ||
    (scores.inTitle[hit] === words &&
      (grouping.kindOf(hit) === 'event' || opened.index.titleLengths[hit] === lengthOfPlan(plan)));
  const firsts = first.map((hit) => ({ hit, alike: [] }));
  const ranked = [...firsts, ...folded].map(({ hit, alike }): Ranked => {
    const lead = leads.get(hit);
    const plain = rankedOf(hit, ranking, total(hit));
    return {
      ...plain,
      alike,
      document: startsFirst(hit) ? grouping.firstOf(hit) : (lead?.document ?? plain.document),
      proximity: lead?.proximity ?? 0,
      suggested: suggestedOf(hit),
      isRequestedTerm: isFirst.has(hit),
      isTitleMatch: plain.isTitleMatch || named.has(hit),
    };
  });
  return { ...ranking, ranked, total: found.length, complete: complete.length };
}

/**
 * Whether the query is the name of a page's file (`MD013`) but not of the page itself. A single word of the dictionary
 * is taken for a subject, not for a file, unless the query is restricted to fields (`path:`).
 */
function isOfFile(hit: number, { plan, scores, grouping }: Ranking, { source }: OpenedIndex) {
  const [word = '', ...more] = plan.read;
  const isPath = plan.concepts.every(isOfFields);
  if (more.length === 0 && !isPath && source.isRealWord(word)) return false;
  const isPage = PAGES.has(grouping.kindOf(hit)) && !scores.hasBonus(hit);
  return isPage && isFileName(plan.read, source.fileOf(grouping.firstOf(hit)));
}

function withoutHits(hits: Uint32Array, others: Iterable<number>): Uint32Array {
  const isOther = new Set(others);
  return hits.filter((hit) => !isOther.has(hit));
}

/** The best hits of the first tier, then those of the next tiers; at most `limit` in total. */
function inTiers(
  tiers: readonly Uint32Array[],
  limit: number,
  worthOf: (hit: number) => number,
): readonly number[] {
  let left = limit;
  return tiers.flatMap((tier) => {
    const best = bestOf(tier, left, worthOf);
    left -= best.length;
    return best;
  });
}

/** Copies the data of a hit out of the tables of scores, which the next query overwrites. */
export function rankedOf(hit: number, { plan, scores }: Ranking, score: number): Ranked {
  return {
    hit,
    document: scores.bestDocumentOf(hit),
    score,
    proximity: 0,
    suggested: 0,
    alike: [],
    missing: [...plan.concepts.keys()].filter((concept) => !scores.has(hit, concept)),
    isRequestedTerm: false,
    isTitleMatch: scores.hasBonus(hit),
  };
}

/**
 * Scores by words that the best hits suggest. Only for questions: a query of two words must not
 * rank notes by a third word.
 */
function suggestedScores(
  { plan, scores, grouping }: Ranking,
  leads: ReadonlyMap<number, Lead>,
  opened: OpenedIndex,
): Scores | undefined {
  if (plan.concepts.length < QUESTION_WORDS || leads.size < 2) return undefined;
  const worth = (hit: number) => scores.scoreOfHit(hit) + (leads.get(hit)?.proximity ?? 0);
  const best = bestOf(leads.keys(), EXAMPLES, worth);
  const most = Math.max(...best.map(worth));
  const examples = best.map((hit) => ({
    // Squared: a hit half as good as the best counts a quarter as much.
    weight: (worth(hit) / most) ** 2,
    vector: opened.vectorOf(opened.passageWords.of(leads.get(hit)?.document ?? 0)),
  }));
  const known = plan.concepts.flatMap(({ words }) => [...words]);
  return opened.score(suggestConcepts(opened.index, examples, SUGGESTIONS, known), grouping);
}
