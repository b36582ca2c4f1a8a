import type { DocumentKind } from '../index/fields.ts';
import { indexIn } from '../index/string-pool.ts';
import { type Concept, isOfFields } from '../match/concepts.ts';
import { hasPhrase } from '../match/passage-words.ts';
import { isWithin } from '../query/day-range.ts';
import type { Plan } from '../query/plan.ts';
import type { Query } from '../query/query.ts';
import type { AskedTerms } from '../query/questions/asked-terms.ts';
import { bestOf } from './best-of.ts';
import type { HitGrouping } from './hit-grouping.ts';
import type { OpenedIndex } from './opened-index.ts';
import { propertyTest } from './properties.ts';
import type { Scores } from './scores.ts';

/** Greatest number of hits to check for quoted phrases; the best ones are checked. */
const PHRASE_LOOK = 2000;

/** Conditions that a hit must meet in addition to containing words of the query. */
export interface Conditions {
  readonly query: Query;
  readonly kinds: readonly DocumentKind[] | undefined;
  readonly grouping: HitGrouping;
  readonly asked: AskedTerms | undefined;
}

/** Hits that contain any word of the query and pass all its filters; all hits that pass, if it has only filters. */
export function allowedHits(
  plan: Plan,
  conditions: Conditions,
  scores: Scores,
  opened: OpenedIndex,
): Uint32Array {
  const { query, kinds, grouping } = conditions;
  const isFiltered = !isOfAnyDay(query) || query.properties.length > 0 || kinds !== undefined;
  const isAnything = query.clauses.length === 0 && isFiltered;
  const properties = query.properties.map((filter) => ({
    isExcluded: filter.isExcluded,
    has: propertyTest(opened.index, filter),
  }));
  const years = query.years.map((filter) => propertyTest(opened.index, filter));
  const candidates = isAnything ? allHits(opened, grouping) : hitsWithFields(plan, scores);
  if (isUnconditional(plan, conditions)) return candidates;
  const excluded = plan.excluded.length > 0 ? opened.score(plan.excluded, grouping) : undefined;
  return candidates.filter(
    (hit) =>
      (excluded?.counts[hit] ?? 0) === 0 &&
      (kinds === undefined || kinds.includes(grouping.kindOf(hit))) &&
      properties.every(({ isExcluded, has }) => has(hit) !== isExcluded) &&
      isInDays(grouping.dayOf(hit), query, () => years.some((has) => has(hit))),
  );
}

/**
 * Hits that have all concepts restricted to fields; if there is none, all hits with any concept, which the relaxation
 * `partial` then reports.
 */
function hitsWithFields({ concepts }: Plan, scores: Scores): Uint32Array {
  const asked = [...concepts.keys()].filter((at) => isOfFields(concepts[at] as Concept));
  if (asked.length === 0) return scores.hits;
  const having = scores.hits.filter((hit) => asked.every((at) => scores.has(hit, at)));
  return having.length > 0 ? having : scores.hits;
}

function isUnconditional({ excluded }: Plan, { query, kinds }: Conditions): boolean {
  const none = excluded.length + query.properties.length === 0;
  return none && kinds === undefined && isOfAnyDay(query);
}

const isOfAnyDay = ({ days, bounds, otherDays }: Query): boolean =>
  days.length + bounds.length + otherDays.length === 0;

/** @param isOfYear whether the front matter of the hit has one of the years */
function isInDays(
  day: number,
  { days, bounds, otherDays }: Query,
  isOfYear: () => boolean,
): boolean {
  return (
    !otherDays.some((range) => isWithin(day, range)) &&
    (days.length === 0 || days.some((range) => isWithin(day, range)) || isOfYear()) &&
    bounds.every((range) => isWithin(day, range))
  );
}

/** All possible hits, for a query of only filters: groups whose first document is shown under the group itself. */
function allHits({ index }: OpenedIndex, { hits, firstOf }: HitGrouping): Uint32Array {
  const all = new Uint32Array(index.statistics.groups).map((_, group) => group);
  return all.filter((group) => hits[firstOf(group)] === group);
}

/** Hits that have every concept. */
export function completeHits(
  allowed: Uint32Array,
  { concepts }: Plan,
  { counts }: Scores,
): Uint32Array {
  return allowed.filter((hit) => (counts[hit] ?? 0) === concepts.length);
}

/** Hits that contain every quoted phrase. Reads the words of the best hits to find the phrases. */
export function hitsWithPhrases(
  some: Uint32Array,
  { phrases }: Plan,
  scores: Scores,
  grouping: HitGrouping,
  opened: OpenedIndex,
): Uint32Array {
  const best = bestOf(some, PHRASE_LOOK, (hit) => scores.scoreOfHit(hit));
  return phrases.reduce<Uint32Array>((left, phrase) => {
    const having = hitsWithPhrase(left, phrase, scores, grouping, opened);
    return left.filter((hit) => having.has(hit));
  }, Uint32Array.from(best));
}

/**
 * Those of the hits that contain a phrase in a passage or in a field.
 * @param scores lists the documents and groups to check: every text with the phrase is among them
 */
function hitsWithPhrase(
  some: Uint32Array,
  phrase: readonly string[],
  scores: Scores,
  { hits, firstOf }: HitGrouping,
  { index, passageWords }: OpenedIndex,
): ReadonlySet<number> {
  const candidates = new Set(some);
  const having = new Set<number>();
  const words = phrase.map((text) => indexIn(index.words, text));
  const check = (document: number) => {
    const hit = hits[document] ?? 0;
    if (!candidates.has(hit) || having.has(hit)) return;
    if (hasPhrase(passageWords.withMetadata(document), words)) having.add(hit);
  };
  for (const document of scores.documents) check(document);
  for (const group of scores.groupsWithFields) check(firstOf(group));
  return having;
}
