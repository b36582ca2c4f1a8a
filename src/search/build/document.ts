import type { DocumentKind } from '../types.ts';
import type { ScannedText } from './scanned-text.ts';

/** One passage, as the index takes it in. */
export interface SearchDocument {
  readonly kind: DocumentKind;
  /**
   * Documents with the same group are shown as one hit (a talk and its passages).
   * Groups are small non-negative integers; documents of a group are consecutive.
   */
  readonly group: number;
  /**
   * Group of the talk this document is a part of (a definition that stands inside a talk): its hit is
   * gathered under that talk, unless the search is for this document's kind alone.
   */
  readonly parent?: number | undefined;
  /**
   * The same for a talk in a segment before this one: its position among the groups of all segments.
   */
  readonly parentBefore?: number | undefined;
  /** Title of the talk or note the passage belongs to; a term's or a topic's own name. */
  readonly title: string;
  /** The heading the passage stands under; empty at the start of a note. */
  readonly heading: string;
  /** A term's aliases; empty otherwise. A query for an alias counts as one for the title. */
  readonly aliases: readonly string[];
  readonly speakers: readonly string[];
  readonly topics: readonly string[];
  /** Name of the event; empty where unknown. */
  readonly event: string;
  readonly year?: number | undefined;
  /** Markdown of the passage, or what was found in it. */
  readonly body: string | ScannedText;
}
