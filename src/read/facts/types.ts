import { diagnostic } from '../../model/diagnostic.ts';
import { kindReason, noteKind } from '../../model/notes.ts';
import { span } from '../../model/place.ts';
import type { PlainText } from '../../model/plain-text.ts';
import type { RecogniserName } from '../../model/recognisers.ts';
import {
  choice,
  count,
  type Field,
  flag,
  fraction,
  list,
  optional,
  type RecordOf,
  record,
  text,
} from '../../model/schema.ts';

/** A file as the reader takes it in. */
export interface NoteFile {
  /** Relative to the notes folder, with `/` between its parts. */
  readonly path: string;
  /** Decoded text without a byte-order mark; line ends as on disk. */
  readonly text: string;
}

/** Something a recogniser saw: what, where, and how sure it is of it. */
export interface Seen<T> {
  readonly value: T;
  /** 1-based line in the file. */
  readonly line: number;
  readonly column?: number | undefined;
  /** From 0 (a guess) to 1 (the notes say so). */
  readonly sure: number;
  /** What saw it, such as `speaker-label`. */
  readonly by: RecogniserName;
}

/** A recogniser's name. */
const recogniser: Field<RecogniserName> = { kind: 'text' };

const SEEN = { line: count, column: optional(count), sure: fraction, by: recogniser };
const seen = record({ value: text, ...SEEN });
const seenPeople = record({ value: list(text), ...SEEN });

const SECTION = {
  /** 1 to 6; 0 for the text before the first heading. */
  depth: count,
  heading: text,
  line: count,
  /** Offset at which the heading (or the text, where there is none) begins. */
  start: count,
  /** The section's own Markdown, without its heading and the blank lines around it. */
  span,
};
/** A heading and the text that is its own: up to the next heading of any level. */
export type SectionFact = RecordOf<typeof SECTION>;

const PROPERTY = {
  /** As written; that of a field in a field behind those around it: `author.name`. */
  name: text,
  values: list(text),
  line: count,
};
/** A field of the front matter, whatever it means. */
export type PropertyFact = RecordOf<typeof PROPERTY>;

const FIELDS = {
  /** `talk`, `event`, `glossary` or another word, lower-case. */
  type: optional(seen),
  title: optional(seen),
  event: optional(seen),
  date: optional(seen),
  /** When the note was written. */
  created: optional(seen),
  location: optional(seen),
  track: optional(seen),
  speakers: optional(seenPeople),
  topics: list(seen),
  aliases: list(text),
  /** Names of all fields, as written. */
  names: list(text),
  /** All that the front matter says. */
  properties: list(record(PROPERTY)),
};
/** What the front matter says, whatever spelling its fields have. */
export type FieldFacts = RecordOf<typeof FIELDS>;

const DEFINITION = {
  term: text,
  aliases: list(text),
  related: list(text),
  /** Of the topics of its note those that it is about, as written. */
  topics: list(text),
  line: count,
  column: count,
  span,
  /** From 0 to 1. */
  sure: fraction,
  /** The recogniser's name, such as `bold-term`. */
  by: recogniser,
};
/** A place that says what a term means. */
export type DefinitionFact = RecordOf<typeof DEFINITION>;
/** One as its recogniser saw it. */
export type FoundDefinition = Omit<DefinitionFact, 'topics'>;

const LINK = {
  /** As written, percent-decoded, without `#fragment` and `?query`. */
  target: text,
  kind: choice('path', 'wiki'),
  /** The link's text. */
  text,
  line: count,
  column: count,
  /** In an index: what the row or the heading says beside the link. */
  beside: optional(text),
  /** In a programme's table: the cell of the link's row under the heading `Track`. */
  track: optional(text),
};
/** A link to something that may be another note of the folder. */
export type LinkFact = RecordOf<typeof LINK>;

const READING = {
  /** The shape's name, such as `title-by-speaker`. */
  by: recogniser,
  title: text,
  people: list(text),
  /** How sure it is that these people are the speakers; 0 where the reading names none. */
  sure: fraction,
};
/** One way to read a title line: with these people as speakers, or, last, as a title alone. */
export type TitleReading = RecordOf<typeof READING>;

