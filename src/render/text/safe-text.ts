import { ESCAPE_SEQUENCE } from '../../model/control-characters.ts';

const ESCAPES = new RegExp(ESCAPE_SEQUENCE, 'g');

/** C0, DEL and C1, but not the line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds them to remove them
const controls = /[\0-\t\v-\x1f\x7f-\x9f]/g;

/**
 * Invisible characters that can reorder text, hide text or make two words look alike: direction marks and overrides,
 * zero-width spaces, tags, annotation marks. The joiners U+200C and U+200D stay: Persian, Indic scripts and emoji
 * need them.
 */
const invisibles =
  /[\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

const loneSurrogates = /[\ud800-\udfff]/gu;

/** Quick test for texts that need no cleaning, as nearly all: letters, punctuation, symbols, ideographs. */
const alreadySafe =
  /^[\x20-\x7e\n\xa0-\xac\xae-\u0600\u2010-\u2027\u2030-\u205e\u20a0-\u2bff\u3000-\u3163\u3165-\ud7ff]*$/;

const tabWidth = 4;

/**
 * Makes a text from a note safe for a terminal. Removes escape sequences, control characters except line feeds, and
 * invisible characters that reorder or hide text. Tabs become spaces, every line end a line feed.
 */
export function safeText(text: string): string {
  if (alreadySafe.test(text)) return text;
  return text
    .replaceAll(ESCAPES, '')
    .replace(/\r\n?|[\u2028\u2029\x85]/g, '\n')
    .replace(/\t/g, ' '.repeat(tabWidth))
    .replace(controls, '')
    .replace(invisibles, '')
    .replace(loneSurrogates, '\ufffd');
}

/** {@link safeText} for programs: tabs stay, because they may have a meaning. */
export const safeSource = (text: string): string => text.split('\t').map(safeText).join('\t');

/** {@link safeText} on one line: every run of spaces and line ends is one space. */
export function safePiece(text: string): string {
  return safeText(text).replace(/[ \n]{2,}|\n/g, ' ');
}

/** {@link safePiece} without space at its ends. */
export const safeLine = (text: string): string => safePiece(text).trim();

/** {@link safeText} for a path: on one line, with all of its spaces. */
export const safePath = (path: string): string => safeText(path).replaceAll('\n', '');
