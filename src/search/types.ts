/** What kind of thing a document stands for. */
export type DocumentKind = 'talk' | 'topic' | 'term' | 'note';

/** Plain typed arrays by name: what an index is made of, ready to be written to a file as it is. */
export type Columns = Readonly<
  Record<string, Uint8Array | Uint16Array | Uint32Array | Float32Array>
>;

/** One thing the search had to give way on, in the order it was given up. */
export type Relaxation =
  /** A word the notes do not know was read as one they do. */
  | { readonly kind: 'typo'; readonly from: string; readonly to: string }
  /** One word read as two, or two as one. */
  | { readonly kind: 'split' | 'join'; readonly from: string; readonly to: string }
  /** The last word was taken for the start of a longer one. */
  | { readonly kind: 'prefix'; readonly from: string; readonly to: string }
  /** An alias or acronym was read as its term. */
  | { readonly kind: 'alias'; readonly from: string; readonly to: string }
  /** No document has all the words; `to` names the words the best ones have. */
  | { readonly kind: 'partial'; readonly from: string; readonly to: string };

/** The best part of a passage, as plain text. */
export interface Excerpt {
  /** One line, Markdown marks stripped, cut at words, `…` where something was left out. */
  readonly text: string;
  /** Half-open ranges of the matched words in {@link text}, UTF-16 code units, in order, disjoint. */
  readonly matches: readonly (readonly [start: number, end: number])[];
  /** UTF-16 offset of the first match (or of the excerpt) in the passage's Markdown body. */
  readonly offset: number;
}

/** A passage that answers the query. */
export interface PassageHit {
  /** Position of the document in the order the index was built in. */
  readonly document: number;
  readonly score: number;
  readonly excerpt: Excerpt;
}

export interface Hit extends PassageHit {
  readonly kind: DocumentKind;
  readonly group: number;
  /** Further passages of the same group, best first. */
  readonly more: readonly PassageHit[];
  /** Why it ranks here, in words and numbers, best reason first: `title 2 of 2 words`, `phrase`. */
  readonly why: readonly string[];
}

export interface SearchOptions {
  /** How many hits to return; a positive integer. */
  readonly limit: number;
  /** Only hits of these kinds. */
  readonly kinds?: readonly DocumentKind[];
  /** Take the text as it stands: no operators, no fields, no quotes. */
  readonly literal?: boolean;
}

export interface SearchResult {
  readonly relaxed: readonly Relaxation[];
  /** Hits before the limit. */
  readonly total: number;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** When there is no hit: up to five words or names of the notes that are nearest to the query. */
  readonly nearest: readonly string[];
}

/** What the index asks of whoever holds the notes. */
export interface TextSource {
  /** The Markdown body of a document, as it was given to the index; read only for the few shown. */
  bodyOf(document: number): string;
  /** The file that a document stands in: which of two comes first that say the same. */
  fileOf?(document: number): string;
}
