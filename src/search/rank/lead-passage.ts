import { indexIn } from '../index/string-pool.ts';
import { hasPhrase } from '../match/passage-words.ts';
import { QUESTION_WORDS, WEIGHTS } from '../match/ranking-weights.ts';
import type { Ranking } from './answer.ts';
import { bestOf } from './best-of.ts';
import type { OpenedIndex } from './opened-index.ts';
import { Proximity } from './proximity.ts';

/** How many passages of a hit are read to find the one that answers best. */
const PASSAGES_READ = 5;

/** A list of names has a pair often: that it is there at all is what counts. */
const once = (meetings: number): number => Math.min(1, meetings);
/** Fewer words stand so by chance. */
const LEAST_VERBATIM = 3;
/** What a quoted phrase counts in that: more than any score. */
const PHRASE_FIRST = 1e6;

/** The passage that a hit is shown by. */
export interface Lead {
  readonly document: number;
  /** What its words earn by standing close together. */
  readonly proximity: number;
  /** How much of the query it has, with the fields of its group: a share of its weight. */
  readonly share: number;
}

/**
 * Finds the passages that some hits are shown by: those that have most of the query, close together, and its
 * phrases. The words of each hit's best passages are read for that.
 */
export function leadPassages(
  some: readonly number[],
  { plan, scores, grouping }: Ranking,
  { index, passageWords }: OpenedIndex,
): ReadonlyMap<number, Lead> {
  const { concepts } = plan;
  if (concepts.length < 2) return new Map();
  const proximity = new Proximity(concepts);
  const phrases = plan.phrases.map((phrase) => phrase.map((word) => indexIn(index.words, word)));
  const typed = plan.typed.map((word) => indexIn(index.words, word));
  const mayBeVerbatim =
    typed.length >= LEAST_VERBATIM && concepts.length < QUESTION_WORDS && !typed.includes(-1);
  const isVerbatim = (words: Uint32Array): boolean => mayBeVerbatim && hasPhrase(words, typed);
  const passages = passagesOf(some, { plan, scores, grouping });
  const all = concepts.reduce((sum, { idf }) => sum + idf, 0) || 1;
  const leads = new Map<number, Lead>();
  /** How well a passage answers by itself: what all passages of the hit share makes no difference. */
  const worthOf = (document: number): number => {
    const words = passageWords.ownOf(document);
    const withPhrases = phrases.filter((phrase) => hasPhrase(words, phrase)).length;
    const { weight, worth } = proximity.of(words, once);
    const asTyped = isVerbatim(words) ? WEIGHTS.verbatim * all : 0;
    return (
      (scores.scoreOf(document) + worth + asTyped) * (weight / all) + withPhrases * PHRASE_FIRST
    );
  };
  for (const hit of some) {
    const having = passages.get(hit) ?? [];
    // A phrase may stand in any passage with its words.
    const most = phrases.length > 0 ? having.length : PASSAGES_READ;
    const read = bestOf(having, most, (one) => scores.scoreOf(one));
    const [only] = read;
    // Of one there is nothing to choose; nor where only its fields have the words.
    const chosen = read.length > 1 ? bestOf(read, 1, worthOf)[0] : only;
    const document = chosen ?? scores.bestDocumentOf(hit);
    const words = passageWords.of(document);
    const { weight, worth } = proximity.of(words);
    const proximityOf = worth + (isVerbatim(words) ? WEIGHTS.verbatim * all : 0);
    leads.set(hit, { document, proximity: proximityOf, share: weight / all });
  }
  return leads;
}

/** The passages with any of the words, by the hits that are asked for. */
export function passagesOf(
  some: readonly number[],
  { scores, grouping }: Ranking,
): ReadonlyMap<number, readonly number[]> {
  const passages = new Map<number, number[]>(some.map((hit) => [hit, []]));
  // Most documents are of other hits: a look at a byte is quicker than one at a map.
  const isAsked = new Uint8Array(scores.counts.length);
  for (const hit of some) isAsked[hit] = 1;
  for (const document of scores.documents) {
    const hit = grouping.hits[document] ?? 0;
    if (isAsked[hit] === 1) passages.get(hit)?.push(document);
  }
  return passages;
}
