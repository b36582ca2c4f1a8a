import { endOfSpan } from './comments.ts';
import { endOfFence, OPENING_FENCE } from './fences.ts';

/** A code fence, dollars, a run of backticks, or an escaped character, which is none of these. */
const SIGN = new RegExp(
  String.raw`${OPENING_FENCE}|\\[\s\S]|(?<dollars>\$\$?)|(?<ticks>\x60+)`,
  'gmu',
);

/** Replaces the characters of a formula behind the first; Unicode guarantees that it is never a character. */
const FILLER = '\ufdd0';
/** Private-use characters: for each formula, one that the text does not contain replaces the first character. */
const FIRST = 0xe000;
const LAST = 0xf8ff;

/** Matches a hidden formula, or the part of one on one line. */
export const HIDDEN_FORMULA = /[\ue000-\uf8ff]?(?:\r?\n?\ufdd0)+/gu;

/** A text whose formulas are hidden from the parser, and the formulas by their first replaced characters. */
export interface HiddenFormulas {
  readonly source: string;
  /** As long as the source, with the same line ends. */
  readonly text: string;
  /** The formula that a match of {@link HIDDEN_FORMULA} stands for. */
  formulaOf(hidden: string): string;
}

/**
 * Replaces formulas with placeholder characters, since Markdown would interpret the marks, backslashes and lines in
 * them. Pandoc's rule applies: no space behind the first dollar or before the last, and no digit behind the last, so
 * that `$5 and $10` are prices. A formula contains no code, no link, and no border of a table cell.
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

/** The private-use characters that the source does not use itself, such as for icons. */
function* lettersNotIn(source: string): Generator<string, undefined> {
  const used = new Set(source.match(/[\ue000-\uf8ff]/gu));
  for (let code = FIRST; code <= LAST; code++) {
    const letter = String.fromCharCode(code);
    if (!used.has(letter)) yield letter;
  }
}

/** The placeholder for a formula: as long, with the same line ends, so that offsets do not change. */
const filled = (letter: string, formula: string): string =>
  letter + formula.slice(1).replace(/[^\r\n]/g, FILLER);

/** Removes the quote marks from the lines of a formula in a block quote. */
const withoutQuoteMarks = (formula: string): string =>
  /^[^\n]*(?:\n[ \t]*>[^\n]*)+$/u.test(formula)
    ? formula.replace(/\n[ \t]*>[ \t]?/gu, '\n')
    : formula;

/** Longest inline formula, in UTF-16 units. */
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

/** Matches from behind the first dollar to behind the last. */
const INLINE = /^(?=\S)(?:\\[^\n]|(?!\]\()[^\\$\n`])*(?<=\S)\$(?![\d$])/u;

/** Whether the line of an offset begins like a table row. */
const isInRow = (source: string, at: number): boolean =>
  /^[ \t>]*\|/u.test(source.slice(source.lastIndexOf('\n', at) + 1, at));
