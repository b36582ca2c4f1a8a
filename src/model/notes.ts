import { place, span } from './place.ts';
import { choice, count, list, optional, type RecordOf, record, text } from './schema.ts';

/**
 * The records of the notes model. Each record is declared once, by its fields: the record's type and its
 * codec in the index follow from the declaration.
 */

export const NOTE_KINDS = [
  ...(['talk', 'event', 'index', 'glossary', 'note'] as const),
  ...(['meeting', 'person', 'daily', 'book', 'recipe'] as const),
] as const;
export const noteKind = choice(...NOTE_KINDS);
export type NoteKind = (typeof NOTE_KINDS)[number];

/** The possible evidence for a note's kind; `nothing` if no evidence supports a special kind. */
export const KIND_REASONS = [
  ...(['says-type', 'field-speaker', 'field-event', 'title-names-speaker'] as const),
  ...(['speaker-named', 'event-named', 'event-folder', 'talk-words', 'dated'] as const),
  ...(['neighbours', 'conference-index', 'listed-with-speaker', 'holds-talks'] as const),
  ...(['index-name', 'lists-notes', 'about-folder', 'day-name', 'told', 'nothing'] as const),
  ...(['tagged', 'left-open'] as const),
] as const;
export const kindReason = choice(...KIND_REASONS);
export type KindReason = (typeof KIND_REASONS)[number];

/** How the notes of a folder are read: by the evidence in each note, all as talks, or none as a talk. */
export const READ_AS = ['auto', 'talks', 'notes'] as const;
export type ReadAs = (typeof READ_AS)[number];

const NOTE = {
  kind: noteKind,
  /** The strongest evidence for the note's kind. */
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
  /** The people that its front matter names: authors, speakers. */
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
  /** Names only: no company, handle or link. Empty if the notes name no speaker. */
  speakers: list(text),
  /** Index into {@link NotesModel.events}. */
  event: optional(count),
  /** ISO 8601 day. */
  date: optional(text),
  /** The track of the programme in which the talk was given, as written. */
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
/** One definition of a term. */
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
  /** Where the notes first name the topic. */
  place,
};
export type Topic = RecordOf<typeof TOPIC>;

const OWNER = {
  kind: choice('talk', 'topic', 'term', 'note', 'event'),
  /** Index into the list of this kind in {@link NotesModel}. */
  number: count,
};
/** The talk, topic, term, note or event that a passage belongs to. */
export type Owner = RecordOf<typeof OWNER>;

const PASSAGE = {
  owner: record(OWNER),
  /** The heading above the passage; empty at the start of a note. */
  heading: text,
  /** The first line of the passage (the line of its heading, if there is one). */
  place,
  /** The Markdown of the passage's text, without the heading. */
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
/** A link as written; NoteFinder finds the note that the link leads to. */
export type WrittenLink = RecordOf<typeof LINK>;

/** All records of a folder of notes. */
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

/** The record type of each list of the model. */
export const MODEL_RECORDS = {
  notes: record(NOTE),
  events: record(EVENT),
  talks: record(TALK),
  topics: record(TOPIC),
  terms: record(TERM),
  passages: record(PASSAGE),
  links: record(LINK),
} as const;
