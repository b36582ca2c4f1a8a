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

/** A file as `readNote` receives it. */
export interface NoteFile {
  /** Relative to the notes folder, with `/` between its parts. */
  readonly path: string;
  /** Decoded text without a byte-order mark; line ends as on disk. */
  readonly text: string;
}

/** A value that a recogniser found, with its place and the recogniser's confidence. */
export interface Seen<T> {
  readonly value: T;
  /** 1-based line in the file. */
  readonly line: number;
  readonly column?: number | undefined;
  /** Confidence, from 0 (a guess) to 1 (the note states the value). */
  readonly sure: number;
  /** The recogniser that found the value, such as `speaker-label`. */
  readonly by: RecogniserName;
}

const recogniser: Field<RecogniserName> = { kind: 'text' };

const SEEN = { line: count, column: optional(count), sure: fraction, by: recogniser };
const seen = record({ value: text, ...SEEN });
const seenPeople = record({ value: list(text), ...SEEN });

const SECTION = {
  /** 1 to 6; 0 for the text before the first heading. */
  depth: count,
  heading: text,
  line: count,
  /** Offset of the heading, or of the text where there is no heading. */
  start: count,
  /** The section's own Markdown, without its heading and the blank lines around it. */
  span,
};
/** A heading and the text below it, up to the next heading of any level. */
export type SectionFact = RecordOf<typeof SECTION>;

const PROPERTY = {
  /** As written; a nested field has the names of its parents in front: `author.name`. */
  name: text,
  values: list(text),
  line: count,
};
/** Any field of the front matter, known or unknown. */
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
  /** All fields of the front matter, with their texts. */
  properties: list(record(PROPERTY)),
};
/** The values of the known fields, whichever spellings the front matter uses for their names. */
export type FieldFacts = RecordOf<typeof FIELDS>;

const DEFINITION = {
  term: text,
  aliases: list(text),
  related: list(text),
  /** The topics of the note that the definition is about, as written. */
  topics: list(text),
  line: count,
  column: count,
  span,
  /** Confidence, from 0 to 1. */
  sure: fraction,
  /** The recogniser's name, such as `bold-term`. */
  by: recogniser,
};
/** A place in a note that defines a term. */
export type DefinitionFact = RecordOf<typeof DEFINITION>;
/** A definition as its recogniser found it, before it receives topics. */
export type FoundDefinition = Omit<DefinitionFact, 'topics'>;

const LINK = {
  /** As written, percent-decoded, without `#fragment` and `?query`. */
  target: text,
  kind: choice('path', 'wiki'),
  /** The link's text. */
  text,
  line: count,
  column: count,
  /** In an index: the other text of the link's bullet or table row, or the heading above it. */
  beside: optional(text),
  /** In a table: the cell of the link's row in the column `Track`. */
  track: optional(text),
};
/** A link that may lead to another note of the folder. */
export type LinkFact = RecordOf<typeof LINK>;

const READING = {
  /** The shape's name, such as `title-by-speaker`. */
  by: recogniser,
  title: text,
  people: list(text),
  /** Confidence that these people are the speakers; 0 where the reading names nobody. */
  sure: fraction,
};
/** One interpretation of a title line: a title with these people as speakers, or a title alone. */
export type TitleReading = RecordOf<typeof READING>;

const TALK = {
  /** The title, with its line and the confidence that it is the title of a talk. */
  title: seen,
  /** Interpretations of the title line, most confident first, the title alone last. */
  readings: list(record(READING)),
  /** People named around the title, most confident first. */
  speakers: list(seenPeople),
  event: optional(seen),
  date: optional(seen),
  span,
};
/** A talk as one file shows it; uncertain values are settled when all files are read. */
export type TalkFact = RecordOf<typeof TALK>;

