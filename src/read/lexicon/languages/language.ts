/** What the reader knows of a language that notes are written in; to know another, add a table. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** Words that nearly every sentence has, lower-case, by which the language is told. */
  readonly stopWords: string;
  /**
   * Sentences that say what something is, with the groups `term` and `meaning`; each ends what it looks for
   * after a bounded number of characters.
   */
  readonly defines: readonly RegExp[];
  /** Indefinite articles, with which a meaning may begin; empty where there are none. */
  readonly aThing: string;
  /** Nouns that label a remark and name nothing in particular, lower-case: `problem`. */
  readonly vague: readonly string[];
  readonly glossary: GlossaryWords;
  /** The months in their order, lower-case: the letters that all forms of a name begin with, `|` between several. */
  readonly months: readonly string[];
  /** What labels a line, or a field of the front matter, lower-case. */
  readonly labels: Labels;
}

/** All lower-case. */
export interface GlossaryWords {
  /** What a glossary or its heading is called. */
  readonly names: readonly string[];
  /** What heads a table's column of terms. */
  readonly terms: readonly string[];
  /** What heads the column of what they mean. */
  readonly meanings: readonly string[];
}

export interface Labels {
  readonly speakers: readonly string[];
  readonly event: readonly string[];
  readonly date: readonly string[];
  readonly title: readonly string[];
  readonly location: readonly string[];
  readonly topics: readonly string[];
  readonly type: readonly string[];
}
