/** The kind of a piece of code in any language; the terminal and the page decide how it looks. */
export type TokenKind =
  | 'comment'
  | 'keyword'
  /** Strings, regular expressions, and the escapes in them. */
  | 'string'
  /** Numbers, and words that stand for a value (`true`, `null`). */
  | 'number'
  /** Names of functions and classes where they are defined or called, headings, tags. */
  | 'title'
  | 'type'
  /** Names of fields, attributes, options and variables. */
  | 'attribute'
  /** Text for tools: decorators, directives, hunk headers of a diff. */
  | 'meta'
  | 'added'
  | 'removed';

/** A piece of code. The tokens of a text, joined, give the text, including its line ends. */
export interface CodeToken {
  readonly text: string;
  /** Undefined for text of no particular kind. */
  readonly kind: TokenKind | undefined;
}

/**
 * Splits code into tokens.
 *
 * @param language as the note names it after the fence: `js`, `JavaScript`
 * @returns undefined if the language is unknown, or the code too long to be worth the time
 */
export type Highlight = (code: string, language: string) => readonly CodeToken[] | undefined;
