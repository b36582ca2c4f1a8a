import type { Diagnostic } from '../model/diagnostic.ts';
import type { LeftOut } from '../model/left-out.ts';
import type { KindReason, NoteKind } from '../model/notes.ts';
import type { DocumentKind, Field, Relaxation } from '../search/types.ts';

/**
 * What the library answers with: plain data in the shapes that `--json` prints.
 * Fields may be added in later versions; none is renamed, removed or given another meaning.
 */

/** Where something stands. */
export interface Located {
  /** Relative to the notes folder, with `/` between its parts. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** Where something stands, to the column. */
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
  /** The part of the programme it was given in. */
  readonly track: string | null;
  readonly topics: readonly string[];
}

/** A talk with what its note holds. */
export interface TalkDetailView extends TalkView {
  readonly sections: readonly NamedView[];
  /** Names of the terms it defines. */
  readonly terms: readonly string[];
  /** Notes that link to it. */
  readonly linkedFrom: readonly NamedView[];
}

/** A section of a note, or a note that links to another. */
export interface NamedView extends Located {
  readonly name: string;
}

export interface TopicView extends Placed {
  readonly kind: 'topic';
  readonly id: string;
  readonly name: string;
  /** The same as its name, as every listing calls it. */
  readonly title: string;
  /** Talk ids. */
  readonly talks: readonly string[];
  /** Term names. */
  readonly terms: readonly string[];
}

export interface DefinitionView extends Placed {
  /** Plain text. */
  readonly text: string;
  /** Id of the talk it stands in. */
  readonly talk: string | null;
  readonly talkTitle: string | null;
}

