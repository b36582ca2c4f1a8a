import type { Plan, Planner } from '../query/plan.ts';
import type { Query } from '../query/query.ts';
import type { DocumentKind } from '../types.ts';
import { bestOf } from './best-of.ts';
import type { Homes } from './homes.ts';
import type { OpenedIndex } from './opened-index.ts';
import { hasPhrase } from './passage-texts.ts';
import type { Scores } from './scores.ts';

/** How many homes are looked through at most to find a quoted phrase, best first. */
const PHRASE_LOOK = 2000;

/** What a hit must be, besides having the words. */
export interface Conditions {
  readonly query: Query;
  readonly kinds: readonly DocumentKind[] | undefined;
  readonly homes: Homes;
}

/** Homes with any of the words that nothing in the query rules out. */
export function allowedHomes(
  plan: Plan,
  conditions: Conditions,
  scores: Scores,
  index: OpenedIndex,
  planner: Planner,
): readonly number[] {
  const { query, kinds, homes } = conditions;
  const isAnything = query.wanted.length === 0 && (query.years.length > 0 || kinds !== undefined);
  const candidates = isAnything ? allHomes(index, homes) : scores.homes;
  if (isUnconditional(plan, conditions)) return candidates;
  const unwanted = plan.unwanted.length > 0 ? index.score(plan.unwanted, homes) : undefined;
  const withUnwantedPhrase = plan.unwantedPhrases.map((phrase) => {
    const words = index.score(planner.wordsOf(phrase), homes);
    return homesWithPhrase(candidates, phrase, words, homes, index);
  });
  return candidates.filter(
    (home) =>
      (unwanted?.counts[home] ?? 0) === 0 &&
      (kinds === undefined || kinds.includes(homes.kindOf(home))) &&
      (query.years.length === 0 || isInYears(homes.yearOf(home), query)) &&
      !withUnwantedPhrase.some((having) => having.has(home)),
  );
}

function isUnconditional(
  { unwanted, unwantedPhrases }: Plan,
  { query, kinds }: Conditions,
): boolean {
  const none = unwanted.length + unwantedPhrases.length + query.years.length === 0;
  return none && kinds === undefined;
}

function isInYears(year: number, { years }: Query): boolean {
  return years.some(({ from, to }) => from <= year && year <= to);
}

/** Every home with a living document: for a query that only filters. */
function allHomes({ statistics }: OpenedIndex, homes: Homes): readonly number[] {
  const all = Array.from({ length: statistics.groups }, (_, group) => group);
  return all.filter((group) => {
    const first = homes.firstDocumentOf(group);
    return first >= 0 && homes.ofDocuments[first] === group;
  });
}

/** Homes that have every concept. */
export function completeHomes(
  allowed: readonly number[],
  { concepts }: Plan,
  { counts }: Scores,
): readonly number[] {
  return allowed.filter((home) => (counts[home] ?? 0) === concepts.length);
}

/** Homes that have every quoted phrase; texts of the best are read to find out. */
export function homesWithPhrases(
  some: readonly number[],
  { phrases }: Plan,
  scores: Scores,
  homes: Homes,
  index: OpenedIndex,
): readonly number[] {
  if (phrases.length === 0) return some;
  const best = bestOf(some, PHRASE_LOOK, (home) => scores.scoreOfHome(home));
  return phrases.reduce<readonly number[]>((left, phrase) => {
    const having = homesWithPhrase(left, phrase, scores, homes, index);
    return left.filter((home) => having.has(home));
  }, best);
}

/**
 * Of some homes those where a phrase stands in a passage, or in a field.
 * @param scores of concepts that every text with the phrase has
 */
function homesWithPhrase(
  some: readonly number[],
  phrase: readonly string[],
  scores: Scores,
  homes: Homes,
  { texts, book }: OpenedIndex,
): ReadonlySet<number> {
  const wanted = new Set(some);
  const having = new Set<number>();
  const numbers = phrase.map((word) => book.numberOf(word));
  const check = (document: number) => {
    const home = homes.ofDocuments[document] ?? 0;
    if (!wanted.has(home) || having.has(home)) return;
    if (hasPhrase(texts.wordsOf(document), numbers)) having.add(home);
  };
  for (const document of scores.documents) check(document);
  for (const group of scores.groupsWithFields) check(homes.firstOf(group));
  return having;
}
