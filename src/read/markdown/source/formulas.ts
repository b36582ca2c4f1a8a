import { endOfSpan } from './comments.ts';
import { endOfFence, OPENING_FENCE } from './fences.ts';

/** A fence of code, dollars, or a run of backticks; an escaped one is none. */
const SIGN = new RegExp(
  String.raw`${OPENING_FENCE}|\\[\s\S]|(?<dollars>\$\$?)|(?<ticks>\x60+)`,
  'gmu',
);

/** Stands for the letters of a formula behind the first; Unicode promises that it will never be a character. */
const FILLER = '\ufdd0';
/** Letters of private use, of which one that the text does not have stands first for each formula. */
const FIRST = 0xe000;
const LAST = 0xf8ff;

/** What stands for a formula, or for what one of its lines has of it. */
export const HIDDEN_FORMULA = /[\ue000-\uf8ff]?(?:\r?\n?\ufdd0)+/gu;

/** A text whose formulas are hidden from the parser, and those, by the letter that stands first for each. */
export interface HiddenFormulas {
  readonly source: string;
  /** As long as the source, its lines the same. */
  readonly text: string;
  /** The formula that a match of {@link HIDDEN_FORMULA} stands for. */
  formulaOf(hidden: string): string;
}

/**
 * Puts letters of nobody's alphabet in the place of formulas, for Markdown knows none, and takes marks,
 * backslashes and whole lines out of them. As in Pandoc, whose rule this is, no space stands behind the first
 * dollar nor before the last, and no digit behind that: `$5 and $10` are prices. Code and links are no part of one, nor
 * is what divides a table's row.
 */
export function hideFormulas(source: string): HiddenFormulas {
  const formulas = new Map<string, string>();
  const formulaOf = (hidden: string): string => formulas.get(hidden.charAt(0)) ?? hidden;
  if (!source.includes('$')) return { source, text: source, formulaOf };
  const letters = lettersNotIn(source);
  let text = '';
  let from = 0;
  SIGN.lastIndex = 0;
  for (let sign = SIGN.exec(source); sign; sign = SIGN.exec(source)) {
    const { fence, ticks, dollars } = sign.groups ?? {};
    const behind = SIGN.lastIndex;
    if (fence !== undefined) SIGN.lastIndex = endOfFence(source, behind, fence);
    else if (ticks !== undefined) SIGN.lastIndex = endOfSpan(source, behind, ticks);
    else if (dollars !== undefined) {
      const end = endOfFormula(source, behind, dollars);
      const letter = end === undefined ? undefined : letters.next().value;
      if (end === undefined || letter === undefined) continue;
      const formula = source.slice(sign.index, end);
      text += source.slice(from, sign.index) + filled(letter, formula);
      formulas.set(letter, withoutQuoteMarks(formula));
      from = end;
      SIGN.lastIndex = end;
    }
  }
  return { source, text: text + source.slice(from), formulaOf };
}

/** Letters of private use are those of icons, too. */
function* lettersNotIn(source: string): Generator<string, undefined> {
  const used = new Set(source.match(/[\ue000-\uf8ff]/gu));
  for (let code = FIRST; code <= LAST; code++) {
    const letter = String.fromCharCode(code);
    if (!used.has(letter)) yield letter;
  }
}

/** As many units as it has, so that all places stay; no line of it is read by itself. */
const filled = (letter: string, formula: string): string =>
  letter + formula.slice(1).replace(/[^\r\n]/g, FILLER);

/** In a quote each line has its mark. */
const withoutQuoteMarks = (formula: string): string =>
  /^[^\n]*(?:\n[ \t]*>[^\n]*)+$/u.test(formula)
    ? formula.replace(/\n[ \t]*>[ \t]?/gu, '\n')
    : formula;

/** The longest text between two dollars of a line that is taken for a formula. */
const LONGEST_INLINE = 300;
const LONGEST_BLOCK = 5_000;

function endOfFormula(source: string, start: number, dollars: string): number | undefined {
  if (dollars === '$$') {
    const close = source.indexOf('$$', start);
    const inside = close < 0 ? '' : source.slice(start, close);
    const isOne = inside.trim() !== '' && inside.length <= LONGEST_BLOCK;
    return isOne && !/\n[ \t]*\r?\n/u.test(inside) ? close + 2 : undefined;
  }
  const found = INLINE.exec(source.slice(start, start + LONGEST_INLINE))?.[0];
  if (found === undefined || (found.includes('|') && isInRow(source, start))) return undefined;
  return start + found.length;
}

/** From behind the first dollar to behind the last. */
const INLINE = /^(?=\S)(?:\\[^\n]|(?!\]\()[^\\$\n`])*(?<=\S)\$(?![\d$])/u;

/** Whether the line of a place begins as a row of a table does. */
const isInRow = (source: string, at: number): boolean =>
  /^[ \t>]*\|/u.test(source.slice(source.lastIndexOf('\n', at) + 1, at));
