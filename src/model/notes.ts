import { place, span } from './place.ts';
import { choice, count, list, optional, type RecordOf, record, text } from './schema.ts';

/**
 * The records that notes are understood as, each declared once: its type, how an index keeps it and reads
 * it again follow from the fields here.
 */

export const NOTE_KINDS = [
  ...(['talk', 'event', 'index', 'glossary', 'note'] as const),
  ...(['meeting', 'person', 'daily', 'book', 'recipe'] as const),
] as const;
export const noteKind = choice(...NOTE_KINDS);
/** What a file of the notes folder turned out to be. */
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What evidence for a note's kind there is; `nothing` where none speaks for a special one. */
export const KIND_REASONS = [
  ...(['says-type', 'field-speaker', 'field-event', 'title-names-speaker'] as const),
  ...(['speaker-named', 'event-named', 'event-folder', 'talk-words', 'dated'] as const),
  ...(['neighbours', 'conference-index', 'listed-with-speaker', 'holds-talks'] as const),
  ...(['index-name', 'lists-notes', 'about-folder', 'day-name', 'told', 'nothing'] as const),
  ...(['tagged', 'left-open'] as const),
] as const;
export const kindReason = choice(...KIND_REASONS);
/** The evidence that told a note's kind. */
export type KindReason = (typeof KIND_REASONS)[number];

/** How a folder is to be read: as its notes show, or all of them as talks, or none. */
export const READ_AS = ['auto', 'talks', 'notes'] as const;
export type ReadAs = (typeof READ_AS)[number];

const NOTE = {
  kind: noteKind,
  /** The strongest evidence for its kind. */
  reason: kindReason,
  title: text,
  /** ISO 8601 day. */
  date: optional(text),
  /** Tags of the front matter and hashtags, as written. */
  tags: list(text),
  /** Other names, from its front matter. */
  aliases: list(text),
  /** Topic names, as in {@link NotesModel.topics}. */
  topics: list(text),
  /** Whom its front matter names: an author, a speaker. */
  people: list(text),
  place,
};
/** One Markdown file. */
export type Note = RecordOf<typeof NOTE>;

const EVENT = {
  /** Unique, stable for unchanged notes, fit for a command line: lower-case words joined by `-`. */
  id: text,
  name: text,
  /** First day, ISO 8601 (`2019-03-29`, or `2019-03` where the day is unknown). */
  date: optional(text),
  year: optional(count),
  /** City or venue, as written. */
  location: optional(text),
  place,
};
/** A conference, meetup or other occasion at which talks were given. */
export type Event = RecordOf<typeof EVENT>;

const TALK = {
  /** Unique, stable for unchanged notes, fit for a command line: lower-case words joined by `-`. */
  id: text,
  title: text,
  /** Names only: no company, handle or link. Empty where the notes name nobody. */
  speakers: list(text),
  /** Index into {@link NotesModel.events}. */
  event: optional(count),
  /** ISO 8601 day. */
  date: optional(text),
  /** The part of the programme it was given in, as written. */
  track: optional(text),
  /** Topic names, as in {@link NotesModel.topics}. */
  topics: list(text),
  /** Where the title stands. */
  place,
  /** The part of the file that belongs to this talk. */
  span,
};
export type Talk = RecordOf<typeof TALK>;

const DEFINITION = {
  /** Where the term stands in the note. */
  place,
  /** The Markdown of the definition's text, without the term and its separator. */
  span,
  /** Index into {@link NotesModel.talks} when the definition stands inside a talk. */
  talk: optional(count),
};
/** One place that says what a term means. */
export type Definition = RecordOf<typeof DEFINITION>;

const TERM = {
  name: text,
  aliases: list(text),
  definitions: list(record(DEFINITION)),
  /** Names of related terms, as written; they need not be defined. */
  related: list(text),
  /** Names of the topics the term belongs to, from its note's front matter. */
  topics: list(text),
};
export type Term = RecordOf<typeof TERM>;

const TOPIC = {
  /** Unique, fit for a command line. */
  id: text,
  name: text,
  /** Where the notes first name it. */
  place,
};
export type Topic = RecordOf<typeof TOPIC>;

const OWNER = {
  kind: choice('talk', 'topic', 'term', 'note', 'event'),
  /** Index into the list of that name in {@link NotesModel}. */
  number: count,
};
/** What a passage belongs to. */
export type Owner = RecordOf<typeof OWNER>;

const PASSAGE = {
  owner: record(OWNER),
  /** The heading it stands under; empty at the start of a note. */
  heading: text,
  /** Its first line (the heading's, where there is one). */
  place,
  /** The Markdown of its text, without the heading. */
  span,
};
/** The unit of search: a heading's own text, a term's definition, or the start of a note. */
export type Passage = RecordOf<typeof PASSAGE>;

const LINK = {
  /** Index into {@link NotesModel.notes}. */
  from: count,
  /** `[text](target)`, or `[[target]]`. */
  kind: choice('path', 'wiki'),
  /** Percent-decoded, without `#fragment` and `?query`. */
  target: text,
  place,
};
/** A link as it is written; which note it leads to is found by the notes there are (see NoteFinder). */
export type WrittenLink = RecordOf<typeof LINK>;

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

/** The record that each list of the model holds. */
export const MODEL_RECORDS = {
  notes: record(NOTE),
  events: record(EVENT),
  talks: record(TALK),
  topics: record(TOPIC),
  terms: record(TERM),
  passages: record(PASSAGE),
  links: record(LINK),
} as const;
