import { type Plan, Planner } from '../query/plan.ts';
import { literalQuery, parseQuery } from '../query/query.ts';
import { Readings } from '../query/readings.ts';
import { nearestWords } from '../query/typos.ts';
import type { Relaxation, SearchOptions, SearchResult } from '../types.ts';
import type { Answer } from './answer.ts';
import { allowedHomes, type Conditions, completeHomes, homesWithPhrases } from './candidates.ts';
import { showHits } from './hits.ts';
import type { Homes } from './homes.ts';
import type { OpenedIndex } from './opened-index.ts';
import { rank } from './rank.ts';
import { QUESTION_WORDS, WEIGHTS } from './ranking-weights.ts';
import type { Bonuses, Scores } from './scores.ts';

/** How many words are offered when nothing is found. */
const NEAREST = 5;

/** Answers queries over opened segments. */
export class Searcher {
  readonly #index: OpenedIndex;
  readonly #planner: Planner;

  constructor(index: OpenedIndex) {
    this.#index = index;
    const readings = new Readings(index.segments, index.statistics);
    this.#planner = new Planner(index.segments, index.statistics, readings);
  }

  search(text: string, options: SearchOptions): SearchResult {
    const query = options.literal ? literalQuery(text) : parseQuery(text);
    const kinds = options.kinds ?? (query.kinds.length > 0 ? query.kinds : undefined);
    const homes = this.#index.homes(kinds?.length === 1 && kinds[0] === 'term');
    const plan = this.#planner.plan(query);
    const answer = this.#climb(plan, { query, kinds, homes }, options.limit);
    const isFound = answer.ranked.length > 0;
    return {
      relaxed: isFound ? this.#relaxations(answer) : [],
      total: answer.total,
      hits: showHits(answer, this.#index.texts),
      nearest: isFound ? [] : nearestWords(this.#index.segments, plan, NEAREST),
    };
  }

  /** Takes the first rung of the ladder that answers. */
  #climb(plan: Plan, conditions: Conditions, limit: number): Answer {
    const { concepts, phrases, unknown } = plan;
    const { homes } = conditions;
    const scores = this.#score(plan, homes);
    const allowed = this.#allowed(plan, conditions, scores);
    const answer = (found: readonly number[]) =>
      rank(found, { plan, scores, homes }, limit, this.#index);
    if (phrases.length > 0) {
      const complete = completeHomes(allowed, plan, scores);
      return answer(homesWithPhrases(complete, plan, scores, homes, this.#index));
    }
    if (concepts.length >= QUESTION_WORDS) return answer(allowed);
    const complete = completeHomes(allowed, plan, scores);
    if (complete.length > 0) return answer(complete);
    const isWorthRereading = concepts.length > 1 && unknown.length === 0;
    const reread = isWorthRereading ? this.#reread(plan, conditions, limit) : undefined;
    return reread ?? answer(allowed);
  }

  /** Reads one of the known words as another, so that some notes have all of them. */
  #reread(plan: Plan, conditions: Conditions, limit: number): Answer | undefined {
    const { homes } = conditions;
    for (const concepts of this.#planner.otherReadings(plan)) {
      const other = { ...plan, concepts };
      const scores = this.#score(other, homes);
      const found = completeHomes(this.#allowed(other, conditions, scores), other, scores);
      if (found.length > 0) {
        return rank(found, { plan: other, scores, homes }, limit, this.#index);
      }
    }
    return undefined;
  }

  #allowed(plan: Plan, conditions: Conditions, scores: Scores): readonly number[] {
    return allowedHomes(plan, conditions, scores, this.#index, this.#planner);
  }

  #score(plan: Plan, homes: Homes): Scores {
    const scores = this.#index.table(homes);
    scores.fill(plan.concepts, homes, (filled) => this.#bonuses(plan, filled));
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
    const segment = this.#index.segments.findLast(({ groupBase }) => groupBase <= group);
    return segment?.columns.titleLengths[group - segment.groupBase] ?? 0;
  }

  /** What was given up, in order: readings of single words first, then having all of them. */
  #relaxations({ plan, scores, homes, ranked }: Answer): readonly Relaxation[] {
    const { concepts, unknown, relaxed, substitutes } = plan;
    const home = ranked[0]?.home ?? 0;
    const aliases = substitutes
      .filter(({ typed }) => (this.#index.score(typed, homes).counts[home] ?? 0) < typed.length)
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
}
