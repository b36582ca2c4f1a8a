import { amount, checkOptions, checkValue, text, wholeNumber } from './library/checked/checked.ts';
import { NAME_KIND, NOTE_FILTER, SEARCH_OPTIONS, TALK_FILTER } from './library/checked/options.ts';
import { listEvents, listSpeakers } from './library/events.ts';
import { eachTerm, findTerms, listTerms } from './library/glossary.ts';
import { indexView } from './library/index-view.ts';
import { listLinks, wikilinksOf } from './library/links.ts';
import { listNames, type NameKind, type NameView } from './library/names.ts';
import { kindsOfNotes, listNotes, type NoteFilter } from './library/note-list.ts';
import { findNote, headAt, noteAt, noteOf } from './library/notes.ts';
import { openSearch, searchNotes } from './library/search.ts';
import { talkDetail } from './library/talk-detail.ts';
import { filterTalks, findTalks, type TalkFilter, talkView } from './library/talks.ts';
import type { IndexedPassageView } from './library/texts/passage-list.ts';
import type { SectionView } from './library/texts/section.ts';
import { findTopics, listTopics } from './library/topics.ts';
import type {
  AboutView,
  CheckView,
  DigestView,
  EventItemView,
  HitView,
  KindView,
  LinkItemView,
  Located,
  Lookup,
  NamedView,
  NoteHeadView,
  NoteItemView,
  NoteView,
  ReasonsView,
  SearchView,
  SpeakerItemView,
  StatsView,
  StatusView,
  TalkDetailView,
  TalkView,
  TermView,
  TopicView,
} from './library/views.ts';
import type { LeftOut } from './model/left-out.ts';
import type { SearchIndex } from './search/open-index.ts';
import type { SearchOptions } from './search/types.ts';
import type { FileChanges } from './store/index/changes.ts';
import type { OpenedFolder, OpenedNotes } from './store/types.ts';

/** As CommonMark has it. */
const LINE_END = /\r\n?|\n/u;

/** What ends the last line begins no other. */
const LAST_END = /(?:\r\n?|\n)$/u;

/** How many hits a search gives unless told otherwise: a screen's worth. */
export const DEFAULT_LIMIT = 10;

/**
 * Notes as they were at one moment, and what can be asked of them. Every answer is plain data with places, and of
 * that moment: what notes say is what was read then. Whatever is asked for in a way that cannot be answered is a
 * UserError with a `code`.
 */
