import { excerptOf } from '../excerpt/excerpt.ts';
import type { Concept } from '../query/concepts.ts';
import type { Plan } from '../query/plan.ts';
import type { Hit, PassageHit } from '../types.ts';
import type { Answer, Ranked } from './answer.ts';
import type { PassageTexts } from './passage-texts.ts';

/** Passages shown under a hit, besides its best. */
const MORE_PASSAGES = 3;

/** Ranked homes as hits with their passages; texts are read when an excerpt is asked for. */
export function showHits(answer: Answer, texts: PassageTexts): readonly Hit[] {
  const { ranked, scores, homes, plan } = answer;
  const passages = new Map<number, number[]>(ranked.map(({ home }) => [home, []]));
  // Most documents are of homes that are not shown: a look at a bit is quicker than one at a map.
  const isShown = new Uint8Array(scores.counts.length);
  for (const { home } of ranked) isShown[home] = 1;
  for (const document of scores.documents) {
    const home = homes.ofDocuments[document] ?? 0;
    if (isShown[home] === 1) passages.get(home)?.push(document);
  }
  return ranked.map((one): Hit => {
    const { home, document, score } = one;
    const others = (passages.get(home) ?? []).filter((other) => other !== document);
    const more = others
      .sort((a, b) => scores.scoreOf(b) - scores.scoreOf(a) || a - b)
      .slice(0, MORE_PASSAGES)
      .map((other) => passageHit(other, scores.scoreOf(other), plan.concepts, texts));
    const passage = passageHit(document, score, plan.concepts, texts);
    return {
      kind: homes.kindOf(home),
      group: homes.numberOf(home),
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

/** The excerpt is made when it is first asked for: not every caller shows every hit. */
function passageHit(
  document: number,
  score: number,
  concepts: readonly Concept[],
  texts: PassageTexts,
): PassageHit {
  let excerpt: PassageHit['excerpt'] | undefined;
  return {
    document,
    score,
    get excerpt() {
      excerpt ??= excerptOf(texts.plainOf(document), concepts);
      return excerpt;
    },
  };
}

function reasonsOf(facts: Ranked, { concepts, unknown, relaxed }: Plan): readonly string[] {
  const all = concepts.length + unknown.length;
  const reasons: (string | false)[] = [
    facts.isNamed && 'the query is its name',
    facts.titled > 0 && `title ${facts.titled} of ${all} words`,
    `${facts.count} of ${all} words, ${facts.words.toFixed(2)}`,
    facts.closeness > 0 && `words close together, +${facts.closeness.toFixed(2)}`,
    facts.suggested > 0 && `words that the best hits share, +${facts.suggested.toFixed(2)}`,
    ...relaxed.map(({ kind, from, to }) => `${kind}: ${from} -> ${to}`),
    ...concepts.map(
      ({ readAs, from, text }) => readAs !== undefined && `${readAs}: ${from} -> ${text}`,
    ),
    `score ${facts.score.toFixed(2)}`,
  ];
  return reasons.filter((reason) => reason !== false);
}
