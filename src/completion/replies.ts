import type { Offer, Offers } from './offer.ts';
import { type OpenQuote, readPosixWord } from './posix-word.ts';

/**
 * What a completion script gets: the kind on the first line, then one offer a line. No value holds a
 * line end or a tab (see fitting.ts), so both can separate.
 */
export const reply = (kind: Offers['kind'], lines: readonly string[]): string =>
  [kind, ...lines].map((line) => `${line}\n`).join('');

/** For shells that quote what they insert themselves: the value, a tab, what it is. */
export const plainLine = ({ value, about }: Offer): string => `${value}\t${about}`;

/** For PowerShell, which inserts what it gets as it stands: quoted, plain, and what it is. */
export const powershellLine = ({ value, about }: Offer): string =>
  [powershellQuoted(value), value, about || value].join('\t');

/** Quotation marks that PowerShell takes for single ones. */
const POWERSHELL_QUOTES = /['\u2018-\u201b]/gu;

const powershellQuoted = (value: string): string =>
  /^[\w./-]+$/u.test(value) ? value : `'${value.replace(POWERSHELL_QUOTES, '$&$&')}'`;

/**
 * For bash, which replaces only what comes after the last `=` or `:` of a word, or after a quotation
 * mark that is open, and inserts what it gets as it stands.
 * @param before what is typed of the word before that point, as typed
 * @param after what is typed after it, as typed
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
  // Bash types what all have in common in the place of what was typed. Where they do not begin with
  // that, it would be lost; one alone can take its place.
  if (kind === 'inside' && (values.length > 1 || kept > 0)) return [];
  return inOneSpelling(values, kind === 'inside' ? '' : typed).map((value) =>
    bashQuoted(value.slice(kept), open),
  );
}

/** Names that differ in the case of what was typed keep the person's own, or bash would shorten it. */
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