export interface Answers {
  /** Absolute path of the notes folder. */
  readonly root: string;
  /** Ranked hits for a query; throws UserError for a pattern (`regex: true`) that is none, and for no other text. */
  search(query: string, options?: Partial<SearchOptions>): SearchView;
  /** Every file, whatever it was taken for, in their order. */
  notes(filter?: NoteFilter): readonly NoteItemView[];
  /** What each note was taken for, and why. */
  kinds(): readonly KindView[];
  /** Talks that pass every filter, in the order of the notes. */
  talks(filter?: TalkFilter): Promise<readonly TalkView[]>;
  /** One talk with its sections and terms; undefined when there is none of that id. */
  talk(id: string): TalkDetailView | undefined;
  /** Talks by title or id, best first. */
  findTalks(name: string): Promise<Lookup<TalkView>>;
  /** Topics, the one with most talks first. */
  topics(): readonly TopicView[];
  findTopics(name: string): Promise<Lookup<TopicView>>;
  /** Events, the oldest first. */
  events(): readonly EventItemView[];
  /** Who speaks, the one with most talks first. */
  speakers(): readonly SpeakerItemView[];
  /** Links that may lead to notes, in the order of the notes. */
  links(): readonly LinkItemView[];
  /** What each talk on a topic says about it. */
  digest(topic: TopicView): Promise<DigestView>;
  /** What each talk says about some words; of `limit` talks at most, the best. */
  about(words: string, limit?: number): Promise<AboutView>;
  /** Terms in alphabetical order. */
  terms(): readonly TermView[];
  /** Terms in no order, each made when it is asked for. */
  eachTerm(): Iterable<TermView>;
  /** Terms by name, alias or acronym, best first. */
  findTerms(name: string): Promise<Lookup<TermView>>;
  /** The note or talk that an id, title, file name or term stands for. */
  findNote(name: string): Promise<Lookup<NoteView>>;
  /** The whole of a note by its path. Throws UserError as {@link textOf} does. */
  note(file: string): NoteView;
  /** A line of a note without its end; empty where there is none. 1-based. Throws as {@link textOf} does. */
  lineOf(file: string, line: number): string;
  /** The notes in numbers. */
  stats(): Promise<StatsView>;
  /** What the things of a kind are called by, in the order of the notes. */
  names(kind: NameKind): readonly NameView[];
  /** The talk, or else the note, that something found stands in; undefined when it is gone. */
  noteAt(found: Pick<HitView, 'file' | 'line' | 'talk'>): NoteView | undefined;
  /** All that is indexed, a passage after the other: those of talks first, then of terms, topics and notes. */
  passages(): AsyncIterable<IndexedPassageView>;
  /** The section round a 1-based line; undefined where there is no such note or line. */
  sectionAt(place: Located): Promise<SectionView | undefined>;
  /** What is known of the talk or note that something found stands in; undefined when it is gone. */
  headAt(found: Pick<HitView, 'file' | 'line' | 'talk'>): NoteHeadView | undefined;
  /** The note that a wikilink leads to, by the file that it stands in and what it names; undefined for none. */
  linked(from: string, target: string): NamedView | undefined;
  /**
   * The text of a note by its path, as {@link files} gives it. Throws UserError for anything that is no note of the
   * library (`NOT_A_NOTE`), and for a note that is not as it was (`NOTE_CHANGED`) or cannot be read
   * (`NOTE_UNREADABLE`).
   */
  textOf(file: string): string;
  /** All that a program needs to answer from these notes elsewhere. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  /** Files of all notes, in order. */
  files(): readonly string[];
  /** How much of the folder is not read, and why. */
  leftOut(): Promise<LeftOut>;
  /** How much was understood, and what was not. */
  status(): StatusView;
  /** Reads all notes again and says what was understood, what was not, and what to mend. */
  check(): Promise<CheckView>;
  /** Reads all notes again and says which line gave which fact. */
  reasons(): Promise<ReasonsView>;
}

/** Opened notes: what was read of them last answers questions; it can be brought up to date. */
export interface Library extends Answers {
  /**
   * Looks at every file, reads again what has changed, and says what that is. Until it is done, and where it throws,
   * answers come from what was read before. Throws UserError where the folder has gone or cannot be read any more.
   * @param options `signal` ends the waiting for it
   */
  refresh(options?: RefreshOptions): Promise<FileChanges>;
  /**
   * Tells a listener of every change that is found, by {@link refresh} or by watching; another of what went wrong
   * while watching. Gives what ends the telling.
   */
  onChange(
    listener: (changes: FileChanges) => void,
    onProblem?: (problem: Error) => void,
  ): () => void;
  /** Ends the watching, and waits until the index has been kept. Whatever is asked then is a UserError (`CLOSED`). */
  close(): Promise<void>;
  /** The same as {@link close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
  /**
   * Ends when the index of a folder has been kept for the next time. Gives one line to be shown when it
   * could not be kept; never rejects.
   */
  readonly saving: Promise<string | undefined>;
}

export interface RefreshOptions {
  readonly signal?: AbortSignal | undefined;
}

