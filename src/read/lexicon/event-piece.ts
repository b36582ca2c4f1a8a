import { anyYear, dayIn } from './dates.ts';
import { choiceOf } from './languages/all.ts';
import { hasEventWord } from './line-kinds.ts';
import { nameAndYear } from './names.ts';
import { isProduct } from './person-names.ts';

/** A line of several pieces, one of which names an event. */
export interface EventPiece {
  /** With its year. */
  readonly event: string;
  /** The pieces before it, and those behind. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** In characters: a name, an event and a day. */
const longestLine = 120;

const mostPieces = 6;

const between = /[,|()]|\s(?:--|[-–—@·•/])\s|\s@(?=\S)/;

/** `talk by`, `Vortrag von`: what stands beside it was given somewhere. */
const tellsOfTalk = new RegExp(
  `(?<!\\p{L})(?:talk|keynote|session|workshop|lecture|presentation|presented|given|${choiceOf(({ byline }) => byline.talk)}|${choiceOf(({ byline }) => byline.given)})\\s(?:by|${choiceOf(({ byline }) => byline.by)})\\s`,
  'iu',
);

/** The pieces of a line that says several things in a row; none of a sentence's or of a line that says one. */
export function eventPiece(text: string): EventPiece | undefined {
  if (text.length > longestLine || !anyYear.test(text)) return undefined;
  const pieces = text
    .replace(/(?<=\d)\.$/, '')
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length < 2 || pieces.length > mostPieces) return undefined;
  const isOfTalk = tellsOfTalk.test(text);
  const told = pieces.map((piece, index): number => {
    if (!isName(piece)) return 0;
    const isDated = yearBehind.test(piece);
    if (hasEventWord(piece)) return isDated ? 3 : 2;
    const hasYear = isDated || isYear(pieces[index + 1]);
    return hasYear && (isOfTalk || isCoined(piece)) ? 1 : 0;
  });
  const most = Math.max(...told);
  if (most === 0) return undefined;
  const at = told.indexOf(most);
  const piece = pieces[at] ?? '';
  return {
    event: anyYear.test(piece) ? piece : `${piece} ${anyYear.exec(text)?.[0]}`,
    before: pieces.slice(0, at),
    behind: pieces.slice(at + 1),
  };
}

const yearBehind = /\s(?:19|20)\d\d$/;

const isYear = (piece: string | undefined): boolean => /^(?:19|20)\d\d$/.test(piece ?? '');

/** Begins with a capital, is no day, and no sentence. */
const isName = (piece: string): boolean =>
  /^(?:the\s)?(?:(?:19|20)\d\d\s)?\p{Lu}[^:;!?"“”]{2,50}$/u.test(piece) &&
  !/\p{Ll}\.$/u.test(piece) &&
  piece.split(' ').length <= 6 &&
  !tellsOfTalk.test(`${piece} `) &&
  !/^by\s/i.test(piece) &&
  (hasEventWord(piece) || dayIn(piece) === undefined);

/** `UXCoast`: a capital within, as names have that somebody made. */
const isCoined = (piece: string): boolean => {
  const { name } = nameAndYear(piece);
  return /^\p{Lu}\p{L}*(?:\p{Ll}\p{Lu}|\p{Lu}\p{Ll})\p{L}*$/u.test(name) && !isProduct(name);
};
