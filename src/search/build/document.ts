import type { DocumentKind } from '../index/fields.ts';

/** One passage, as the index takes it in. All texts are plain. */
export interface SearchDocument {
  readonly kind: DocumentKind;
  /**
   * Documents with the same group are shown as one hit (a talk and its passages).
   * Groups are non-negative integers; documents of a group are consecutive.
   */
  readonly group: number;
  /**
   * Group of the talk this document is a part of (a definition that stands inside a talk): it is shown with
   * that talk, unless the search is for this document's kind alone.
   */
  readonly parent?: number | undefined;
  /** Title of the talk or note the passage belongs to; a term's or a topic's own name. */
  readonly title: string;
  /** The heading the passage stands under; empty at the start of a note. */
  readonly heading: string;
  /** A term's aliases; empty otherwise. A query for an alias counts as one for the title. */
  readonly aliases: readonly string[];
  readonly speakers: readonly string[];
  readonly topics: readonly string[];
  /** Languages beside English that its note is written in, as ISO 639-1 codes. */
  readonly languages: readonly string[];
  /** Name of the event; empty where unknown. */
  readonly event: string;
  /** The track of the event that a talk was given in; empty where unknown. */
  readonly track: string;
  /** Names of the file and of its folders, in the ways that one may write them; none for what is no file's. */
  readonly paths: readonly string[];
  /** Fields of the front matter. */
  readonly properties: readonly Property[];
  /** As a number: 20190329; 20190300 or 20190000 where only the month or the year is known. */
  readonly day?: number | undefined;
  /** The tokens of the passage, by the numbers of the lexicon that the index is built with. */
  readonly body: Uint32Array;
  /** Those of what stands in its source and is not seen. */
  readonly unseen: Uint32Array;
}

/** A field of the front matter with its values. */
export interface Property {
  readonly name: string;
  readonly values: readonly string[];
}

/** The languages of documents, beside English. */
export interface DocumentLanguages {
  /** ISO 639-1 codes. */
  readonly codes: readonly string[];
  /** Of each document a bit set of places in codes. */
  readonly masks: Uint16Array;
}
