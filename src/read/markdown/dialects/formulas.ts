import { endOfFence, endOfSpan } from '../comments.ts';

/** A fence of code, dollars, or a run of backticks; an escaped one is none. */
const SIGN =
  /^(?:[ >\t]|[-*+] |\d+[.)] )*(?<fence>`{3,}|~{3,})|\\[\s\S]|(?<dollars>\$\$?)|(?<ticks>`+)/gmu;

/** Stands for the letters of a formula behind the first, which says which one it is. */
const FILLER = '\ue000';
const FIRST = 0xe100;
/** As many as there are letters that nobody uses. */
const MOST = 0xf8ff - FIRST;

/** What stands for a formula in a text of the tree. */
export const HIDDEN_FORMULA = /[\ue100-\uf8ff](?:\n?\ue000)*/gu;

/** A text whose formulas are hidden from the parser, and those, by the letter that stands first for each. */
export interface HiddenFormulas {
  /** As long as the source, its lines the same. */
  readonly text: string;
  /** The formula that a match of {@link HIDDEN_FORMULA} stands for. */
  formulaOf(hidden: string): string;
}

/**
 * Puts letters of nobody's alphabet in the place of formulas, for Markdown knows none, and takes marks,
 * backslashes and whole lines out of them. As in Pandoc, whose rule this is, no space stands behind the first
 * dollar nor before the last, and no digit behind that: `$5 and $10` are prices.
 */
export function hideFormulas(source: string): HiddenFormulas {
  const formulas: string[] = [];
  const formulaOf = (hidden: string): string => formulas[hidden.charCodeAt(0) - FIRST] ?? hidden;
  if (!source.includes('$') || /[\ue000-\uf8ff]/u.test(source)) return { text: source, formulaOf };
  let text = '';
  let from = 0;
  SIGN.lastIndex = 0;
  for (let sign = SIGN.exec(source); sign; sign = SIGN.exec(source)) {
    const { fence, ticks, dollars } = sign.groups ?? {};
    const behind = SIGN.lastIndex;
    if (fence !== undefined) SIGN.lastIndex = endOfFence(source, behind, fence);
    else if (ticks !== undefined) SIGN.lastIndex = endOfSpan(source, behind, ticks);
    else if (dollars !== undefined && formulas.length < MOST) {
      const end = endOfFormula(source, behind, dollars);
      if (end === undefined) continue;
      const formula = source.slice(sign.index, end);
      text += source.slice(from, sign.index) + filled(formula, formulas.length);
      formulas.push(withoutQuoteMarks(formula));
      from = end;
      SIGN.lastIndex = end;
    }
  }
  return { text: text + source.slice(from), formulaOf };
}

/** Letters, so that no line of it is read by itself. */
const filled = (formula: string, number: number): string =>
  String.fromCharCode(FIRST + number) + formula.slice(1).replace(/[^\r\n]/gu, FILLER);

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
  const found = INLINE.exec(source.slice(start, start + LONGEST_INLINE));
  return found ? start + found[0].length : undefined;
}

/** From behind the first dollar to behind the last. */
const INLINE = /^(?=\S)(?:\\[^\n]|[^\\$\n])*(?<=\S)\$(?![\d$])/u;
