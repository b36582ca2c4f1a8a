import type { SearchIndex } from '../search/open-index.ts';
import type { SearchOptions } from '../search/types.ts';
import type { OpenedNotes } from '../store/types.ts';
import { amount, checkOptions, checkValue, text } from './checked/checked.ts';
import { NAME_KIND, NOTE_FILTER, PLACE, SEARCH_OPTIONS, TOPIC } from './checked/options.ts';
import { findEvents, listEvents, listSpeakers } from './events.ts';
import { eachTerm, findTerms, listTerms } from './glossary.ts';
import { linkFinder, listLinks } from './links.ts';
import { findNames, listNames, type NameKind, type NameView } from './names.ts';
import { kindsOfNotes, listNotes, type NoteFilter } from './note-list.ts';
import { headAt, type LikeWanted, pagesLike } from './notes.ts';
import { searchNotes } from './search.ts';
import { talkDetail } from './talk-detail.ts';
import { filterTalks, findTalks, TALK_FILTER, type TalkFilter, talkView } from './talks.ts';
import type { IndexedPassageView } from './texts/passage-list.ts';
import { findTopics, listTopics } from './topics.ts';
import type {
  AboutView,
  DigestView,
  EventItemView,
  HitView,
  KindView,
  LinkItemView,
  Lookup,
  NamedView,
  NoteHeadView,
  NoteItemView,
  PassageView,
  SearchView,
  SpeakerItemView,
  StatsView,
  TalkDetailView,
  TalkView,
  TermView,
  TopicView,
} from './views.ts';

/** How many hits a search gives unless told otherwise: a screen's worth. */
export const DEFAULT_LIMIT = 10;

/** What can be asked of notes wherever their index is: it needs no file, and nothing of Node. */
export interface PortableAnswers {
  /** Ranked hits for a query; throws UserError for a pattern (`regex: true`) that is none, and for no other text. */
  search(query: string, options?: Partial<SearchOptions>): SearchView;
  /**
   * Finds the words of a query in any text, in every form that {@link search} takes for them: half-open ranges of
   * UTF-16 code units, in order, disjoint.
   */
  marker(query: string, isBeingTyped?: boolean): (text: string) => PassageView['matches'];
  /** Every file, whatever it was taken for, in their order. */
  notes(filter?: NoteFilter): readonly NoteItemView[];
  /** What each note was taken for, and why. */
  kinds(): readonly KindView[];
  /** Talks that pass every filter, in the order of the notes. */
  talks(filter?: TalkFilter): Promise<readonly TalkView[]>;
  /** One talk with its sections and terms; undefined when there is none of that id. */
  talk(id: string): TalkDetailView | undefined;
  /** Talks by title, id or alias, best first. */
  findTalks(name: string): Promise<Lookup<TalkView>>;
  /** Topics, the one with most talks first. */
  topics(): readonly TopicView[];
  findTopics(name: string): Promise<Lookup<TopicView>>;
  /** Events, the oldest first. */
  events(): readonly EventItemView[];
  /** Events by id, name, or name and year, best first; a name is of all that are called so. */
  findEvents(name: string): Promise<Lookup<EventItemView>>;
  /** Who speaks, the one with most talks first. */
  speakers(): readonly SpeakerItemView[];
  /** Links that may lead to notes, in the order of the notes. */
  links(): readonly LinkItemView[];
  /** What each talk on a topic says about it; where there is none, each other note. */
  digest(topic: TopicView): Promise<DigestView>;
  /** What each talk says about some words; of `limit` talks at most, the best. */
  about(words: string, limit?: number): Promise<AboutView>;
  /** Terms in alphabetical order. */
  terms(): readonly TermView[];
  /** Terms in no order, each made when it is asked for. */
  eachTerm(): Iterable<TermView>;
  /** Terms by name, alias or acronym, best first. */
  findTerms(name: string): Promise<Lookup<TermView>>;
  /** The notes in numbers. */
  stats(): Promise<StatsView>;
  /** What the things of a kind are called by, in the order of the notes. */
  names(kind: NameKind): readonly NameView[];
  /** Names of a kind by what somebody calls them, best first. */
  findNames(kind: NameKind, name: string): Promise<Lookup<NameView>>;
  /** All that is indexed, a passage after the other: those of talks first, then of terms, topics and notes. */
  passages(): AsyncIterable<IndexedPassageView>;
  /** What is known of the talk or note that something found stands in; undefined when it is gone. */
  headAt(found: Pick<HitView, 'file' | 'line' | 'talk'>): NoteHeadView | undefined;
  /**
   * The note that a link leads to, by the file that it stands in and what it names: a wikilink, or the path of a
   * Markdown link (`path`). Undefined for none.
   */
  linked(from: string, target: string, kind?: 'path' | 'wiki'): NamedView | undefined;
  /** Talks and notes that are most like a file, or like one talk of it, nearest first. */
  like(of: LikeWanted): readonly NamedView[];
  /** Files of all notes, in order. */
  files(): readonly string[];
}

