/** What a piece of code is, whatever the language; how it looks is for the terminal and the page to say. */
export type TokenKind =
  | 'comment'
  | 'keyword'
  /** Texts, patterns, and what is escaped in them. */
  | 'string'
  /** Numbers, and words that stand for a value (`true`, `null`). */
  | 'number'
  /** Names of functions and classes where they are defined or called, headings, tags. */
  | 'title'
  | 'type'
  /** Names of fields, attributes, options and variables. */
  | 'attribute'
  /** What speaks to the tools: decorators, directives, places in a diff. */
  | 'meta'
  | 'added'
  | 'removed';

/** A piece of code; those of a text together are the text. Its line ends stand within them. */
export interface CodeToken {
  readonly text: string;
  /** Undefined for what is nothing in particular. */
  readonly kind: TokenKind | undefined;
}

/**
 * Divides code into tokens.
 *
 * @param language as the note names it behind the fence: `js`, `JavaScript`
 * @returns undefined where the language is not known, or the code too long to be worth the time
 */
export type Highlight = (code: string, language: string) => readonly CodeToken[] | undefined;
