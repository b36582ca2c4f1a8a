import type { Excerpt } from '../excerpt/excerpt.ts';
import type { DocumentKind, Field } from '../index/fields.ts';
import type { Relaxation } from '../query/relaxation.ts';

/** A passage that answers the query. */
export interface PassageHit {
  /** Number of the document: its position among the documents given to buildIndex. */
  readonly document: number;
  readonly score: number;
  readonly excerpt: Excerpt;
}

export interface Hit extends PassageHit {
  readonly kind: DocumentKind;
  /** Further passages of the hit, best first. */
  readonly more: readonly PassageHit[];
  /** First documents of the hits folded into this one: the same page in other folders, or copies. */
  readonly alike: readonly number[];
  /** Whether the query is the title or name of the hit or of one of its sections. */
  readonly isNamed: boolean;
  /** Words of the query that the hit lacks, folded. */
  readonly missing: readonly string[];
  /** The fields that contain words of the query, if the excerpt contains none. */
  readonly foundIn: readonly Field[];
  /** The reasons for the hit's rank, in words; its score last. */
  readonly why: readonly string[];
}

export interface SearchOptions {
  /** Greatest number of hits to return; a positive integer. */
  readonly limit: number;
  /** Only hits of these kinds. */
  readonly kinds?: readonly DocumentKind[];
  /** Whether the text may be unfinished; its last word is then read as the start of a word, too. */
  readonly isBeingTyped?: boolean;
  /** Language of the reader, as `de`: of a page in several languages, this one is shown. */
  readonly language?: string;
  /** Whether to show each copy and each translation of a page as a separate hit. */
  readonly unfolded?: boolean;
  /** Whether the text is a regular expression to match in the texts of the notes. */
  readonly regex?: boolean;
  /** Whether to read the text as plain words: no operators, no fields, no quotes. */
  readonly literal?: boolean;
}

export interface SearchResult {
  readonly relaxed: readonly Relaxation[];
  /** Number of hits before the limit is applied. */
  readonly total: number;
  /** Number of hits with all words of the query, before the limit. */
  readonly complete: number;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Marks the words of the query, in all their forms, in any plain text; see {@link Excerpt.matches}. */
  matchesIn(text: string): Excerpt['matches'];
  /** If there is no hit: up to five words of the notes that are most similar to words of the query. */
  readonly nearest: readonly string[];
}
