import { lazily } from '../../model/lazily.ts';
import { type Excerpt, excerptOf, type SoughtWords } from '../excerpt/excerpt.ts';
import { type DocumentKind, type Field, KINDS } from '../index/fields.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { stringAt } from '../index/string-pool.ts';
import type { Plan } from '../query/plan.ts';
import type { Answer, Ranked } from './answer.ts';
import { explain, fieldsFound } from './explain.ts';
import { passagesOf } from './lead-passage.ts';
import type { OpenedIndex } from './opened-index.ts';
import type { Hit, PassageHit } from './search-result.ts';

const TERM = KINDS.indexOf('term');
/** Number of passages shown under a hit in addition to its best. */
const MORE_PASSAGES = 3;

/** The data that all hits of one answer share. */
interface Shown {
  readonly answer: Answer;
  readonly opened: OpenedIndex;
  /** Fields that match the filters of a query without words. */
  readonly filteredBy: readonly Field[];
  readonly sought: () => SoughtWords;
}

/** A passage that reads its text only when a caller requests the excerpt: not every caller shows every hit. */
class ShownPassage implements PassageHit {
  readonly document: number;
  readonly score: number;
  protected readonly shown: Shown;
  #excerpt: Excerpt | undefined;

  constructor(document: number, score: number, shown: Shown) {
    this.document = document;
    this.score = score;
    this.shown = shown;
  }

  get excerpt(): Excerpt {
    const { index, source } = this.shown.opened;
    // The excerpt of a definition starts at its start.
    const isDefinition = index.documentKinds[this.document] === TERM;
    this.#excerpt ??= excerptOf(source.plainOf(this.document), this.shown.sought(), isDefinition);
    return this.#excerpt;
  }
}

class ShownHit extends ShownPassage implements Hit {
  readonly more: readonly PassageHit[];
  readonly #ranked: Ranked;

  constructor(ranked: Ranked, more: readonly PassageHit[], shown: Shown) {
    super(ranked.document, ranked.score, shown);
    this.more = more;
    this.#ranked = ranked;
  }

  get kind(): DocumentKind {
    return this.shown.answer.grouping.kindOf(this.#ranked.hit);
  }

  get isNamed(): boolean {
    return this.#ranked.isTitleMatch;
  }

  get alike(): readonly number[] {
    return this.#ranked.alike.map((other) => this.shown.answer.grouping.firstOf(other));
  }

  get missing(): readonly string[] {
    const { concepts } = this.shown.answer.plan;
    return this.#ranked.missing.flatMap((concept) => concepts[concept]?.text ?? []);
  }

  get foundIn(): readonly Field[] {
    const { answer, opened, filteredBy } = this.shown;
    if (answer.plan.concepts.length === 0) return filteredBy;
    return this.excerpt.matches.length > 0 ? [] : fieldsFound(this.document, answer.plan, opened);
  }

  get why(): readonly string[] {
    return explain(this.#ranked, this.shown.answer.plan, this.shown.opened);
  }
}

/**
 * The hits of an answer with their passages.
 * @param filteredBy fields that match the filters of a query without words
 */
export function showHits(
  answer: Answer,
  opened: OpenedIndex,
  filteredBy: readonly Field[] = [],
): readonly Hit[] {
  const { ranked, scores, plan } = answer;
  const sought = lazily(() => soughtWords(opened.index, plan));
  const shown: Shown = { answer, opened, filteredBy, sought };
  const hits = ranked.map(({ hit }) => hit);
  const passages = passagesOf(hits, answer);
  return ranked.map((one) => {
    const others = (passages.get(one.hit) ?? []).filter((other) => other !== one.document);
    const more = others
      .sort((a, b) => scores.scoreOf(b) - scores.scoreOf(a) || a - b)
      .slice(0, MORE_PASSAGES)
      .map((other) => new ShownPassage(other, scores.scoreOf(other), shown));
    return new ShownHit(one, more, shown);
  });
}

/** The words to mark for a plan. A word of several concepts counts for the first. */
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
