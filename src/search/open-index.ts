import { type Statistics, statisticsOf } from './accumulator.ts';
import { hasPhrase, shortTexts } from './adjacency.ts';
import { excerptOf } from './excerpt.ts';
import { type Homes, homesOf } from './homes.ts';
import { plainText } from './plain-text.ts';
import { type Plan, planQuery } from './plan.ts';
import { literalQuery, parseQuery, type Query } from './query.ts';
import { plainWords } from './query-words.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { Scores } from './scores.ts';
import { type IndexSegment, openSegments, type Segment, segmentOf } from './segment.ts';
import type { Hit, PassageHit, SearchOptions, SearchResult, TextSource } from './types.ts';
import { correctionsOf } from './typos.ts';

export type { IndexSegment } from './segment.ts';

export interface SearchIndex {
  /** Ranks the notes against a query; any text is a query. */
  search(query: string, options: SearchOptions): SearchResult;
  /** Talks that are about the same as the talk a document belongs to, best first. */
  related(document: number, limit: number): readonly Hit[];
}

/**
 * Opens an index of one or more segments, whose documents are numbered one segment after the other.
 * Reads nothing but a few counts; a query reads the lists of its own words.
 * @param source where the texts are, for excerpts and phrases
 */
export function openIndex(segments: readonly IndexSegment[], source: TextSource): SearchIndex {
  const opened = openSegments(segments);
  const searcher = new Searcher(opened, source);
  return {
    search: (query, options) => searcher.search(query, options),
    related: () => [],
  };
}

/** A query of this many words or more is a question: notes need not have all of them. */
const QUESTION_WORDS = 5;
/** Passages shown under a hit, besides its best. */
const MORE_PASSAGES = 3;
/** How many of the best hits are looked at more closely, reading their texts. */
const CLOSER_LOOK = 20;
/** How many passages are read at most to find a quoted phrase. */
const PHRASE_LOOK = 2000;
const NEAREST = 5;

interface Ranked {
  readonly home: number;
  score: number;
  readonly document: number;
  readonly why: string[];
}

class Searcher {
  readonly #segments: readonly Segment[];
  readonly #source: TextSource;
  readonly #statistics: Statistics;

  constructor(segments: readonly Segment[], source: TextSource) {
    this.#segments = segments;
    this.#source = source;
    this.#statistics = statisticsOf(segments);
  }

