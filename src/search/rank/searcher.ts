/**
 * The folder `rank/`: answers queries.
 *
 * In: an index (`index/`), the source of its passages, and a query. Out: hits in order, with excerpts. `query/`
 * interprets the query, `match/` finds the words, `excerpt/` cuts the texts. This folder groups passages into
 * hits, scores them and puts them in order.
 *
 * ```
 * query ─▶ plan ─▶ scores ─▶ candidates ─▶ rank: proximity, feedback ─▶ hits
 * ```
 */
import { lazily } from '../../model/lazily.ts';
import { matchesIn, type SoughtWords } from '../excerpt/excerpt.ts';
import {
  ALL_FIELD_BITS,
  type DocumentKind,
  FIELD_BITS,
  type Field,
  NAME_FIELD_BITS,
  PAGES,
} from '../index/fields.ts';
import type { Concept } from '../match/concepts.ts';
import { QUESTION_WORDS, WEIGHTS } from '../match/ranking-weights.ts';
import { nearestWords } from '../query/near-words.ts';
import { lengthOfPlan, type Plan } from '../query/plan.ts';
import { Planner } from '../query/planner.ts';
import { literalQuery, parseQuery, type Query } from '../query/query.ts';
import { fieldQueriesOfQuestion } from '../query/questions/asked-fields.ts';
import { type AskedTerms, askedTerms } from '../query/questions/asked-terms.ts';
import { normalised, withoutKindOfText } from '../query/questions/question-frames.ts';
import type { Relaxation } from '../query/relaxation.ts';
import type { Answer } from './answer.ts';
import { allowedHits, type Conditions, completeHits, hitsWithPhrases } from './candidates.ts';
import { headingTest, titleTest } from './exact-headings.ts';
import { type HitGrouping, isInPassing } from './hit-grouping.ts';
import type { OpenedIndex } from './opened-index.ts';
import { isKey } from './properties.ts';
import { rank } from './rank.ts';
import type { Bonuses, Scores } from './scores.ts';
import type { SearchOptions, SearchResult } from './search-result.ts';
import { showHits, soughtWords } from './show-hits.ts';

/** Relaxations whose `to` is a word of the index, which is reported as the notes write it. */
const READINGS: ReadonlySet<Relaxation['kind']> = new Set(['typo', 'prefix', 'inside']);
/** How many similar words are offered if there is no hit. */
const NEAREST = 5;
/** A page with at most this many words in its title is about a name in the title: `HTTP/2`, `Class Winch`. */
const WORDS_OF_NAMED_PAGE = 2;
/** A query of this many words or more is not equal to a heading by chance. */
const WORDS_OF_TELLING_HEADING = 3;

/** Fields for the name, the speaker and the event of a talk. */
const OCCASION_FIELD_BITS =
  NAME_FIELD_BITS | FIELD_BITS.speaker | FIELD_BITS.event | FIELD_BITS.track;

/** The kinds that both the options and the query allow; undefined if neither restricts them. */
const bothOf = (
  asked: readonly DocumentKind[] | undefined,
  named: readonly DocumentKind[] | undefined,
): readonly DocumentKind[] | undefined =>
  asked && named ? asked.filter((kind) => named.includes(kind)) : (asked ?? named);

/** Whether the query restricts a concept to titles and aliases. */
const isOfNames = ({ alternatives }: Concept): boolean =>
  alternatives.every(({ fields = ALL_FIELD_BITS }) => (fields & ~NAME_FIELD_BITS) === 0);

/** The fields that the filters of a query match, which no excerpt shows. */
const fieldsOfFilters = ({ properties }: Query): readonly Field[] =>
  properties.some(({ isExcluded }) => !isExcluded) ? ['property'] : [];

const isPartial = ({ relaxed }: SearchResult): boolean =>
  relaxed.some(({ kind }) => kind === 'partial');

export class Searcher {
  readonly #opened: OpenedIndex;
  readonly #planner: Planner;

  constructor(opened: OpenedIndex) {
    const { index, passageWords, source } = opened;
    this.#opened = opened;
    this.#planner = new Planner(index, passageWords, source);
  }