/** The answers from notes that the store has opened. */
export function answersOf(
  source: OpenedNotes,
  isRealWord: (word: string) => boolean,
  folder?: Pick<OpenedFolder, 'status'>,
): Answers {
  const { root, snapshot } = source;
  let opened: SearchIndex | undefined;
  const index = (): SearchIndex => {
    opened ??= openSearch(source, isRealWord);
    return opened;
  };
  const allTalks = (): readonly TalkView[] =>
    [...snapshot.talks].map((talk) => talkView(source, talk));

  const digestSource = {
    search: (query: string, options: SearchOptions) => searchNotes(source, index(), query, options),
    talks: allTalks,
    notes: snapshot.notes.length,
    findTerms: (name: string) => findTerms(source, name),
  };
  const leftOut = async () => (await folder?.status.leftOut()) ?? NOTHING_LEFT_OUT;
  const lookAgain = async () => (await import('./store/look-again.ts')).lookAgain(source);

  const textOf = (file: string): string => {
    checkValue('The path of a note', file, text);
    return source.textOf(file);
  };
  const name = (given: string): string => {
    checkValue('The name to look up', given, text);
    return given;
  };

  return {
    root,
    search(query, options = {}) {
      checkValue('What to search for', query, text);
      const { limit = DEFAULT_LIMIT, ...how } = checkOptions('search', options, SEARCH_OPTIONS);
      return searchNotes(source, index(), query, { limit, ...how });
    },
    notes: (filter = {}) => listNotes(source, checkOptions('notes', filter, NOTE_FILTER)),
    kinds: () => kindsOfNotes(source),
    talks: async (filter = {}) =>
      filterTalks(allTalks(), checkOptions('talks', filter, TALK_FILTER)),
    talk: (id) => talkDetail(source, id),
    findTalks: async (wanted) => findTalks(allTalks(), name(wanted)),
    topics: () => listTopics(source),
    findTopics: async (wanted) => findTopics(listTopics(source), name(wanted)),
    events: () => listEvents(source),
    speakers: () => listSpeakers(allTalks()),
    links: () => listLinks(source),
    terms: () => listTerms(source),
    eachTerm: () => eachTerm(source),
    findTerms: async (wanted) => findTerms(source, name(wanted)),
    findNote: async (wanted) => findNote(source, index(), name(wanted)),
    digest: async (topic) => (await import('./library/digest.ts')).aboutTopic(digestSource, topic),
    async about(words, limit) {
      checkValue('What to tell about', words, text);
      if (limit !== undefined) checkValue('about: limit', limit, amount);
      return (await import('./library/digest.ts')).aboutWords(digestSource, words, limit);
    },
    note(file) {
      checkValue('The path of a note', file, text);
      return noteOf(source, index(), file);
    },
    lineOf(file, line) {
      checkValue('The line of a note', line, wholeNumber);
      return textOf(file).split(LINE_END)[line - 1] ?? '';
    },
    stats: async () => (await import('./library/stats.ts')).statsOf(source, allTalks()),
    async check() {
      const { diagnostics, notUnderstood } = await lookAgain();
      const { notes, talks, terms, topics } = countsOf(source);
      return {
        root,
        notes,
        talks,
        terms,
        topics,
        sectionsNotUnderstood: notUnderstood,
        leftOut: await leftOut(),
        diagnostics,
      };
    },
    async reasons() {
      const { reasonsOf } = await import('./library/reasons.ts');
      return reasonsOf(source, (await lookAgain()).evidence);
    },
    names(kind) {
      checkValue('The kind of names', kind, NAME_KIND);
      return listNames(source, kind);
    },
    async sectionAt(place) {
      if (!hasFile(source, place.file)) return undefined;
      const { sectionAt } = await import('./library/texts/section.ts');
      const { sectionsOfNote } = await import('./store/note-sections.ts');
      const lines = source.textOf(place.file).replace(LAST_END, '').split(LINE_END);
      return sectionAt(source, place, lines, sectionsOfNote(source.recordOf(place.file)));
    },
    async *passages() {
      const { indexedPassages } = await import('./library/texts/passage-list.ts');
      yield* indexedPassages(source);
    },
    noteAt: (found) => noteAt(source, index(), found),
    headAt: (found) => headAt(source, found),
    linked: wikilinksOf(source),
    textOf,
    bytes: async () => (await import('./store/export-index.ts')).exportIndex(source.index),
    files: () => [...snapshot.notes].map(({ place }) => place.file),
    leftOut,
    status: () => ({
      root,
      ...countsOf(source),
      diagnostics: source.diagnostics,
      isNew: folder?.status.isNew ?? false,
      index: folder ? indexView(folder.status) : null,
    }),
  };
}

const NOTHING_LEFT_OUT: LeftOut = { ignored: 0, hidden: 0, links: 0 };

const hasFile = ({ snapshot }: OpenedNotes, file: string): boolean =>
  [...snapshot.notes].some(({ place }) => place.file === file);

const countsOf = ({ snapshot }: OpenedNotes) => ({
  notes: snapshot.notes.length,
  talks: snapshot.talks.length,
  terms: snapshot.terms.length,
  topics: snapshot.topics.length,
});
