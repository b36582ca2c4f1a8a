import type { Concept } from './concepts.ts';
import { excerptOf } from './excerpt.ts';
import type { Answer, Ranked } from './searcher.ts';
import type { Hit, PassageHit, TextSource } from './types.ts';

/** Passages shown under a hit, besides its best. */
const MORE_PASSAGES = 3;

/** Ranked homes as hits with their passages; texts are read when an excerpt is asked for. */
export function showHits(answer: Answer, source: TextSource): readonly Hit[] {
  const { ranked, scores, homes, plan } = answer;
  const passages = new Map<number, number[]>(ranked.map(({ home }) => [home, []]));
  for (const document of scores.documents) passages.get(homes.homeOf(document))?.push(document);
  return ranked.map((one): Hit => {
    const { home, document, score } = one;
    const others = (passages.get(home) ?? []).filter((other) => other !== document);
    const more = others
      .sort((a, b) => scores.scoreOf(b) - scores.scoreOf(a) || a - b)
      .slice(0, MORE_PASSAGES)
      .map((other) => passageHit(other, scores.scoreOf(other), plan.concepts, source));
    const passage = passageHit(document, score, plan.concepts, source);
    return {
      kind: homes.kindOf(home),
      group: homes.numberOf(home),
      document,
      score,
      more,
      get excerpt() {
        return passage.excerpt;
      },
      why: reasonsOf(one, answer),
    };
  });
}

/** The excerpt is made when it is first asked for: not every caller shows every hit. */
function passageHit(
  document: number,
  score: number,
  concepts: readonly Concept[],
  source: TextSource,
): PassageHit {
  let excerpt: PassageHit['excerpt'] | undefined;
  return {
    document,
    score,
    get excerpt() {
      excerpt ??= excerptOf(source.bodyOf(document), concepts);
      return excerpt;
    },
  };
}

function reasonsOf(
  { home, score, closeness, suggested }: Ranked,
  answer: Answer,
): readonly string[] {
  const { plan, scores } = answer;
  const words = plan.concepts.length + plan.unknown.length;
  const reasons: (string | false)[] = [
    scores.isNamed(home) && 'the query is its name',
    (scores.titled[home] ?? 0) > 0 && `title ${scores.titled[home]} of ${words} words`,
    `${scores.counts[home] ?? 0} of ${words} words, ${scores.scoreOfHome(home).toFixed(2)}`,
    closeness > 0 && `words close together, +${closeness.toFixed(2)}`,
    suggested > 0 && `words that the best hits share, +${suggested.toFixed(2)}`,
    ...plan.relaxed.map(({ kind, from, to }) => `${kind}: ${from} -> ${to}`),
    ...plan.concepts.map(
      ({ readAs, text }) => readAs !== undefined && `${readAs}: a word of the query -> ${text}`,
    ),
    `score ${score.toFixed(2)}`,
  ];
  return reasons.filter((reason) => reason !== false);
}