const TALK = {
  /** Where the title stands and how sure it is that it is one. */
  title: seen,
  /** Readings of the title line, surest first, the title alone last. */
  readings: list(record(READING)),
  /** People named around the title, surest first. */
  speakers: list(seenPeople),
  event: optional(seen),
  date: optional(seen),
  span,
};
/** A talk as one file shows it; what is not certain is settled when all files are known. */
export type TalkFact = RecordOf<typeof TALK>;

const TRAITS = {
  /** Called as indexes are: `README.md`, `index.md`. */
  isIndex: flag,
  /** It has so many parts that may be talks that it is more than one. */
  hasParts: flag,
  /** At least one of its parts likely is a talk. */
  hasLikelyParts: flag,
  /** Nothing says that its parts are anything but talks. */
  mayHoldTalks: flag,
  namesSpeaker: flag,
  listsNothing: flag,
  /** Hardly anything but links to other notes. */
  isListing: flag,
  isOfConference: flag,
  /** Called after a day. */
  isDaily: flag,
  /** A post of a blog, which tells of anything. */
  isPost: flag,
};
/** What tells of a note's kind or of its neighbours'. */
export type Traits = RecordOf<typeof TRAITS>;

const CLUES = {
  /** All evidence for its being a talk but what an index says of the file; see `KindClues`. */
  own: fraction,
  /** The reason for the kind it says; where it says none, the strongest evidence for its being a talk. */
  reason: kindReason,
  /** The kind that it says itself, or its name does. */
  says: optional(noteKind),
  traits: record(TRAITS),
  /** Links to other notes, counted per list item and table row. */
  listed: count,
  /** What the links in its head are written as. */
  linkTexts: list(text),
  /** The first heading's text looks like an event's name. */
  event: optional(seen),
  /** A date in the head of the note. */
  date: optional(seen),
};
/** What a file shows that speaks for or against its being a talk, weighed. */
export type NoteClues = RecordOf<typeof CLUES>;

/** The same before it is weighed. */
export interface CountedClues extends Omit<NoteClues, 'own' | 'reason' | 'says' | 'traits'> {
  /** Its own words for: slides, a video, questions from the audience, a day or a time. */
  readonly talk: number;
  /** Words of code, settings or installation: documentation. */
  readonly manual: number;
  readonly wikilinks: number;
  /** Lines of prose. */
  readonly lines: number;
  /** How many of them are bullets that are a link, and no more. */
  readonly linkLines: number;
  /** How many of them are cells of tables. */
  readonly cells: number;
  /** The words of an index speak of a conference, a meetup, talks. */
  readonly conference: boolean;
  /** It only says where its notes are. */
  readonly isPointer: boolean;
  /** A line of nothing but tags near its top says that it is a talk. */
  readonly isTagged: boolean;
  /** It says who attended. */
  readonly isMeeting: boolean;
}

const NOTE = {
  /** Length of the text in UTF-16 code units. */
  length: count,
  /** Offset behind the front matter. */
  bodyStart: count,
  fields: record(FIELDS),
  /** The talk that the file is, should it be one as a whole. */
  whole: record(TALK),
  /** The talks that stand in the file, should it hold several. */
  parts: list(record(TALK)),
  clues: record(CLUES),
  sections: list(record(SECTION)),
  /** The same, cut where a talk begins that has no heading of its own; empty where none does. */
  talkSections: list(record(SECTION)),
  definitions: list(record(DEFINITION)),
  links: list(record(LINK)),
  hashtags: list(seen),
  /** Languages that it is written in more than in English, as ISO 639-1 codes. */
  languages: list(text),
  diagnostics: list(diagnostic),
};
/** All facts of a note but its path, which is kept beside them. */
export const noteFacts = record(NOTE);

/** Everything one file shows by itself; plain data, so that it can cross threads and be kept. */
export type NoteFacts = RecordOf<typeof NOTE> & { readonly path: string };

/** A note as it was read: its facts, and what a person sees of it behind its front matter. */
export type ReadNote = NoteFacts & {
  /** Spans of the file say which part of it. */
  readonly text: PlainText;
};

/** A file's facts, its clues not yet weighed. */
export type CountedFacts = Omit<NoteFacts, 'clues'> & { readonly clues: CountedClues };

/** What an index says of a file it links to. */
export interface IndexRow {
  /** The index. */
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly speakers?: Seen<readonly string[]> | undefined;
  readonly track?: string | undefined;
}
