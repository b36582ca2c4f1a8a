import { type Excerpt, excerptOf, type SoughtWords } from '../excerpt/excerpt.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { stringAt } from '../index/string-pool.ts';
import type { Concept } from '../match/concepts.ts';
import type { Plan } from '../query/plan.ts';
import type { Answer, Ranked } from './answer.ts';
import type { OpenedIndex } from './opened-index.ts';
import type { Hit, PassageHit } from './search-result.ts';

/** Passages shown under a hit, besides its best. */
const MORE_PASSAGES = 3;

/** Ranked hits with their passages; a text is read when its excerpt is asked for. */
export function showHits(answer: Answer, opened: OpenedIndex): readonly Hit[] {
  const { ranked, scores, grouping, plan } = answer;
  const passages = passagesOf(answer);
  let sought: SoughtWords | undefined;
  const passageHit = (document: number, score: number): PassageHit => {
    // Made when it is first asked for: not every caller shows every hit.
    let excerpt: Excerpt | undefined;
    return {
      document,
      score,
      get excerpt() {
        sought ??= soughtWords(opened.index, plan.concepts);
        excerpt ??= excerptOf(opened.source.plainOf(document), sought);
        return excerpt;
      },
    };
  };
  return ranked.map((one): Hit => {
    const { hit, document, score } = one;
    const others = (passages.get(hit) ?? []).filter((other) => other !== document);
    const more = others
      .sort((a, b) => scores.scoreOf(b) - scores.scoreOf(a) || a - b)
      .slice(0, MORE_PASSAGES)
      .map((other) => passageHit(other, scores.scoreOf(other)));
    const passage = passageHit(document, score);
    return {
      kind: grouping.kindOf(hit),
      group: hit,
      document,
      score,
      more,
      get excerpt() {
        return passage.excerpt;
      },
      get why() {
        return reasonsOf(one, plan);
      },
    };
  });
}

/** The passages with any of the words, by the hits that are shown. */
function passagesOf({ ranked, scores, grouping }: Answer): ReadonlyMap<number, number[]> {
  const passages = new Map<number, number[]>(ranked.map(({ hit }) => [hit, []]));
  // Most documents are of hits that are not shown: a look at a byte is quicker than one at a map.
  const isShown = new Uint8Array(scores.counts.length);
  for (const { hit } of ranked) isShown[hit] = 1;
  for (const document of scores.documents) {
    const hit = grouping.hits[document] ?? 0;
    if (isShown[hit] === 1) passages.get(hit)?.push(document);
  }
  return passages;
}

/** A word of several concepts is taken for the first. */
function soughtWords({ words }: InvertedIndex, concepts: readonly Concept[]): SoughtWords {
  const ofWords = new Map<string, number>();
  concepts.forEach((concept, number) => {
    for (const word of concept.words) {
      const text = stringAt(words, word);
      if (!ofWords.has(text)) ofWords.set(text, number);
    }
  });
  return { concepts: ofWords, weights: concepts.map(({ idf }) => idf) };
}

function reasonsOf(facts: Ranked, { concepts, unknown, relaxed }: Plan): readonly string[] {
  const all = concepts.length + unknown.length;
  const reasons: (string | false)[] = [
    facts.isNamed && 'the query is its name',
    facts.titled > 0 && `title ${facts.titled} of ${all} words`,
    `${facts.count} of ${all} words, ${facts.words.toFixed(2)}`,
    facts.proximity > 0 && `words close together, +${facts.proximity.toFixed(2)}`,
    facts.suggested > 0 && `words that the best hits share, +${facts.suggested.toFixed(2)}`,
    ...relaxed.map(({ kind, from, to }) => `${kind}: ${from} -> ${to}`),
    `score ${facts.score.toFixed(2)}`,
  ];
  return reasons.filter((reason) => reason !== false);
}
