import type { Place, Span } from './place.ts';

/** What a file of the notes folder turned out to be. */
export type NoteKind = 'talk' | 'event' | 'index' | 'glossary' | 'note';

/** One Markdown file. */
export interface Note {
  readonly kind: NoteKind;
  readonly title: string;
  readonly place: Place;
}

/** A conference, meetup or other occasion at which talks were given. */
export interface Event {
  /** Unique, stable for unchanged notes, fit for a command line: lower-case words joined by `-`. */
  readonly id: string;
  readonly name: string;
  /** First day, ISO 8601 (`2019-03-29`, or `2019-03` where the day is unknown). */
  readonly date?: string;
  readonly year?: number;
  /** City or venue, as written. */
  readonly location?: string;
  readonly place: Place;
}

export interface Talk {
  /** Unique, stable for unchanged notes, fit for a command line: lower-case words joined by `-`. */
  readonly id: string;
  readonly title: string;
  /** Names only: no company, handle or link. Empty where the notes name nobody. */
  readonly speakers: readonly string[];
  /** Index into {@link NotesModel.events}. */
  readonly event?: number;
  /** ISO 8601 day. */
  readonly date?: string;
  /** Topic names, as in {@link NotesModel.topics}. */
  readonly topics: readonly string[];
  /** Where the title stands. */
  readonly place: Place;
  /** The part of the file that belongs to this talk. */
  readonly span: Span;
}

/** One place that says what a term means. */
export interface Definition {
  /** Where the term stands in the note. */
  readonly place: Place;
  /** The Markdown of the definition's text, without the term and its separator. */
  readonly span: Span;
  /** Index into {@link NotesModel.talks} when the definition stands inside a talk. */
  readonly talk?: number;
}

export interface Term {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly definitions: readonly Definition[];
  /** Names of related terms, as written; they need not be defined. */
  readonly related: readonly string[];
  /** Names of the topics the term belongs to, from its note's front matter. */
  readonly topics: readonly string[];
}

export interface Topic {
  /** Unique, fit for a command line. */
  readonly id: string;
  readonly name: string;
  /** Where the notes first name it. */
  readonly place: Place;
}

/** What a passage belongs to: an index into the list of that name in {@link NotesModel}. */
export type Owner =
  | { readonly kind: 'talk'; readonly talk: number }
  | { readonly kind: 'topic'; readonly topic: number }
  | { readonly kind: 'term'; readonly term: number }
  | { readonly kind: 'note'; readonly note: number };

/** The unit of search: a heading's own text, a term's definition, or the start of a note. */
export interface Passage {
  readonly owner: Owner;
  /** The heading it stands under; empty at the start of a note. */
  readonly heading: string;
  /** Its first line (the heading's, where there is one). */
  readonly place: Place;
  /** The Markdown of its text, without the heading. */
  readonly span: Span;
}

/** A link as it is written; which note it leads to is found by the notes there are (see NoteFinder). */
export interface WrittenLink {
  /** Index into {@link NotesModel.notes}. */
  readonly from: number;
  /** `[text](target)`, or `[[target]]`. */
  readonly kind: 'path' | 'wiki';
  /** Percent-decoded, without `#fragment` and `?query`. */
  readonly target: string;
  readonly place: Place;
}

/** Everything that was understood of a folder of notes. */
export interface NotesModel {
  /** Every file, ordered by path. */
  readonly notes: readonly Note[];
  readonly events: readonly Event[];
  readonly talks: readonly Talk[];
  readonly topics: readonly Topic[];
  readonly terms: readonly Term[];
  readonly passages: readonly Passage[];
  /** Links that may lead to notes. */
  readonly links: readonly WrittenLink[];
}