  search(text: string, options: SearchOptions): SearchResult {
    const query = options.literal ? literalQuery(text) : parseQuery(text);
    const kinds = options.kinds ?? (query.kinds.length > 0 ? query.kinds : undefined);
    const homes = homesOf(this.#segments, kinds?.length === 1 && kinds[0] === 'term');
    const plan = planQuery(query, this.#segments, this.#statistics);
    const scores = new Scores(plan.concepts, this.#statistics, homes);
    const allowed = this.#allowed({ plan, query, kinds, homes, scores });
    const { kept, isPartial } = this.#rung(allowed, plan, scores);
    const ranked = this.#rank(kept, { plan, homes, scores });
    this.#lookCloser(ranked, plan, homes);
    const best = ranked[0];
    const relaxed = [...plan.relaxed];
    if (isPartial && best !== undefined) relaxed.push(partial(plan, scores, best));
    return {
      relaxed: best === undefined ? [] : relaxed,
      total: ranked.length,
      hits: this.#hits(ranked.slice(0, options.limit), { plan, homes, scores }),
      nearest: best === undefined ? this.#nearest(plan) : [],
    };
  }

  /** Homes with any of the words that nothing in the query rules out. */
  #allowed({ plan, query, kinds, homes, scores }: Judged): readonly number[] {
    const unwanted = new Scores(plan.unwanted, this.#statistics, homes);
    return scores.homes.filter((home) => {
      if ((unwanted.counts[home] ?? 0) > 0) return false;
      if (kinds !== undefined && !kinds.includes(homes.kindOf(home))) return false;
      if (query.years.length === 0) return true;
      const year = homes.yearOf(home);
      return query.years.some(({ from, to }) => from <= year && year <= to);
    });
  }

  /** Those with all the words; where there are none, or for a question, those with any. */
  #rung(
    allowed: readonly number[],
    { concepts, phrases, unknown }: Plan,
    scores: Scores,
  ): { readonly kept: readonly number[]; readonly isPartial: boolean } {
    const complete = allowed.filter((home) => scores.counts[home] === concepts.length);
    const mustBeComplete = concepts.length < QUESTION_WORDS || phrases.length > 0;
    if (phrases.length > 0) return { kept: complete, isPartial: false };
    if (complete.length > 0 && mustBeComplete) {
      return { kept: complete, isPartial: unknown.length > 0 };
    }
    return { kept: allowed, isPartial: complete.length === 0 || unknown.length > 0 };
  }

  #rank(kept: readonly number[], { plan, homes, scores }: Shown): Ranked[] {
    const all = plan.concepts.reduce((sum, { idf }) => sum + idf, 0);
    const ranked = kept.map((home): Ranked => {
      const why: string[] = [];
      let score = scores.scoreOfHome(home);
      const titled = scores.titled[home] ?? 0;
      if (titled > 0) why.push(`title ${titled} of ${plan.concepts.length} words`);
      if (plan.named.has(home)) {
        score += WEIGHTS.fullName * all;
        why.unshift('its name');
      }
      return { home, score, document: scores.bestDocumentOf(home), why };
    });
    const found = plan.phrases.length === 0 ? ranked : this.#withPhrases(ranked, plan, homes);
    return found.filter(({ document }) => document >= 0).sort(byScore(homes));
  }

  #withPhrases(ranked: readonly Ranked[], plan: Plan, homes: Homes): Ranked[] {
    let left = PHRASE_LOOK;
    return [...ranked].sort(byScore(homes)).filter(({ home }) => {
      const [first, end] = homes.documentsOf(home);
      const documents = Array.from({ length: end - first }, (_, i) => first + i);
      left -= documents.length;
      if (left < 0) return false;
      const texts = documents.flatMap((document) => this.#textsOf(document));
      return plan.phrases.every((phrase) => texts.some((text) => hasPhrase(text, phrase)));
    });
  }

  #textsOf(document: number): readonly (readonly string[])[] {
    const segment = segmentOf(this.#segments, document);
    const short = segment === undefined ? [] : shortTexts(segment, document);
    return [...short, plainWords(plainText(this.#source.bodyOf(document)).text)];
  }

  /** Raises those of the best hits whose passage has neighbours of the query as neighbours. */
  #lookCloser(ranked: Ranked[], { concepts }: Plan, homes: Homes): void {
    if (concepts.length < 2 || concepts.length >= QUESTION_WORDS) return;
    for (const one of ranked.slice(0, CLOSER_LOOK)) {
      const texts = this.#textsOf(one.document);
      let bonus = 0;
      for (let i = 0; i + 1 < concepts.length; i++) {
        const [first, second] = [concepts[i], concepts[i + 1]];
        if (first === undefined || second === undefined) continue;
        const isNeighbour = texts.some((text) =>
          text.some((word, at) => first.words.has(word) && second.words.has(text[at + 1] ?? '')),
        );
        if (isNeighbour) bonus += WEIGHTS.phrase * Math.min(first.idf, second.idf);
      }
      if (bonus === 0) continue;
      one.score += bonus;
      one.why.push('phrase');
    }
    const top = ranked.slice(0, CLOSER_LOOK).sort(byScore(homes));
    ranked.splice(0, top.length, ...top);
  }

  #hits(ranked: readonly Ranked[], { plan, homes, scores }: Shown): readonly Hit[] {
    const passages = new Map<number, number[]>(ranked.map(({ home }) => [home, []]));
    for (const document of scores.documents) passages.get(homes.homeOf(document))?.push(document);
    return ranked.map(({ home, score, document, why }) => {
      const more = (passages.get(home) ?? [])
        .filter((other) => other !== document)
        .sort((a, b) => scores.scoreOf(b) - scores.scoreOf(a) || a - b)
        .slice(0, MORE_PASSAGES)
        .map((other) => this.#passage(other, scores.scoreOf(other), plan));
      const passage = this.#passage(document, score, plan);
      return {
        kind: homes.kindOf(home),
        group: homes.numberOf(home),
        document,
        score,
        more,
        why,
        get excerpt() {
          return passage.excerpt;
        },
      };
    });
  }

  /** The excerpt is made when it is first asked for: not every caller shows every hit. */
  #passage(document: number, score: number, { concepts }: Plan): PassageHit {
    const source = this.#source;
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

  #nearest({ unknown }: Plan): readonly string[] {
    const words = unknown.flatMap((word) =>
      correctionsOf(this.#segments, word, Math.max(1, Math.min(3, word.length >> 1))),
    );
    words.sort(
      (a, b) => a.distance - b.distance || b.documents - a.documents || (a.word < b.word ? -1 : 1),
    );
    return [...new Set(words.map(({ word }) => word))].slice(0, NEAREST);
  }
}

interface Shown {
  readonly plan: Plan;
  readonly homes: Homes;
  readonly scores: Scores;
}

interface Judged extends Shown {
  readonly query: Query;
  readonly kinds: SearchOptions['kinds'] | undefined;
}

/** Ties are settled by what the documents say, so that the order of the notes does not matter. */
function byScore(homes: Homes): (a: Ranked, b: Ranked) => number {
  return (a, b) =>
    b.score - a.score ||
    homes.hashOf(a.document) - homes.hashOf(b.document) ||
    a.document - b.document;
}

/** Says which of the query's words the best hit has. */
function partial(plan: Plan, scores: Scores, best: Ranked): SearchResult['relaxed'][number] {
  const words = plan.concepts.map(({ text }) => text);
  return {
    kind: 'partial',
    from: [...words, ...plan.unknown].join(' '),
    to: words.filter((_, concept) => scores.has(best.home, concept)).join(' '),
  };
}