export interface TermView {
  readonly kind: 'term';
  /** The term, as every listing calls it. */
  readonly id: string;
  readonly title: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly definitions: readonly DefinitionView[];
  readonly related: readonly string[];
  /** Where it is defined first; null for one without a definition. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** Which rung of the ladder answered a look-up by name. */
export type NameMatch = 'exact' | 'alias' | 'prefix' | 'word' | 'typo' | 'none';

/** Things found by name; `nearest` names up to five others when nothing was found. */
export interface Lookup<T> {
  readonly match: NameMatch;
  readonly found: readonly T[];
  readonly nearest: readonly string[];
}

/** A note found by name. */
export interface NoteLookup extends Lookup<NoteView> {
  /** The name that was meant: the note's, or that of a term that stands in it; empty where none was. */
  readonly called: string;
  /** Other notes that are called exactly so. */
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

/** When and where an event was, and what was given there. */
export interface OccasionView {
  /** ISO 8601 day or month. */
  readonly date: string | null;
  readonly year: number | null;
  /** City or venue, as written. */
  readonly location: string | null;
  /** Number of its talks. */
  readonly talks: number;
}

export interface HitView extends PassageView {
  /** `note` is a file that is neither a talk nor a glossary; what an event's own file says is the event's. */
  readonly kind: DocumentKind;
  readonly id: string;
  readonly title: string;
  /** Id of the talk it belongs to. */
  readonly talk: string | null;
  readonly talkTitle: string | null;
  /** Name of the event; empty where unknown. */
  readonly event: string;
  /** When and where an event was; null for all other hits. */
  readonly occasion: OccasionView | null;
  readonly speakers: readonly string[];
  /** Files of the same page in other folders, or of copies, which it stands for, too. */
  readonly alike: readonly string[];
  /** Words of the query that it has nowhere. */
  readonly missing: readonly string[];
  /** Where its words stand, when its excerpt has none of them: `title`, `path`, `property` (front matter), … */
  readonly foundIn: readonly Field[];
  /** Further passages of the same talk or note, best first. */
  readonly more: readonly PassageView[];
  /** Why it ranks here. */
  readonly why: readonly string[];
}

export interface SearchView {
  readonly query: string;
  readonly relaxed: readonly Relaxation[];
  /** Hits before the limit. */
  readonly total: number;
  /** Of these, those with all words of the query. */
  readonly complete: number;
  readonly hits: readonly HitView[];
  /** Nearest words or names when there is no hit. */
  readonly nearest: readonly string[];
  /** The command that lists what the query asks for; null when it asks for something else. */
  readonly listing: 'talks' | 'events' | 'topics' | 'glossary' | null;
}

/** What one talk, or one other note, says about something: its best passage. */
export interface DigestPassageView extends PassageView {
  readonly kind: 'talk' | 'note';
  /** 1 for the one that answers best. */
  readonly rank: number;
  readonly id: string;
  readonly title: string;
  readonly speakers: readonly string[];
  readonly event: EventView | null;
  readonly date: string | null;
}

/** What the notes say about something, each talk once. */
export interface DigestView {
  /** What it means, where it is a term. */
  readonly terms: readonly TermView[];
  /** The oldest event first, those without a date last; within an event in the order of the notes. */
  readonly passages: readonly DigestPassageView[];
}

/** What the notes say about some words. */
export interface AboutView extends DigestView {
  readonly query: string;
  readonly relaxed: readonly Relaxation[];
  /** Talks, or notes, that say something, before the limit. */
  readonly total: number;
  /** When nothing was found: how many hits a search has nonetheless, in topics and glossary. */
  readonly elsewhere: number;
  /** Nearest words or names when nothing was found anywhere. */
  readonly nearest: readonly string[];
}

/** Notes in numbers. */
export interface StatsView {
  readonly notes: number;
  readonly events: number;
  readonly talks: number;
  readonly speakers: number;
  readonly topics: number;
  readonly terms: number;
  /** In the text of the notes, without their front matter and marks. */
  readonly words: number;
  /** Oldest year first; null for the talks whose year is unknown, last. */
  readonly talksByYear: readonly { readonly year: number | null; readonly talks: number }[];
  readonly coverage: CoverageView;
}

/** How many of the notes gave a talk, a topic or a term. */
export interface CoverageView {
  readonly notes: number;
  /** Of all notes, from 0 to 1. */
  readonly share: number;
  /** Files of the notes that gave none of these. */
  readonly without: readonly string[];
}

/** A file of the notes, whatever it was taken for. */
export interface NoteItemView extends Placed {
  readonly kind: NoteKind;
  /** Its path, which no other note has. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601 day. */
  readonly date: string | null;
  /** Tags of the front matter and hashtags, as written. */
  readonly tags: readonly string[];
  /** Other names that links may go by. */
  readonly aliases: readonly string[];
  /** Names of topics. */
  readonly topics: readonly string[];
  /** Whom its front matter names: an author, a speaker. */
  readonly people: readonly string[];
}

/** An event, in a list of them. */
export interface EventItemView extends Placed {
  readonly kind: 'event';
  readonly id: string;
  /** Its name. */
  readonly title: string;
  /** ISO 8601 day or month. */
  readonly date: string | null;
  readonly year: number | null;
  /** City or venue, as written. */
  readonly location: string | null;
  /** Talk ids. */
  readonly talks: readonly string[];
}

/** Somebody who speaks; the place is that of the first talk. */
export interface SpeakerItemView extends Placed {
  readonly kind: 'speaker';
  /** The name, as every listing calls it. */
  readonly id: string;
  readonly title: string;
  /** Talk ids. */
  readonly talks: readonly string[];
  /** Names of events. */
  readonly events: readonly string[];
  /** Of the last talk whose date is known, ISO 8601. */
  readonly date: string | null;
}

/** A link of a note that may lead to another. */
export interface LinkItemView extends Placed {
  readonly kind: 'link';
  /** Its place, which no other link has. */
  readonly id: string;
  /** Title of the note it stands in. */
  readonly title: string;
  /** As written. */
  readonly target: string;
  /** The file of the note that it leads to; null where that is none. */
  readonly to: string | null;
  readonly toTitle: string | null;
  /** What is wrong with it, of those that lead nowhere. */
  readonly problem: string | null;
}

/** What a note was taken for, and the strongest evidence for it. */
export interface KindView extends Located {
  readonly kind: NoteKind;
  readonly title: string;
  readonly reason: KindReason;
}

/** What is known of a note, or of the part of it that is one talk. */
export interface NoteHeadView {
  readonly title: string;
  /** Of the talk, also where the note was asked for that is one talk. */
  readonly speakers: readonly string[];
  readonly event: EventView | null;
  /** ISO 8601 day or month: of the talk, else of its event or of the note; null where unknown. */
  readonly date: string | null;
  /** Topics of the talk, else the tags of the note. */
  readonly topics: readonly string[];
}

/** A note, or the part of it that is one talk. */
export interface NoteView extends NoteHeadView, Located {
  readonly kind: 'talk' | 'note';
  readonly id: string;
  /** Its Markdown as it stands in the file: all of it, or the part of a talk that shares its file. */
  readonly markdown: string;
  /** The 1-based line of the file on which {@link markdown} begins. */
  readonly firstLine: number;
  /** The 1-based line of what was asked for: a term's first definition, a passage, else the title. */
  readonly at: number;
  readonly talk: TalkView | null;
  /** Talks that are most like it, nearest first. */
  readonly related: readonly TalkView[];
  /** Notes that link here. */
  readonly linkedFrom: readonly NamedView[];
}

/** How much was understood. */
export interface CountsView {
  /** Notes that were read; those that were left out are among the problems. */
  readonly notes: number;
  readonly talks: number;
  readonly terms: number;
  readonly topics: number;
}

export interface StatusView extends CountsView {
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether notes have been read for it, since they had changed. */
  readonly isNew: boolean;
  /** The index of a folder; null for the bundled notes, whose index ships with them. */
  readonly index: IndexView | null;
}

export interface IndexView {
  /** Absolute paths of the folders it is of. */
  readonly folders: readonly string[];
  /** Files that are notes by their names. */
  readonly files: number;
  /** When it was last brought up to date, ISO 8601. */
  readonly made: string;
  /** Where it is kept; null where none is. */
  readonly keptIn: string | null;
  /** Its size on disk. */
  readonly bytes: number;
}

/** What was understood of the notes, and every problem that was found. */
export interface CheckView extends CountsView {
  readonly root: string;
  /** Sections that stand where talks or terms stand and gave none; each is among the problems. */
  readonly sectionsNotUnderstood: number;
  /** What of the folder is not read. */
  readonly leftOut: LeftOut;
  readonly diagnostics: readonly Diagnostic[];
}

/** Which recogniser gave a fact, and from which line. */
export interface ReasonView extends Located {
  /** Such as `title-by-speaker`, `folder-or-index`. */
  readonly by: string;
}

/** Where a talk's facts come from; null for what is not known of it. */
export interface TalkReasonsView {
  readonly title: ReasonView;
  readonly speakers: ReasonView | null;
  readonly event: ReasonView | null;
  readonly date: ReasonView | null;
}

export interface DefinitionReasonView extends ReasonView {
  /** From 0 (a guess) to 1 (the notes say so). */
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

/** Why the notes were understood as they were. */
export interface ReasonsView {
  /** Where the facts of a talk come from; undefined when there is none of that id. */
  ofTalk(id: string): TalkReasonsView | undefined;
  /** Where each definition of a term comes from, in their order; empty for an unknown term. */
  ofTerm(term: string): readonly DefinitionReasonView[];
}
