import { type Excerpt, excerptOf, type SoughtWords } from '../excerpt/excerpt.ts';
import { type Field, KINDS } from '../index/fields.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { stringAt } from '../index/string-pool.ts';
import type { Plan } from '../query/plan.ts';
import type { Answer } from './answer.ts';
import { explain, fieldsFound } from './explain.ts';
import { passagesOf } from './lead-passage.ts';
import type { OpenedIndex } from './opened-index.ts';
import type { Hit, PassageHit } from './search-result.ts';

const TERM = KINDS.indexOf('term');
/** Passages shown under a hit, besides its best. */
const MORE_PASSAGES = 3;

/**
 * Ranked hits with their passages; a text is read when its excerpt is asked for.
 * @param filteredBy fields in which there is what was asked for, where no words were
 */
export function showHits(
  answer: Answer,
  opened: OpenedIndex,
  filteredBy: readonly Field[] = [],
): readonly Hit[] {
  const { ranked, scores, grouping, plan } = answer;
  const { index } = opened;
  const passages = passagesOf(
    ranked.map(({ hit }) => hit),
    answer,
  );
  let sought: SoughtWords | undefined;
  const passageHit = (document: number, score: number): PassageHit => {
    // Made when it is first asked for: not every caller shows every hit.
    let excerpt: Excerpt | undefined;
    return {
      document,
      score,
      get excerpt() {
        sought ??= soughtWords(index, plan);
        // A definition is read from its start.
        const isDefinition = index.documentKinds[document] === TERM;
        excerpt ??= excerptOf(opened.source.plainOf(document), sought, isDefinition);
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
      document,
      score,
      more,
      alike: one.alike.map((other) => grouping.firstOf(other)),
      missing: one.missing.flatMap((concept) => plan.concepts[concept]?.text ?? []),
      get excerpt() {
        return passage.excerpt;
      },
      get foundIn() {
        if (plan.concepts.length === 0) return filteredBy;
        return passage.excerpt.matches.length > 0 ? [] : fieldsFound(document, plan, opened);
      },
      get why() {
        return explain(one, plan, opened);
      },
    };
  });
}

/** A word of several concepts is taken for the first. */
export function soughtWords({ words }: InvertedIndex, { concepts, phrases }: Plan): SoughtWords {
  const ofWords = new Map<string, number>();
  concepts.forEach((concept, number) => {
    for (const word of concept.words) {
      const text = stringAt(words, word);
      if (!ofWords.has(text)) ofWords.set(text, number);
    }
  });
  return { concepts: ofWords, weights: concepts.map(({ idf }) => idf), phrases };
}
