import { escaped, unescaped } from './write-html.ts';

/**
 * Removes the words from HTML, because the plain text of the note is already stored for the search: an instruction
 * replaces each word by its place in this text. So a page contains its text only once, plus a few characters a line.
 */

/** Copies the rest of the line. */
const LINE = '\u0001';
/** Copies, or skips, as many code units of the text as the next character encodes. */
const COPY = '\u0002';
const PASS = '\u0003';

/** Numbers are encoded as characters that are no instruction, no part of a tag and no surrogate. */
const FIRST_NUMBER = 0x100;
const MOST = 0xd000;

/** How far ahead in the text a word is searched for; parts that the HTML lacks, such as image names, are short. */
const REACH = 300;
/** Shorter texts take less space without an instruction. */
const SHORTEST = 2;

const TAGS = /<(?:"[^"]*"|[^">])*>/gu;

/** Replaces the words in HTML of `writeHtml` by instructions to copy them from the text; drops control characters. */
export function withoutWords(html: string, text: string): string {
  let made = '';
  let cursor = 0;
  let from = 0;
  const take = (piece: string): void => {
    for (const part of piece.split(/(\n)/u)) {
      const words = part.trim();
      const found = words.length < SHORTEST ? -1 : find(text, unescaped(words), cursor);
      if (found < 0) {
        made += part.replace(SIGNS, '');
        continue;
      }
      const start = part.indexOf(words);
      made += part.slice(0, start);
      const behind = passSpaces(text, cursor);
      if (found > behind) made += PASS + numbered(found - behind);
      cursor = found + unescaped(words).length;
      const isLine = cursor === text.length || text[cursor] === '\n';
      made += isLine ? LINE : COPY + numbered(unescaped(words).length);
      made += part.slice(start + words.length);
    }
  };
  for (const { 0: tag, index } of html.matchAll(TAGS)) {
    take(html.slice(from, index));
    made += tag.replace(SIGNS, '');
    from = index + tag.length;
  }
  take(html.slice(from));
  return made;
}

/** Control characters, except tabs and line ends. */
const SIGNS = /(?![\t\n])\p{Cc}/gu;

function find(text: string, words: string, cursor: number): number {
  if (words.length >= MOST) return -1;
  const start = passSpaces(text, cursor);
  const found = text.slice(start, start + REACH + words.length).indexOf(words);
  return found < 0 ? -1 : start + found;
}

const numbered = (number: number): string => String.fromCharCode(FIRST_NUMBER + number);

function passSpaces(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  return at;
}

/** Restores the HTML from the result of {@link withoutWords} and the same text. */
export function withWords(apart: string, text: string): string {
  let cursor = 0;
  return apart.replace(STEPS, (step) => {
    const number = step.charCodeAt(1) - FIRST_NUMBER;
    cursor = passSpaces(text, cursor);
    if (step.startsWith(PASS)) {
      cursor += number;
      return '';
    }
    const lineEnd = text.indexOf('\n', cursor);
    const end = step === LINE ? (lineEnd < 0 ? text.length : lineEnd) : cursor + number;
    const words = text.slice(cursor, end);
    cursor = end;
    return escaped(words);
  });
}

const STEPS = new RegExp(`${LINE}|[${COPY}${PASS}].`, 'gsu');
