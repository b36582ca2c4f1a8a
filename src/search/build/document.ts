import type { DocumentKind } from '../index/fields.ts';

/** One passage, as buildIndex receives it. All strings are plain text. */
export interface SearchDocument {
  readonly kind: DocumentKind;
  /**
   * Documents of one group are shown as one hit (a talk and its passages).
   * Groups are non-negative integers; the documents of a group are consecutive.
   */
  readonly group: number;
  /**
   * For a definition, the group of the talk or page that it stands in. A talk's hit then includes the definition;
   * a page's hit does not (see HitGrouping). In a search for terms only, the definition is a hit of its own.
   */
  readonly parent?: number | undefined;
  /** Title of the passage's talk or note; name of its term, topic or event. */
  readonly title: string;
  /** The heading above the passage; empty at the start of a note. */
  readonly heading: string;
  /** Other names of the term, talk, note or event. A query for an alias counts as one for the title. */
  readonly aliases: readonly string[];
  readonly speakers: readonly string[];
  readonly topics: readonly string[];
  /** Languages of the passage's note other than English, as ISO 639-1 codes. */
  readonly languages: readonly string[];
  /** Name of the event; empty if unknown. */
  readonly event: string;
  /** Track of the event in which a talk was given; empty if unknown. */
  readonly track: string;
  /** Names of the file and its folders, in each spelling that a query may use; none for topics and terms. */
  readonly paths: readonly string[];
  /** Fields of the note's front matter. */
  readonly properties: readonly Property[];
  /** Date as a number: 20190329; 20190300 or 20190000 if only the month or the year is known. */
  readonly day?: number | undefined;
  /** Tokens of the passage, in the numbers of the lexicon that buildIndex receives. */
  readonly body: Uint32Array;
  /** Tokens of text in the passage's source that the passage does not show, in the numbers of the lexicon. */
  readonly unseen: Uint32Array;
}

/** A field of the front matter and its values. */
export interface Property {
  readonly name: string;
  readonly values: readonly string[];
}

/** The languages of all documents, without English. */
export interface DocumentLanguages {
  /** ISO 639-1 codes. */
  readonly codes: readonly string[];
  /** For each document a bit set of indices into codes. */
  readonly masks: Uint16Array;
}
