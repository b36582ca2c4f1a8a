import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Span } from '../../model/place.ts';
import type { PlainText } from '../../model/plain-text.ts';

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
  /** The recogniser's name, such as `speaker-label`. */
  readonly by: string;
}

/** A heading and the text that is its own: up to the next heading of any level. */
export interface SectionFact {
  /** 1 to 6; 0 for the text before the first heading. */
  readonly depth: number;
  readonly heading: string;
  readonly line: number;
  /** Offset at which the heading (or the text, where there is none) begins. */
  readonly start: number;
  /** The section's own Markdown, without its heading and the blank lines around it. */
  readonly span: Span;
}

/** What the front matter says, whatever spelling its fields have. */
export interface FieldFacts {
  /** `talk`, `event`, `glossary` or another word, lower-case. */
  readonly type?: Seen<string> | undefined;
  readonly title?: Seen<string> | undefined;
  readonly event?: Seen<string> | undefined;
  readonly date?: Seen<string> | undefined;
  readonly location?: Seen<string> | undefined;
  readonly speakers?: Seen<readonly string[]> | undefined;
  readonly topics: readonly Seen<string>[];
  readonly aliases: readonly string[];
  /** Names of all fields, as written. */
  readonly names: readonly string[];
}

/** A place that says what a term means. */
export interface DefinitionFact {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly related: readonly string[];
  readonly line: number;
  readonly column: number;
  readonly span: Span;
  /** From 0 to 1. */
  readonly sure: number;
  /** The recogniser's name, such as `bold-term`. */
  readonly by: string;
}

/** A link to something that may be another note of the folder. */
export interface LinkFact {
  /** As written, percent-decoded, without `#fragment` and `?query`. */
  readonly target: string;
  readonly kind: 'path' | 'wiki';
  /** The link's text. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** In an index: what the row or the heading says beside the link. */
  readonly beside?: string | undefined;
}

/** One way to read a title line: with these people as speakers, or, last, as a title alone. */
export interface TitleReading {
  /** The shape's name, such as `title-by-speaker`. */
  readonly by: string;
  readonly title: string;
  readonly people: readonly string[];
  /** How sure it is that these people are the speakers; 0 where the reading names none. */
  readonly sure: number;
}

/** A talk as one file shows it; what is not certain is settled when all files are known. */
export interface TalkFact {
  /** Where the title stands and how sure it is that it is one. */
  readonly title: Seen<string>;
  /** Readings of the title line, surest first, the title alone last. */
  readonly readings: readonly TitleReading[];
  /** People named around the title, surest first. */
  readonly speakers: readonly Seen<readonly string[]>[];
  readonly event?: Seen<string> | undefined;
  readonly date?: Seen<string> | undefined;
  readonly span: Span;
}

/** What a file shows that speaks for or against its being a talk, weighed. */
export interface NoteClues {
  /** All evidence for it but what an index says of the file; see `KindClues`. */
  readonly own: number;
  readonly bits: number;
  /** Links to other notes, counted per list item and table row. */
  readonly listed: number;
  /** What the links in its head are written as. */
  readonly linkTexts: readonly string[];
  /** The first heading's text looks like an event's name. */
  readonly event?: Seen<string> | undefined;
  /** A date in the head of the note. */
  readonly date?: Seen<string> | undefined;
}

/** The same before it is weighed. */
export interface CountedClues extends Omit<NoteClues, 'own' | 'bits'> {
  /** Its own words for: slides, a video, questions from the audience, a day or a time. */
  readonly talk: number;
  /** Words of code, settings or installation: documentation. */
  readonly manual: number;
  readonly wikilinks: number;
  /** Lines of prose. */
  readonly lines: number;
  /** How many of them are cells of tables. */
  readonly cells: number;
  /** The words of an index speak of a conference, a meetup, talks. */
  readonly conference: boolean;
}

/** Everything one file shows by itself; plain data, so that it can cross threads and be kept. */
export interface NoteFacts {
  readonly path: string;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  /** Offset behind the front matter. */
  readonly bodyStart: number;
  /** What a person sees of the note, behind its front matter; spans of the file say which part of it. */
  readonly text: PlainText;
  readonly fields: FieldFacts;
  /** The talk that the file is, should it be one as a whole. */
  readonly whole: TalkFact;
  /** The talks that stand in the file, should it hold several. */
  readonly parts: readonly TalkFact[];
  readonly clues: NoteClues;
  readonly sections: readonly SectionFact[];
  readonly definitions: readonly DefinitionFact[];
  readonly links: readonly LinkFact[];
  readonly hashtags: readonly Seen<string>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file's facts, its clues not yet weighed. */
export type CountedFacts = Omit<NoteFacts, 'clues'> & { readonly clues: CountedClues };

/** What an index says of a file it links to. */
export interface IndexRow {
  /** The index. */
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly speakers?: Seen<readonly string[]> | undefined;
}
