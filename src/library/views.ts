import type { Diagnostic } from '../model/diagnostic.ts';
import type { LeftOut } from '../model/left-out.ts';
import type { KindReason, NoteKind } from '../model/notes.ts';
import type { DocumentKind, Field, Relaxation } from '../search/types.ts';

/**
 * The answers of the library: plain data in the shapes that `--json` prints. Later versions may add fields; no field is
 * renamed, removed or given another meaning.
 */

/** A line of a file. */
export interface Located {
  /** Path relative to the notes folder, with `/` as separator. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** A line and column of a file. */
export interface Placed extends Located {
  /** 1-based, UTF-16 code units. */
  readonly column: number;
}

export interface EventView {
  readonly name: string;
  /** ISO 8601 day or month. */
  readonly date: string | null;
  readonly year: number | null;
}

export interface TalkView extends Placed {
  readonly kind: 'talk';
  readonly id: string;
  readonly title: string;
  readonly speakers: readonly string[];
  readonly event: EventView | null;
  readonly date: string | null;
  /** The track of the event's programme. */
  readonly track: string | null;
  readonly topics: readonly string[];
}

/** A talk with the contents of its note. */
export interface TalkDetailView extends TalkView {
  readonly sections: readonly NamedView[];
  /** Names of the terms that the talk defines. */
  readonly terms: readonly string[];
  /** Notes that link to the note of the talk. */
  readonly linkedFrom: readonly NamedView[];
}

/** A line with its name: a section, a note or a talk. */
export interface NamedView extends Located {
  readonly name: string;
}

export interface TopicView extends Placed {
  readonly kind: 'topic';
  readonly id: string;
  readonly name: string;
  /** The name again: every kind of entry has a title. */
  readonly title: string;
  /** Ids of the talks. */
  readonly talks: readonly string[];
  /** Names of the terms. */
  readonly terms: readonly string[];
}

export interface DefinitionView extends Placed {
  /** Plain text. */
  readonly text: string;
  /** Id of the talk that contains the definition. */
  readonly talk: string | null;
  readonly talkTitle: string | null;
}

/** A term, at the place of its first definition. */
export interface TermView extends Placed {
  readonly kind: 'term';
  /** The term again: every kind of entry has an id and a title. */
  readonly id: string;
  readonly title: string;
  readonly term: string;
  readonly aliases: readonly string[];
  /** At least one. */
  readonly definitions: readonly DefinitionView[];
  readonly related: readonly string[];
}

/** How a look-up by name matched: the entire name, an alias, the start of a name, words of it, or a typo. */
export type NameMatch = 'exact' | 'alias' | 'prefix' | 'word' | 'typo' | 'none';

/** Entries found by name; when none was found, `nearest` names up to five similar ones. */
export interface Lookup<T> {
  readonly match: NameMatch;
  readonly found: readonly T[];
  readonly nearest: readonly string[];
}

/** A note found by name. */
export interface NoteLookup extends Lookup<NoteView> {
  /** The matched name: that of the note, or of a term that it defines; empty if nothing matched. */
  readonly called: string;
  /** Other notes with exactly the same name. */
  readonly also: readonly NamedView[];
}

/** A passage with its best excerpt. */
export interface PassageView extends Placed {
  readonly heading: string;
  readonly score: number;
  /** One line of plain text. */
  readonly excerpt: string;
  /** Half-open ranges of matched words in the excerpt, UTF-16 code units. */
  readonly matches: readonly (readonly [start: number, end: number])[];
}

/** Date, place and number of talks of an event. */
export interface EventFactsView {
  /** ISO 8601 day or month. */
  readonly date: string | null;
  readonly year: number | null;
  /** City or venue, as written. */
  readonly location: string | null;
  /** Number of talks. */
  readonly talks: number;
}

export interface HitView extends PassageView {
  /** `note` is a file that is neither a talk nor a glossary; text of an event's own file belongs to the event. */
  readonly kind: DocumentKind;
  readonly id: string;
  readonly title: string;
  /** Id of the talk that the hit belongs to. */
  readonly talk: string | null;
  readonly talkTitle: string | null;
  /** Name of the event; empty if unknown. */
  readonly event: string;
  /** Year of the event; null if unknown. */
  readonly eventYear: number | null;
  /** Date and place, if the hit is an event; else null. */
  readonly occasion: EventFactsView | null;
  readonly speakers: readonly string[];
  /** Files with the same page in other folders, or copies of it; this hit stands for them, too. */
  readonly alike: readonly string[];
  /** Words of the query that do not occur in the hit. */
  readonly missing: readonly string[];
  /** Fields that contain the words, when the excerpt has none of them: `title`, `path`, `property` (front matter), … */
  readonly foundIn: readonly Field[];
  /** Further passages of the same talk or note, best first. */
  readonly more: readonly PassageView[];
  /** The reasons for the rank, in words. */
  readonly why: readonly string[];
}

export interface SearchView {
  readonly query: string;
  readonly relaxed: readonly Relaxation[];
  /** Number of hits before the limit. */
  readonly total: number;
  /** Number of these hits that contain all words of the query. */
  readonly complete: number;
  readonly hits: readonly HitView[];
  /** The nearest words or names, when there is no hit. */
  readonly nearest: readonly string[];
  /** The command that answers a query such as `list of talks`; null for any other query. */
  readonly listing: 'talks' | 'events' | 'topics' | 'glossary' | null;
}

/** The best passage of one talk, or of one other note. */
export interface DigestPassageView extends PassageView {
  readonly kind: 'talk' | 'note';
  /** 1 for the best answer. */
  readonly rank: number;
  readonly id: string;
  readonly title: string;
  readonly speakers: readonly string[];
  readonly event: EventView | null;
  readonly date: string | null;
}

/** The passages of the notes about a topic, one of each talk. */
export interface DigestView {
  /** The terms that the topic or query names, with their definitions. */
  readonly terms: readonly TermView[];
  /** Oldest event first, events without a date last; within an event by date, then in the order of the notes. */
  readonly passages: readonly DigestPassageView[];
}

/** The passages of the notes about some words. */
export interface AboutView extends DigestView {
  readonly query: string;
  readonly relaxed: readonly Relaxation[];
  /** Number of talks, or notes, that match, before the limit. */
  readonly total: number;
  /** When no passage was found: the number of hits of a search, in topics and glossary. */
  readonly elsewhere: number;
  /** The nearest words or names, when nothing was found anywhere. */
  readonly nearest: readonly string[];
}

/** Statistics of the notes. */
export interface StatsView {
  readonly notes: number;
  readonly events: number;
  readonly talks: number;
  readonly speakers: number;
  readonly topics: number;
  readonly terms: number;
  /** Number of words in the text of the notes, without front matter and markup. */
  readonly words: number;
  /** Oldest year first; talks whose year is unknown come last, under null. */
  readonly talksByYear: readonly { readonly year: number | null; readonly talks: number }[];
  readonly coverage: CoverageView;
}

/** How many of the notes gave a talk, a topic or a term. */
export interface CoverageView {
  readonly notes: number;
  /** Share of all notes, from 0 to 1. */
  readonly share: number;
  /** Files of the notes that gave none of these. */
  readonly without: readonly string[];
}

/** A file of the notes, whatever its kind. */
export interface NoteItemView extends Placed {
  readonly kind: NoteKind;
  /** The path of the file, unique among the notes. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601 day. */
  readonly date: string | null;
  /** Tags of the front matter and hashtags, as written. */
  readonly tags: readonly string[];
  /** Other names by which links refer to the note. */
  readonly aliases: readonly string[];
  /** Names of topics. */
  readonly topics: readonly string[];
  /** The people that the front matter names: an author, a speaker. */
  readonly people: readonly string[];
}

/** An event, in a list of events. */
export interface EventItemView extends Placed {
  readonly kind: 'event';
  readonly id: string;
  /** The name of the event. */
  readonly title: string;
  /** ISO 8601 day or month. */
  readonly date: string | null;
  readonly year: number | null;
  /** City or venue, as written. */
  readonly location: string | null;
  /** Ids of the talks. */
  readonly talks: readonly string[];
}

/** A speaker; the place is that of their first talk. */
export interface SpeakerItemView extends Placed {
  readonly kind: 'speaker';
  /** The name again: every kind of entry has an id and a title. */
  readonly id: string;
  readonly title: string;
  /** Ids of the talks. */
  readonly talks: readonly string[];
  /** Names of events. */
  readonly events: readonly string[];
  /** Date of the last talk with a known date, ISO 8601. */
  readonly date: string | null;
}

/** A link in a note that may lead to another note. */
export interface LinkItemView extends Placed {
  readonly kind: 'link';
  /** The place of the link, unique among the links. */
  readonly id: string;
  /** Title of the note that contains the link. */
  readonly title: string;
  /** The target as written. */
  readonly target: string;
  /** File of the note that the link leads to; null if there is none. */
  readonly to: string | null;
  readonly toTitle: string | null;
  /** What is wrong with the link, if it leads nowhere. */
  readonly problem: string | null;
}

/** The kind of a note, and the strongest evidence for it. */
export interface KindView extends Located {
  readonly kind: NoteKind;
  readonly title: string;
  readonly reason: KindReason;
}

/** The facts of a note, or of the part of it that is one talk. */
export interface NoteHeadView {
  readonly title: string;
  /** Speakers of the talk, also when the note consists of one talk. */
  readonly speakers: readonly string[];
  readonly event: EventView | null;
  /** ISO 8601 day or month: of the talk, else of its event or of the note; null if unknown. */
  readonly date: string | null;
  /** Topics of the talk, else the tags of the note. */
  readonly topics: readonly string[];
}

/** A note, or the part of it that is one talk. */
export interface NoteView extends NoteHeadView, Located {
  readonly kind: 'talk' | 'note';
  readonly id: string;
  /** The Markdown as it stands in the file: all of it, or the part of a talk that shares its file with others. */
  readonly markdown: string;
  /** The 1-based line of the file on which {@link markdown} begins. */
  readonly firstLine: number;
  /** The 1-based line of the requested thing: a term's first definition, a passage, else the title. */
  readonly at: number;
  readonly talk: TalkView | null;
  /** The most similar talks, most similar first. */
  readonly related: readonly TalkView[];
  /** Notes that link to this note. */
  readonly linkedFrom: readonly NamedView[];
}

/** The number of notes, and of what was recognised in them. */
export interface CountsView {
  /** Number of notes that were read; the diagnostics list those that were left out. */
  readonly notes: number;
  readonly talks: number;
  readonly terms: number;
  readonly topics: number;
}

export interface StatusView extends CountsView {
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether this run updated the index, because notes had changed. */
  readonly isNew: boolean;
  /** The index of a folder; null for the bundled notes, whose index ships with the package. */
  readonly index: IndexView | null;
}

export interface IndexView {
  /** Absolute paths of the indexed folders. */
  readonly folders: readonly string[];
  /** Number of files that are notes by their names. */
  readonly files: number;
  /** When the index was last brought up to date, ISO 8601. */
  readonly made: string;
  /** The folder where the index is stored; null if it is not stored. */
  readonly keptIn: string | null;
  /** Size of the index on disk. */
  readonly bytes: number;
}

/** What was recognised in the notes, and every problem that was found. */
export interface CheckView extends CountsView {
  readonly root: string;
  /** Number of sections that stand where a talk or a term is expected but gave none; `diagnostics` lists each. */
  readonly sectionsNotUnderstood: number;
  /** Counts of files and links in the folder that are not read. */
  readonly leftOut: LeftOut;
  readonly diagnostics: readonly Diagnostic[];
}

/** The recogniser that found a fact, and the line on which it found it. */
export interface ReasonView extends Located {
  /** Name of the recogniser, such as `title-by-speaker`, `folder-or-index`. */
  readonly by: string;
}

/** The evidence for the facts of a talk; null for an unknown fact. */
export interface TalkReasonsView {
  readonly title: ReasonView;
  readonly speakers: ReasonView | null;
  readonly event: ReasonView | null;
  readonly date: ReasonView | null;
}

export interface DefinitionReasonView extends ReasonView {
  /** Confidence, from 0 (a guess) to 1 (the notes state it). */
  readonly sure: number | null;
}

/** A talk, with `--why` also where its facts come from. */
export interface TalkItem extends TalkView {
  readonly why?: TalkReasonsView | null;
}

/** A definition, with `--why` also how it was found. */
export interface DefinitionItem extends DefinitionView {
  readonly why?: DefinitionReasonView | null;
}
/** A term and its definitions. */
export interface TermItem extends Omit<TermView, 'definitions'> {
  readonly definitions: readonly DefinitionItem[];
}

/** The evidence for the facts of the notes. */
export interface ReasonsView {
  /** The evidence for the facts of a talk; undefined if no talk has this id. */
  ofTalk(id: string): TalkReasonsView | undefined;
  /** The evidence for each definition of a term, in their order; empty for an unknown term. */
  ofTerm(term: string): readonly DefinitionReasonView[];
}
