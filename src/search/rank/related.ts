import { planOfConcepts } from '../query/plan.ts';
import type { Hit } from '../types.ts';
import { bestOf } from './best-of.ts';
import { suggestConcepts } from './feedback.ts';
import { showHits } from './hits.ts';
import type { OpenedIndex } from './opened-index.ts';
import { vectorOf } from './passage-texts.ts';
import { byHash, rankedOf } from './rank.ts';

/** How many words say what a talk is about. */
const TOPIC_WORDS = 25;

/** Talks that are about the same as the home of a document, best first, without that home. */
export function relatedTalks(document: number, limit: number, index: OpenedIndex): readonly Hit[] {
  const homes = index.homes(false);
  const own = homes.ofDocuments[document];
  if (own === undefined) return [];
  const texts = homes.documentsOf(own).map((one) => index.texts.wordsOf(one));
  const words = Uint32Array.from(texts.flatMap((text) => [...text]));
  const example = { weight: 1, vector: vectorOf(words, index.book) };
  const concepts = suggestConcepts([example], TOPIC_WORDS, [], index);
  const scores = index.score(concepts, homes);
  const talks = scores.homes.filter((home) => home !== own && homes.kindOf(home) === 'talk');
  const best = bestOf(
    talks,
    limit,
    (home) => scores.scoreOfHome(home),
    (a, b) => byHash(a, b, { scores, homes }, index.source),
  );
  const ranked = best.map((home) => rankedOf(home, scores, scores.scoreOfHome(home)));
  const plan = planOfConcepts(concepts);
  return showHits({ plan, scores, homes, ranked, total: talks.length }, index.texts);
}
