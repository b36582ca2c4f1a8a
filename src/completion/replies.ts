import type { Offer, Offers } from './offer.ts';
import { type OpenQuote, readPosixWord } from './posix-word.ts';

/**
 * The answer to a completion script: the kind on the first line, then one offer per line. No value contains a line end
 * or a tab (see matching-names.ts), so both can separate.
 */
export const reply = (kind: Offers['kind'], lines: readonly string[]): string =>
  [kind, ...lines].map((line) => `${line}\n`).join('');

/** For shells that quote the text they insert: value, tab, description. */
export const plainLine = ({ value, about }: Offer): string => `${value}\t${about}`;

/** For PowerShell, which inserts text unchanged: quoted value, plain value, description. */
export const powershellLine = ({ value, about }: Offer): string =>
  [powershellQuoted(value), value, about || value].join('\t');

/** Characters that PowerShell treats as single quotes. */
const POWERSHELL_QUOTES = /['\u2018-\u201b]/gu;

const powershellQuoted = (value: string): string =>
  /^[\w./-]+$/u.test(value) ? value : `'${value.replace(POWERSHELL_QUOTES, '$&$&')}'`;

/**
 * For bash, which replaces only the text after the last `=` or `:` of a word, or after an open quotation mark, and
 * inserts text unchanged.
 * @param before the part of the word before that point, as typed
 * @param after the part of the word after it, as typed
 */
export function bashLines(
  { kind, list }: Extract<Offers, { list: unknown }>,
  before: string,
  after: string,
): readonly string[] {
  const { open, beforeQuote, text } = readPosixWord(after);
  const kept = readPosixWord(before).text.length + (open === '' ? 0 : beforeQuote.length);
  const typed = readPosixWord(before).text + text;
  const values = list.map(({ value }) => value);
  // Bash replaces the typed text by the common prefix of all offers. If the offers do not begin with the typed text, it
  // would be lost; only a single offer can take its place.
  if (kind === 'inside' && (values.length > 1 || kept > 0)) return [];
  return inOneSpelling(values, kind === 'inside' ? '' : typed).map((value) =>
    bashQuoted(value.slice(kept), open),
  );
}

/** If the offers spell the typed text in different cases, all get the typed spelling; else bash would shorten it. */
function inOneSpelling(values: readonly string[], typed: string): readonly string[] {
  const spellings = new Set(values.map((value) => value.slice(0, typed.length)));
  if (spellings.size < 2) return values;
  return values.map((value) => typed + value.slice(typed.length));
}

const QUOTED_FOR_BASH: Readonly<Record<OpenQuote, (text: string) => string>> = {
  '': (text) => text.replace(/[^\p{L}\p{M}\p{N}_./,+%@-]/gu, '\\$&'),
  "'": (text) => text.replaceAll("'", "'\\''"),
  // History expansion reads `!` in double quotes, and keeps a backslash before it.
  '"': (text) => text.replace(/["$`\\]/gu, '\\$&').replaceAll('!', '"\\!"'),
};

const bashQuoted = (text: string, open: OpenQuote): string => QUOTED_FOR_BASH[open](text);
