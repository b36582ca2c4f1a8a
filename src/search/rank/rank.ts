import { PAGES } from '../index/fields.ts';
import { isOfFields } from '../match/concepts.ts';
import { LONG_QUESTION_WORDS, QUESTION_WORDS, WEIGHTS } from '../match/ranking-weights.ts';
import { lengthOfPlan } from '../query/plan.ts';
import type { Answer, Ranked, Ranking } from './answer.ts';
import { bestOf } from './best-of.ts';
import { completeHits } from './candidates.ts';
import { suggestConcepts } from './feedback.ts';
import { foldAlike } from './fold-alike.ts';
import { isFileOf } from './headings.ts';
import { type Lead, leadPassages } from './lead-passage.ts';
import type { OpenedIndex } from './opened-index.ts';
import type { Scores } from './scores.ts';
import type { SearchOptions } from './search-result.ts';

/** How many of the best hits are looked at more closely, reading their words. */
const CLOSER_LOOK = 20;
/** How many of the best suggest further words for a question, and how many words. */
const EXAMPLES = 10;
const SUGGESTIONS = 15;

/** What is to come before the rest of what is found. */
export interface Preferred {
  /** Hits that come before all others, in order, where they are among those found. */
  readonly first: readonly number[];
  /** Of what has all words, pages come before terms and topics. */
  readonly arePages: boolean | undefined;
}

/** Puts hits in order: by their words, by how close those stand, and by what the best suggest. */
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
  // A question is answered by what says most of it; of a few words, all come first.
  const pages = preferred.arePages
    ? complete.filter((hit) => PAGES.has(grouping.kindOf(hit)))
    : complete;
  const tiers = isQuestion
    ? [found]
    : [pages, withoutHits(complete, pages), withoutHits(found, complete)];
  const own = (hit: number) => scores.scoreOfHit(hit);
  // Which passage a phrase stands in is only seen by a closer look.
  const most = plan.phrases.length > 0 ? Math.max(CLOSER_LOOK, limit) : CLOSER_LOOK;
  const best = inTiers(tiers, most, own);
  const leads = leadPassages(best, ranking, opened);
  const suggested = suggestedScores(ranking, leads, opened);
  const lengthShare = Math.min(1, plan.concepts.length / LONG_QUESTION_WORDS);
  const suggestedOf = (hit: number) => lengthShare * (suggested?.scoreOfHit(hit) ?? 0);
  const all = plan.concepts.reduce((sum, { idf }) => sum + idf, 0);
  const named = new Set(best.filter((hit) => isOfFile(hit, ranking, opened)));
  const total = (hit: number) => {
    // With some words only, how much of the query they make up comes first.
    const share = isQuestion || all === 0 ? 1 : (scores.coverage[hit] ?? 0) / all;
    const name = named.has(hit) ? WEIGHTS.fullName * all : 0;
    const worth = own(hit) + (leads.get(hit)?.proximity ?? 0) + name;
    // Words that no passage has together are about two things more often than about what was asked.
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
    : foldAlike(bestOfRest, rest, left, language, opened);
  // Of what is asked for, the definition that stands first is the one that was written as such; a page says first
  // what it is, and an event's first lines when it was.
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
      isAsked: isFirst.has(hit),
      isNamed: plain.isNamed || named.has(hit),
    };
  });
  return { ...ranking, ranked, total: found.length, complete: complete.length };
}

/**
 * Whether a page is not yet known to be called what was typed, but its file is: `MD013`. A single word that means
 * something is asked for as what notes are about, whatever file bears it, but where it is asked of files.
 */
function isOfFile(hit: number, { plan, scores, grouping }: Ranking, { source }: OpenedIndex) {
  const [word = '', ...more] = plan.read;
  const isPath = plan.concepts.every(isOfFields);
  if (more.length === 0 && !isPath && source.isRealWord(word)) return false;
  const isPage = PAGES.has(grouping.kindOf(hit)) && !scores.isNamed(hit);
  return isPage && isFileOf(plan.read, source.fileOf(grouping.firstOf(hit)));
}

function withoutHits(hits: Uint32Array, others: Iterable<number>): Uint32Array {
  const isOther = new Set(others);
  return hits.filter((hit) => !isOther.has(hit));
}

/** The best of the first tier, then those of the next, `limit` in all. */
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

/** Takes what there is to say of a hit out of the tables, which the next query uses again. */
export function rankedOf(hit: number, { plan, scores }: Ranking, score: number): Ranked {
  return {
    hit,
    document: scores.bestDocumentOf(hit),
    score,
    proximity: 0,
    suggested: 0,
    alike: [],
    missing: [...plan.concepts.keys()].filter((concept) => !scores.has(hit, concept)),
    isAsked: false,
    isNamed: scores.isNamed(hit),
  };
}

/**
 * Scores by words that the best hits suggest. Only for questions: to someone who typed two words no
 * note is shown for a third.
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
    // Squared: a hit half as good as the best says a quarter as much.
    weight: (worth(hit) / most) ** 2,
    vector: opened.vectorOf(opened.passageWords.of(leads.get(hit)?.document ?? 0)),
  }));
  const known = plan.concepts.flatMap(({ words }) => [...words]);
  return opened.score(suggestConcepts(opened.index, examples, SUGGESTIONS, known), grouping);
}
