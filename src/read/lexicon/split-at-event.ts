import { anyYear, dayIn } from './dates.ts';
import { alternativesOf } from './languages/all.ts';
import { hasEventWord } from './line-kinds.ts';
import { nameAndYear } from './names.ts';
import { isProduct } from './person-names.ts';

/** A line of several pieces, one of which names an event. */
export interface LineWithEvent {
  /** The name of the event, with its year. */
  readonly event: string;
  /** The pieces before the event, and the pieces behind it. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** Longest line that is read, in characters: enough for a name, an event and a day. */
const longestLine = 120;

const mostPieces = 6;

const between = /[,|()]|\s(?:--|[-–—@·•/])\s|\s@(?=\S)/;

/** `talk by`, `Vortrag von`: in such a line, any name with a year is an event. */
const tellsOfTalk = new RegExp(
  `(?<!\\p{L})(?:talk|keynote|session|workshop|lecture|presentation|presented|given|${alternativesOf(({ byline }) => byline.talk)}|${alternativesOf(({ byline }) => byline.given)})\\s(?:by|${alternativesOf(({ byline }) => byline.by)})\\s`,
  'iu',
);

/** Splits a line of several pieces at the event; undefined for a sentence, or for a line without an event. */
export function splitAtEvent(text: string): LineWithEvent | undefined {
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

/** Whether a piece begins with a capital, and is neither a day nor a sentence. */
const isName = (piece: string): boolean =>
  /^(?:the\s)?(?:(?:19|20)\d\d\s)?\p{Lu}[^:;!?"“”]{2,50}$/u.test(piece) &&
  !/\p{Ll}\.$/u.test(piece) &&
  piece.split(' ').length <= 6 &&
  !tellsOfTalk.test(`${piece} `) &&
  !/^by\s/i.test(piece) &&
  (hasEventWord(piece) || dayIn(piece) === undefined);

/** Whether a piece is a coined name, with mixed case as in `UXCoast`, and not a product's. */
const isCoined = (piece: string): boolean => {
  const { name } = nameAndYear(piece);
  return /^\p{Lu}\p{L}*(?:\p{Ll}\p{Lu}|\p{Lu}\p{Ll})\p{L}*$/u.test(name) && !isProduct(name);
};
