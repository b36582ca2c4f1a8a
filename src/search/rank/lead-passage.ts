import { indexIn } from '../index/string-pool.ts';
import { hasPhrase } from '../match/passage-words.ts';
import { QUESTION_WORDS, WEIGHTS } from '../match/ranking-weights.ts';
import type { Ranking } from './answer.ts';
import { bestOf } from './best-of.ts';
import type { OpenedIndex } from './opened-index.ts';
import { Proximity } from './proximity.ts';

/** How many passages of a hit are read to find its best one. */
const PASSAGES_READ = 5;

/** Counts a pair of words once per passage: a list of names repeats a pair many times. */
const once = (meetings: number): number => Math.min(1, meetings);
/** Shorter queries stand word for word in a text by chance. */
const LEAST_VERBATIM = 3;
/** The worth of a quoted phrase in a passage: more than any score. */
const PHRASE_FIRST = 1e6;

/** The passage to show for a hit. */
export interface Lead {
  readonly document: number;
  /** Score for words close together, or for containing the query word for word. */
  readonly proximity: number;
  /** The share of the query's weight that the passage and its group's fields contain. */
  readonly share: number;
}

/**
 * Finds the passage to show for each hit: the one that has most of the query, close together, and its phrases.
 * Reads the words of each hit's best passages. Empty for a query of fewer than two concepts.
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
  /** How well a passage answers by itself, without the fields that all passages of its group share. */
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
    // Any passage with the words may contain a phrase, so all of them are read.
    const most = phrases.length > 0 ? having.length : PASSAGES_READ;
    const read = bestOf(having, most, (one) => scores.scoreOf(one));
    const [only] = read;
    // With one passage there is no choice. With none, only the fields of the hit have the words.
    const chosen = read.length > 1 ? bestOf(read, 1, worthOf)[0] : only;
    const document = chosen ?? scores.bestDocumentOf(hit);
    const words = passageWords.of(document);
    const { weight, worth } = proximity.of(words);
    const proximityOf = worth + (isVerbatim(words) ? WEIGHTS.verbatim * all : 0);
    leads.set(hit, { document, proximity: proximityOf, share: weight / all });
  }
  return leads;
}

/** The passages with any word of the query, by hit, for the given hits. */
export function passagesOf(
  some: readonly number[],
  { scores, grouping }: Ranking,
): ReadonlyMap<number, readonly number[]> {
  const passages = new Map<number, number[]>(some.map((hit) => [hit, []]));
  // Most documents belong to other hits; a byte array rejects them faster than a map.
  const isAsked = new Uint8Array(scores.counts.length);
  for (const hit of some) isAsked[hit] = 1;
  for (const document of scores.documents) {
    const hit = grouping.hits[document] ?? 0;
    if (isAsked[hit] === 1) passages.get(hit)?.push(document);
  }
  return passages;
}