/** The answers that an index alone gives. */
export function portableAnswersOf(source: OpenedNotes, index: () => SearchIndex): PortableAnswers {
  const { snapshot } = source;
  const allTalks = (): readonly TalkView[] =>
    [...snapshot.talks].map((talk) => talkView(source, talk));
  const answers: PortableAnswers = {
    search(query, options = {}) {
      checkValue('What to search for', query, text);
      const { limit = DEFAULT_LIMIT, ...how } = checkOptions('search', options, SEARCH_OPTIONS);
      return searchNotes(source, index(), query, { limit, ...how });
    },
    marker(query, isBeingTyped = false) {
      checkValue('What to search for', query, text);
      return index().marker(query, isBeingTyped);
    },
    notes: (filter = {}) => listNotes(source, checkOptions('notes', filter, NOTE_FILTER)),
    kinds: () => kindsOfNotes(source),
    talks: async (filter = {}) =>
      filterTalks(source, allTalks(), checkOptions('talks', filter, TALK_FILTER)),
    talk(id) {
      checkValue('The id of a talk', id, text);
      return talkDetail(source, id);
    },
    findTalks: async (wanted) => findTalks(source, allTalks(), nameOf(wanted)),
    topics: () => listTopics(source),
    findTopics: async (wanted) => findTopics(listTopics(source), nameOf(wanted)),
    events: () => listEvents(source),
    findEvents: async (wanted) => findEvents(source, nameOf(wanted)),
    speakers: () => listSpeakers(allTalks()),
    links: () => listLinks(source),
    terms: () => listTerms(source),
    eachTerm: () => eachTerm(source),
    findTerms: async (wanted) => findTerms(source, nameOf(wanted)),
    async digest(topic) {
      checkValue('What to tell about', topic, TOPIC);
      return (await import('./digest.ts')).aboutTopic(answers, topic);
    },
    async about(words, limit) {
      checkValue('What to tell about', words, text);
      if (limit !== undefined) checkValue('about: limit', limit, amount);
      return (await import('./digest.ts')).aboutWords(answers, words, limit);
    },
    stats: async () => (await import('./stats.ts')).statsOf(source, allTalks()),
    async findNames(kind, name) {
      checkValue('The kind of names', kind, NAME_KIND);
      checkValue('The name', name, text);
      return findNames(source, kind, name);
    },
    names(kind) {
      checkValue('The kind of names', kind, NAME_KIND);
      return listNames(source, kind);
    },
    async *passages() {
      const { indexedPassages } = await import('./texts/passage-list.ts');
      yield* indexedPassages(source);
    },
    headAt(found) {
      checkValue('Where something stands', found, PLACE);
      return headAt(source, found);
    },
    linked: linkFinder(source),
    like: (of) => pagesLike(source, index(), of),
    files: () => [...snapshot.notes].map(({ place }) => place.file),
  };
  return answers;
}

/** A name to look up. Throws UserError for what is no string. */
export function nameOf(given: string): string {
  checkValue('The name to look up', given, text);
  return given;
}
