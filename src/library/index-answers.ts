import type { SearchIndex } from '../search/open-index.ts';
import type { SearchOptions } from '../search/types.ts';
import type { OpenedNotes } from '../store/types.ts';
import { findEvents, listEvents, listSpeakers } from './events.ts';
import { eachTerm, findTerms, listTerms } from './glossary.ts';
import { linkFinder, listLinks } from './links.ts';
import { findNames, listNames, type NameKind, type NameView } from './names.ts';
import { kindsOfNotes, listNotes, type NoteFilter } from './note-list.ts';
import { headAt, pagesLike, type SimilarNotesQuery } from './notes.ts';
import { searchNotes } from './search.ts';
import { talkDetail } from './talk-detail.ts';
import { filterTalks, findTalks, TALK_FILTER, type TalkFilter, talkView } from './talks.ts';
import type { IndexedPassageView } from './texts/passage-list.ts';
import { findTopics, listTopics } from './topics.ts';
import { amount, checkOptions, checkValue, text } from './validation/constraints.ts';
import { NAME_KIND, NOTE_FILTER, PLACE, SEARCH_OPTIONS, TOPIC } from './validation/options.ts';
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

/** Default number of hits of a search: about a screenful. */
export const DEFAULT_LIMIT = 10;

/** The questions that an index alone answers: they read no files and use no modules of Node. */
export interface IndexAnswers {
  /** Ranked hits for a query. Throws UserError for an invalid pattern (`regex: true`); any other text is valid. */
  search(query: string, options?: Partial<SearchOptions>): SearchView;
  /**
   * Returns a function that finds the words of a query in any text, in every form that {@link search} matches. It gives
   * half-open ranges of UTF-16 code units, in order, disjoint.
   */
  marker(query: string, isBeingTyped?: boolean): (text: string) => PassageView['matches'];
  /** Every file, whatever its kind, in the order of the notes. */
  notes(filter?: NoteFilter): readonly NoteItemView[];
  /** The kind of each note, and the reason for it. */
  kinds(): readonly KindView[];
  /** Talks that pass every filter, in the order of the notes. */
  talks(filter?: TalkFilter): Promise<readonly TalkView[]>;
  /** One talk with its sections and terms; undefined if no talk has this id. */
  talk(id: string): TalkDetailView | undefined;
  /** Talks by title, id or alias, best match first. */
  findTalks(name: string): Promise<Lookup<TalkView>>;
  /** Topics, most talks first. */
  topics(): readonly TopicView[];
  findTopics(name: string): Promise<Lookup<TopicView>>;
  /** Events, oldest first. */
  events(): readonly EventItemView[];
  /** Events by id, name, or name and year, best match first; several events may have the same name. */
  findEvents(name: string): Promise<Lookup<EventItemView>>;
  /** Speakers, most talks first. */
  speakers(): readonly SpeakerItemView[];
  /** Links that may lead to notes, in the order of the notes. */
  links(): readonly LinkItemView[];
  /** One passage of each talk on a topic; if no talk is on it, one of each note that carries it. */
  digest(topic: TopicView): Promise<DigestView>;
  /** One passage of each talk that is about some words; of the best `limit` talks at most. */
  about(words: string, limit?: number): Promise<AboutView>;
  /** Terms in alphabetical order. */
  terms(): readonly TermView[];
  /** Terms in no particular order; each is created on demand. */
  eachTerm(): Iterable<TermView>;
  /** Terms by name, alias or acronym, best match first. */
  findTerms(name: string): Promise<Lookup<TermView>>;
  /** Numbers of notes, talks, words and so on. */
  stats(): Promise<StatsView>;
  /** All names of a kind, in the order of the notes. */
  names(kind: NameKind): readonly NameView[];
  /** The names of a kind that match a name, best match first. */
  findNames(kind: NameKind, name: string): Promise<Lookup<NameView>>;
  /** All indexed passages one by one: first passages of talks, then of terms, topics and notes. */
  passages(): AsyncIterable<IndexedPassageView>;
  /** The facts of the talk or note that contains a hit; undefined if it no longer exists. */
  headAt(found: Pick<HitView, 'file' | 'line' | 'talk'>): NoteHeadView | undefined;
  /**
   * The note that a link leads to. `from` is the file that contains the link; `target` is the text of a wikilink, or
   * the path of a Markdown link (`path`). Undefined if the link leads to no note.
   */
  linked(from: string, target: string, kind?: 'path' | 'wiki'): NamedView | undefined;
  /** The talks and notes that are most similar to a file, or to one talk of it, most similar first. */
  like(of: SimilarNotesQuery): readonly NamedView[];
  /** Files of all notes, in order. */
  files(): readonly string[];
}

/** Implements the questions that an index alone answers. */
export function indexAnswersOf(source: OpenedNotes, index: () => SearchIndex): IndexAnswers {
  const { snapshot } = source;
  const allTalks = (): readonly TalkView[] =>
    [...snapshot.talks].map((talk) => talkView(source, talk));
  const answers: IndexAnswers = {
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

/** Checks a name to look up. Throws UserError if it is not a string. */
export function nameOf(given: string): string {
  checkValue('The name to look up', given, text);
  return given;
}
