/** A quotation mark that is open at the end of a word. */
export type OpenQuote = '"' | "'" | '';

/** A word as typed in bash or zsh, without its quotes; expansions stay as they are. */
export interface PosixWord {
  readonly text: string;
  readonly open: OpenQuote;
  /** The text before the open quotation mark; all of the text if none is open. */
  readonly beforeQuote: string;
}

const PLAIN = /^[^\\'"]+/u;
const ESCAPED = /^\\([\s\S]?)/u;
const SINGLE_QUOTED = /^'([^']*)(')?/u;
const DOUBLE_QUOTED = /^"((?:\\[\s\S]|[^"\\])*\\?)(")?/u;

/** Inside double quotes a backslash escapes only these (POSIX shell language, 2.2.3). */
const ESCAPED_IN_QUOTES = /\\([$`"\\])/gu;

/** Removes quotes and backslashes, also if the last quote is not closed yet. */
export function readPosixWord(raw: string): PosixWord {
  let text = '';
  let rest = raw;
  while (rest !== '') {
    const [plain] = PLAIN.exec(rest) ?? [];
    const [escaped, character = ''] = ESCAPED.exec(rest) ?? [];
    const [single, literal = '', singleEnd] = SINGLE_QUOTED.exec(rest) ?? [];
    const [double, quoted = '', doubleEnd] = DOUBLE_QUOTED.exec(rest) ?? [];
    const piece = plain ?? escaped ?? single ?? double ?? rest;
    const value = plain ?? character + literal + quoted.replace(ESCAPED_IN_QUOTES, '$1');
    const isOpen = (single && !singleEnd) || (double && !doubleEnd);
    if (isOpen) return { text: text + value, open: single ? "'" : '"', beforeQuote: text };
    text += value;
    rest = rest.slice(piece.length);
  }
  return { text, open: '', beforeQuote: text };
}
