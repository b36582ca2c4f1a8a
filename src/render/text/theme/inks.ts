import type { TokenKind } from '../../../code/tokens.ts';
import type { Theme } from './theme.ts';

/**
 * The role of a text, which its colour shows; colour is never the only sign of it:
 * - `accent`: headings and links;
 * - `match`: the query's words; `mark`: text that the note's author marked;
 * - `faint`: places and details;
 * - `error`: failures, and nothing else;
 * - `code`: code within a line;
 * - `note`, `tip`, `question`, `warning`, `danger`: callouts of these kinds;
 * - the token kinds of code.
 */
export type Hue =
  | 'accent'
  | 'match'
  | 'mark'
  | 'faint'
  | 'error'
  | 'code'
  | 'note'
  | 'tip'
  | 'question'
  | 'warning'
  | 'danger'
  | TokenKind;

/**
 * How a hue is drawn. Colours are numbers of xterm's 256. Colours from 16 on are the same in every terminal; the
 * terminal's palette defines the first 16.
 */
export interface Ink {
  readonly text?: number;
  readonly background?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

type Inks = Readonly<Partial<Record<Hue, Ink>>>;

/** Black on amber, like a highlighter pen: readable on every background, because it sets its own. */
const MARKER: Ink = { text: 16, background: 221 };

const DARK: Readonly<Record<Hue, Ink>> = {
  accent: { text: 117 },
  match: { text: 221 },
  mark: MARKER,
  faint: { text: 247 },
  error: { text: 203 },
  code: { text: 180 },
  note: { text: 75 },
  tip: { text: 114 },
  question: { text: 177 },
  warning: { text: 214 },
  danger: { text: 211 },
  comment: { text: 247, italic: true },
  keyword: { text: 177 },
  string: { text: 114 },
  number: { text: 215 },
  title: { text: 117 },
  type: { text: 80 },
  attribute: { text: 153 },
  meta: { text: 247 },
  added: { text: 114 },
  removed: { text: 211 },
};

const LIGHT: Readonly<Record<Hue, Ink>> = {
  accent: { text: 25 },
  match: MARKER,
  mark: MARKER,
  faint: { text: 241 },
  error: { text: 160 },
  code: { text: 94 },
  note: { text: 25 },
  tip: { text: 22 },
  question: { text: 91 },
  warning: { text: 94 },
  danger: { text: 125 },
  comment: { text: 241, italic: true },
  keyword: { text: 91 },
  string: { text: 22 },
  number: { text: 94 },
  title: { text: 25 },
  type: { text: 23 },
  attribute: { text: 24 },
  meta: { text: 241 },
  added: { text: 22 },
  removed: { text: 125 },
};

/** Inks for an unknown background: no text colour suits all of them, so that an ink sets its background too. */
const ANY: Inks = {
  match: MARKER,
  mark: MARKER,
  error: { text: 231, background: 124, bold: true },
  note: { text: 16, background: 117 },
  tip: { text: 16, background: 114 },
  question: { text: 16, background: 183 },
  warning: { text: 16, background: 221 },
  danger: { text: 16, background: 217 },
  comment: { italic: true },
  keyword: { bold: true },
  title: { bold: true },
  added: { text: 16, background: 157 },
  removed: { text: 16, background: 217 },
};

/** Inks without colours: only weight, slant and underline. */
const NONE: Inks = {
  match: { bold: true, underline: true },
  mark: { underline: true },
  comment: { italic: true },
  keyword: { bold: true },
  title: { bold: true },
};

/** Inks for 16 colours, of which only green and cyan are readable on every dark background. */
const SIXTEEN: Readonly<Record<Theme, Inks>> = {
  dark: {
    ...NONE,
    accent: { text: 6 },
    note: { text: 6 },
    type: { text: 6 },
    tip: { text: 2 },
    string: { text: 2 },
    added: { text: 2 },
  },
  light: NONE,
  any: NONE,
  none: NONE,
};

const ALL: Readonly<Record<Theme, Inks>> = { dark: DARK, light: LIGHT, any: ANY, none: NONE };

/** How a hue is drawn; undefined: as other text. `hasManyColours`: more than 16. */
export const hueStyle = (hue: Hue, theme: Theme, hasManyColours: boolean): Ink | undefined =>
  (hasManyColours ? ALL : SIXTEEN)[theme][hue];

/** The background of a selected row, and the colour of its text that has no hue. */
const TINTS: Readonly<Partial<Record<Theme, Ink>>> = {
  dark: { text: 255, background: 236 },
  light: { text: 16, background: 254 },
};

/** How a selected row is drawn; undefined: in inverse video. `hasAll`: the terminal has more than 16 colours. */
export const selectionStyle = (theme: Theme, hasAll: boolean): Ink | undefined =>
  hasAll ? TINTS[theme] : undefined;

export const HUES = Object.keys(DARK) as readonly Hue[];
