import type { DocumentKind } from '../index/fields.ts';
import { planOfConcepts } from '../query/plan.ts';
import { bestOf } from './best-of.ts';
import { suggestConcepts } from './feedback.ts';
import type { OpenedIndex } from './opened-index.ts';
import { rankedOf } from './rank.ts';
import type { Hit } from './search-result.ts';
import { showHits } from './show-hits.ts';

/** How many words describe the subject of a hit. */
const TOPIC_WORDS = 25;

/** Hits of the given kinds about the same subject as a document's hit, best first, without that hit. */
export function relatedHits(
  document: number,
  limit: number,
  kinds: readonly DocumentKind[],
  opened: OpenedIndex,
): readonly Hit[] {
  const { index } = opened;
  const grouping = opened.grouping(false);
  const own = grouping.hits[document];
  if (own === undefined) return [];
  const example = { weight: 1, vector: opened.vectorOf(wordsOfGroup(own, opened)) };
  const concepts = suggestConcepts(index, [example], TOPIC_WORDS, []);
  const plan = planOfConcepts(concepts);
  const scores = opened.score(concepts, grouping);
  const others = scores.hits.filter((hit) => hit !== own && kinds.includes(grouping.kindOf(hit)));
  const best = bestOf(others, limit, (hit) => scores.scoreOfHit(hit));
  const ranked = best.map((hit) =>
    rankedOf(hit, { plan, scores, grouping }, scores.scoreOfHit(hit)),
  );
  return showHits({ plan, scores, grouping, ranked, total: others.length, complete: 0 }, opened);
}

/** The words of all passages of a group. */
function* wordsOfGroup(group: number, opened: OpenedIndex): Generator<number> {
  for (const document of opened.grouping(false).documentsOf(group)) {
    yield* opened.passageWords.of(document);
  }
}
