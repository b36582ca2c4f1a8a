import { escaped, unescaped } from './write-html.ts';

/**
 * HTML without its words, which the search has already: in place of each stands how to take it from the plain text
 * of the same note. A page keeps its text once so, and what is left of the HTML is a few marks a line.
 */

/** Copies what is left of the line. */
const LINE = '\u0001';
/** Copies, or passes over, as many units of the text as the character behind it says. */
const COPY = '\u0002';
const PASS = '\u0003';

/** Numbers stand as characters, none of them a sign of ours, a tag's or half of a pair. */
const FIRST_NUMBER = 0x100;
const MOST = 0xd000;

/** How far ahead in the text a word is looked for: what stands only there, such as an image's name, is short. */
const REACH = 300;
/** Shorter texts cost less as they are. */
const SHORTEST = 2;

const TAGS = /<(?:"[^"]*"|[^">])*>/gu;

/** HTML as `writeHtml` writes it, with its words taken out of the text; control characters of the note are left out. */
export function wordsApart(html: string, text: string): string {
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

/** No control character but tabs and line ends. */
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

/** The HTML again, from what {@link wordsApart} left of it and the same text. */
export function wordsTogether(apart: string, text: string): string {
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
