import type { Excerpt } from '../excerpt/excerpt.ts';
import type { DocumentKind, Field } from '../index/fields.ts';
import type { Relaxation } from '../query/relaxation.ts';

/** A passage that answers the query. */
export interface PassageHit {
  /** Position of the document in the order the index was built in. */
  readonly document: number;
  readonly score: number;
  readonly excerpt: Excerpt;
}

export interface Hit extends PassageHit {
  readonly kind: DocumentKind;
  /** Further passages of the same group, best first. */
  readonly more: readonly PassageHit[];
  /** First documents of the hits that it stands for, too: the same page in other folders, or copies. */
  readonly alike: readonly number[];
  /** The query is its title or name, or that of one of its sections. */
  readonly isNamed: boolean;
  /** Words of the query that it has nowhere, folded. */
  readonly missing: readonly string[];
  /** Where its words stand, when its excerpt has none of them. */
  readonly foundIn: readonly Field[];
  /** Why it ranks here, in words; its score last. */
  readonly why: readonly string[];
}

export interface SearchOptions {
  /** How many hits to return; a positive integer. */
  readonly limit: number;
  /** Only hits of these kinds. */
  readonly kinds?: readonly DocumentKind[];
  /** The text may not be finished: its last word is read as the start of one, too. */
  readonly isBeingTyped?: boolean;
  /** Language of the reader, as `de`: of pages in several languages that one leads. */
  readonly language?: string;
  /** Show every copy of a page, and the page in every language, by itself. */
  readonly unfolded?: boolean;
  /** Take the text for a regular expression, which is sought in what the notes say. */
  readonly regex?: boolean;
  /** Take the text as it stands: no operators, no fields, no quotes. */
  readonly literal?: boolean;
}

export interface SearchResult {
  readonly relaxed: readonly Relaxation[];
  /** Hits before the limit. */
  readonly total: number;
  /** Of these, those with all words of the query. */
  readonly complete: number;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Where the words that were looked for, in all their forms, stand in any plain text; see {@link Excerpt.matches}. */
  matchesIn(text: string): Excerpt['matches'];
  /** When there is no hit: up to five words or names of the notes that are nearest to the query. */
  readonly nearest: readonly string[];
}