const TRAITS = {
  /** The file has the name of an index: `README.md`, `index.md`. */
  isIndex: flag,
  /** At least two parts of the note may be talks; in a daily note, at least one. */
  hasParts: flag,
  /** At least one part is likely a talk. */
  hasLikelyParts: flag,
  /** Nothing contradicts talks in its parts: the note lists few links and has no likely speaker of its own. */
  mayHoldTalks: flag,
  namesSpeaker: flag,
  /** Neither a list of notes nor a manual, whatever the file is called. */
  isPlainNote: flag,
  /** Most of its lines are links to other notes. */
  isListing: flag,
  isOfConference: flag,
  /** The file is named after a day. */
  isDaily: flag,
  /** A blog post by its front matter; its subject may be anything. */
  isPost: flag,
};
/** Properties of a note that help to find its kind, or its neighbours' kinds. */
export type Traits = RecordOf<typeof TRAITS>;

const CLUES = {
  /** Weight of all evidence that the note is a talk, except an index's row about it; see `KindClues`. */
  own: fraction,
  /** The reason for the stated kind; without a stated kind, the strongest evidence for a talk. */
  reason: kindReason,
  /** The kind that the note or its file name states. */
  says: optional(noteKind),
  traits: record(TRAITS),
  /** Number of bullets and table rows with a link to another note. */
  listed: count,
  /** Texts of the links in the head of the note. */
  linkTexts: list(text),
  /** An event that the head of the note names. */
  event: optional(seen),
  /** A date in the head of the note. */
  date: optional(seen),
};
/** Weighed evidence for and against the note being a talk. */
export type NoteClues = RecordOf<typeof CLUES>;

/** The clues as counts, before they are weighed. */
export interface RawClues extends Omit<NoteClues, 'own' | 'reason' | 'says' | 'traits'> {
  /** Lines with words of a talk: `slides`, `keynote`, `audience`. */
  readonly talk: number;
  /** Lines with words of a manual: `installation`, `changelog`. */
  readonly manual: number;
  readonly wikilinks: number;
  /** Lines of prose. */
  readonly lines: number;
  /** Number of lines that are bullets with nothing but a link. */
  readonly linkLines: number;
  /** Number of lines that are table cells. */
  readonly cells: number;
  /** The opening lines name a conference, a meetup or talks. */
  readonly conference: boolean;
  /** The note only points to other notes: `Moved to ...`. */
  readonly isPointer: boolean;
  /** A line of only tags near the top contains a tag for talks. */
  readonly isTagged: boolean;
  /** The note lists attendees. */
  readonly isMeeting: boolean;
}

const NOTE = {
  /** Length of the text in UTF-16 code units. */
  length: count,
  /** Offset behind the front matter. */
  bodyStart: count,
  fields: record(FIELDS),
  /** The talk that the entire file describes, if it describes one. */
  whole: record(TALK),
  /** The talks that parts of the file describe, if it describes several. */
  parts: list(record(TALK)),
  clues: record(CLUES),
  sections: list(record(SECTION)),
  /** The sections, also cut at talks without a heading of their own; empty where there is no such talk. */
  talkSections: list(record(SECTION)),
  definitions: list(record(DEFINITION)),
  links: list(record(LINK)),
  hashtags: list(seen),
  /** Languages that the note uses more than English, as ISO 639-1 codes. */
  languages: list(text),
  diagnostics: list(diagnostic),
};
/** All facts of a note except its path, which is stored separately. */
export const noteFacts = record(NOTE);

/** All facts that one file shows by itself: plain data, fit for worker threads and for the cache. */
export type NoteFacts = RecordOf<typeof NOTE> & { readonly path: string };

/** The result of reading a note: its facts and the text that a person sees behind the front matter. */
export type ReadNote = NoteFacts & {
  /** The facts refer to parts of this text by spans of the file. */
  readonly text: PlainText;
};

/** A file's facts with clues that are not yet weighed. */
export type CountedFacts = Omit<NoteFacts, 'clues'> & { readonly clues: RawClues };

/** The row of an index about a file that the index links to. */
export interface IndexRow {
  /** Path of the index. */
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly speakers?: Seen<readonly string[]> | undefined;
  readonly track?: string | undefined;
}