  readonly #isKey = (name: string): boolean => isKey(this.#opened.index, name);

  search(text: string, options: SearchOptions): SearchResult {
    for (const asked of options.literal || options.kinds ? [] : fieldQueriesOfQuestion(text)) {
      const answer = this.#searchFor(parseQuery(asked), undefined, options);
      if (answer.complete > 0) return answer;
    }
    const question = options.literal ? undefined : this.#question(text);
    const query = options.literal
      ? literalQuery(text)
      : parseQuery(question?.text ?? text, { isKey: this.#isKey });
    const result = this.#searchFor(query, question, options);
    const [hit] = result.hits;
    if (!options.literal && (isPartial(result) || hit?.isNamed === false)) {
      const rest = withoutKindOfText(text);
      // Two hits show whether the text names one page or several.
      const limit = Math.max(2, options.limit);
      const answer =
        normalised(rest) === normalised(text)
          ? undefined
          : this.search(rest, { ...options, limit });
      if (answer && this.#answersBetter(answer, result)) {
        return { ...answer, hits: answer.hits.slice(0, options.limit) };
      }
    }
    if (result.total > 0 || query.excluded.length === 0) return result;
    return this.#searchFor(
      parseQuery(text, { isKey: this.#isKey, keepsAll: true }),
      undefined,
      options,
    );
  }

  /**
   * Whether the answer without the word for a kind of text is better: no hit has all words with it, or the rest names a
   * single page that does not come first with it. `yaml example` means the page `YAML`.
   */
  #answersBetter(answer: SearchResult, result: SearchResult): boolean {
    const [hit, next] = answer.hits;
    const [first] = result.hits;
    if (hit === undefined || isPartial(answer)) return false;
    if (first === undefined || isPartial(result)) return true;
    const { documentGroups } = this.#opened.index;
    const isOther = documentGroups[first.document] !== documentGroups[hit.document];
    return hit.isNamed && next?.isNamed !== true && isOther;
  }

  /** The words that {@link search} looks for, to mark them in texts other than excerpts. */
  sought(text: string, isBeingTyped: boolean): SoughtWords {
    const question = this.#question(text);
    const query = parseQuery(question?.text ?? text, { isKey: this.#isKey });
    return soughtWords(this.#opened.index, this.#planner.plan(query, isBeingTyped));
  }

  /** The terms of a question; undefined if the text is no question, or may be none and is in the notes as a phrase. */
  #question(text: string): AskedTerms | undefined {
    const question = askedTerms(text, this.#opened.index);
    if (!question?.mayBeLiteral) return question;
    const { total } = this.#searchFor(parseQuery(`"${text}"`), undefined, { limit: 1 });
    return total > 0 ? undefined : question;
  }

  #searchFor(query: Query, asked: AskedTerms | undefined, options: SearchOptions): SearchResult {
    const kinds = bothOf(options.kinds, query.kinds);
    const planned = this.#planner.plan(query, options.isBeingTyped === true);
    const areTermsOwn = kinds?.length === 1 && kinds[0] === 'term';
    const plan = { ...planned, named: areTermsOwn ? planned.named : this.#likelyTerms(planned) };
    const terms = asked?.groups ?? plan.named;
    const grouping = areTermsOwn
      ? this.#opened.grouping(true)
      : this.#opened.groupingWith([...terms, ...this.#termsByNameFields(plan)]);
    const answer = this.#answer(plan, { query, kinds, grouping, asked }, options);
    const isFound = answer.ranked.length > 0;
    const sought = lazily(() => soughtWords(this.#opened.index, plan));
    return {
      // If there is no hit, a filter with an invalid value is the most likely reason.
      relaxed: isFound
        ? [...query.relaxed, ...this.#relaxations(answer)]
        : query.relaxed.filter(({ kind }) => kind === 'value'),
      total: answer.total,
      complete: answer.complete,
      hits: showHits(answer, this.#opened, fieldsOfFilters(query)),
      matchesIn: (text) => matchesIn(text, sought()),
      nearest: isFound ? [] : this.#nearest(plan),
    };
  }

  /**
   * The terms that a query names. Terms that pages define only in passing are left out if a page has the query in its
   * title, or has a section with the query as its heading.
   */
  #likelyTerms(plan: Plan): readonly number[] {
    const { named, concepts } = plan;
    const { index } = this.#opened;
    const firm = named.filter((term) => !isInPassing(index, term));
    if (firm.length === named.length) return named;
    const scores = this.#score({ ...plan, named: firm }, this.#opened.groupingWith(firm));
    const { kindOf, groups } = this.#opened.grouping(false);
    const isAbout = (group: number) =>
      scores.inTitle[group] === concepts.length && PAGES.has(kindOf(group));
    const isOfPage = (document: number) => PAGES.has(kindOf(groups[document] ?? 0));
    const isHeaded = headingTest(index, concepts);
    return scores.groupsWithFields.some(isAbout) ||
      scores.documents.some((document) => isHeaded(document) && isOfPage(document))
      ? firm
      : named;
  }

  /** The terms whose names contain all concepts that the query restricts to titles and aliases. */
  #termsByNameFields({ concepts }: Plan): readonly number[] {
    const asked = concepts.filter(isOfNames);
    if (asked.length === 0) return [];
    const grouping = this.#opened.grouping(true);
    const { counts, groupsWithFields } = this.#opened.score(asked, grouping);
    return [...groupsWithFields].filter(
      (group) => grouping.kindOf(group) === 'term' && counts[group] === asked.length,
    );
  }

  #answer(plan: Plan, conditions: Conditions, options: SearchOptions): Answer {
    const { phrases } = plan;
    const { grouping, asked } = conditions;
    const scores = this.#score(plan, grouping);
    const allowed = allowedHits(plan, conditions, scores, this.#opened);
    const first = asked?.groups ?? this.#namedFirst(plan, scores, grouping);
    const answer = (found: Uint32Array) =>
      rank(
        found,
        { first, arePages: asked?.prefersPages },
        { plan, scores, grouping },
        options,
        this.#opened,
      );
    if (phrases.length > 0) {
      const complete = completeHits(allowed, plan, scores);
      return answer(hitsWithPhrases(complete, plan, scores, grouping, this.#opened));
    }
    return answer(allowed);
  }

  #score(plan: Plan, grouping: HitGrouping): Scores {
    const scores = this.#opened.table(grouping);
    scores.fill(plan.concepts, grouping, {
      areTitlesWeighed: plan.concepts.length < QUESTION_WORDS,
      bonusesOf: (filled) => this.#bonuses(plan, filled, grouping),
    });
    return scores;
  }

  /**
   * Bonuses for groups whose title or name is the query, since the query likely means them. A page with that name
   * comes before a term: it has the definition and more.
   */
  #bonuses(plan: Plan, scores: Scores, { kindOf }: HitGrouping): Bonuses {
    const { concepts, named } = plan;
    const isPage = (group: number) => PAGES.has(kindOf(group));
    const titled = this.#titled(plan, scores);
    const titledPages = titled.filter(isPage);
    const pages =
      titledPages.length > 0 ? titledPages : this.#titledWithOccasion(plan, scores, isPage);
    // If pages are called `image` and `images`, the one as typed is meant.
    const asTyped = pages.filter(titleTest(this.#opened.index, plan.read));
    const meant = [asTyped, pages].find(({ length }) => length > 0) ?? [...titled, ...named];
    const hasPage = this.#titled(plan, scores, WORDS_OF_NAMED_PAGE).some(isPage);
    const headed = hasPage ? [] : this.#headed(plan, scores);
    const weight = concepts.reduce((sum, { idf }) => sum + idf, 0);
    return new Map([
      ...headed.map((group) => [group, WEIGHTS.sectionName * weight] as const),
      ...[...meant].map((group) => [group, WEIGHTS.fullName * weight] as const),
    ]);
  }

  /** Groups with a section named like the query, if that is a name (`bodyLimit`) or has at least three words. */
  #headed({ concepts, relaxed }: Plan, { documents }: Scores): readonly number[] {
    const { index, source } = this.#opened;
    const [name] = concepts;
    const isOneName = concepts.length === 1 && name !== undefined && !source.isRealWord(name.text);
    if (relaxed.length > 0 || !(isOneName || concepts.length >= WORDS_OF_TELLING_HEADING))
      return [];
    const isHeaded = headingTest(index, concepts);
    return Array.from(documents.filter(isHeaded), (one) => index.documentGroups[one] ?? 0);
  }

  /** Groups whose title contains the query and has at most `most` words; by default, no more than the query. */
  #titled(
    plan: Plan,
    { inTitle, groupsWithFields }: Scores,
    most = lengthOfPlan(plan),
  ): Uint32Array {
    const { titleLengths } = this.#opened.index;
    const { length } = plan.concepts;
    return groupsWithFields.filter(
      (group) => inTitle[group] === length && (titleLengths[group] ?? 0) <= most,
    );
  }

  /**
   * Pages whose title is in the query, if all other words of the query are their speaker, event or track: `Cold starts
   * by Ada Example`. Titles of one word are left out: such a word is used for other things as well.
   */
  #titledWithOccasion(
    { concepts }: Plan,
    { inTitle, groupsWithFields }: Scores,
    isPage: (group: number) => boolean,
  ): Uint32Array {
    const { index, passageWords } = this.#opened;
    const { firstOf } = this.#opened.grouping(false);
    return groupsWithFields.filter((group) => {
      const length = index.titleLengths[group] ?? 0;
      if (length < WORDS_OF_NAMED_PAGE || (inTitle[group] ?? 0) < length || !isPage(group)) {
        return false;
      }
      const fields = passageWords.fieldsOf(firstOf(group));
      const isSaid = (word: number) => ((fields.get(word) ?? 0) & OCCASION_FIELD_BITS) !== 0;
      return concepts.every(({ words }) => words.some(isSaid));
    });
  }

  /**
   * Terms that come first, since the query is their name and they have all its concepts. None if a page has the name,
   * since the query may mean the page.
   */
  #namedFirst(plan: Plan, scores: Scores, { kindOf }: HitGrouping): readonly number[] {
    const hasPage = this.#titled(plan, scores).some((group) => PAGES.has(kindOf(group)));
    return hasPage ? [] : plan.named.filter((term) => scores.counts[term] === plan.concepts.length);
  }

  #nearest({ unknown, concepts }: Plan): readonly string[] {
    const { index, source } = this.#opened;
    const typed = unknown.length > 0 ? unknown : concepts.map(({ text }) => text);
    // Of several words, those in the dictionary are no typos.
    const mistyped = typed.filter((word) => typed.length === 1 || !source.isRealWord(word));
    return nearestWords(index, mistyped, NEAREST).map((word) => this.#opened.written(word));
  }

  /** The relaxations of an answer, in order: those of single words, then other names, then missing words. */
  #relaxations({ plan, scores, grouping, ranked }: Answer): readonly Relaxation[] {
    const { concepts, unknown, relaxed, substitutes, typed } = plan;
    const hit = ranked[0]?.hit ?? 0;
    const aliases = substitutes
      .filter(
        ({ typed }) =>
          typed.length === 0 ||
          (this.#opened.score(typed, grouping).counts[hit] ?? 0) < typed.length,
      )
      .map(({ relaxation }) => relaxation);
    const words = concepts.map(({ text }) => text);
    const found = words.filter((_, concept) => scores.has(hit, concept));
    const from = [...words, ...unknown]
      .sort((a, b) => typed.indexOf(a) - typed.indexOf(b))
      .join(' ');
    const isPartial = found.length < words.length || unknown.length > 0;
    const partial: Relaxation[] = isPartial ? [{ kind: 'partial', from, to: found.join(' ') }] : [];
    const readings = relaxed.map((one) =>
      READINGS.has(one.kind) ? { ...one, to: this.#opened.written(one.to) } : one,
    );
    return [...readings, ...aliases, ...partial];
  }
}
