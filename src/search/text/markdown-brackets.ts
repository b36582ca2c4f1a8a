/** What a `[` opens, when it opens a link, an image or a footnote's mark. */
export interface LinkParts {
  /** The shown text, half-open. */
  readonly textStart: number;
  readonly textEnd: number;
  /** After the whole link. */
  readonly end: number;
}

const BRACKET = /\\.|[[\]]/gs;
/** Destination and title of a link; one level of parentheses inside. */
const DESTINATION = /\((?:[^()\n\\]|\\.|\((?:[^()\n\\]|\\.)*\))*\)/y;
const REFERENCE = /\[[^\][\n]{0,200}\]/y;

/** Matching brackets of a text, found in one pass when the first is asked for. */
export class Brackets {
  readonly #source: string;
  #closing: Map<number, number> | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** The link whose `[` stands at `open`; undefined when it is a bracket like any other. */
  linkAt(open: number): LinkParts | undefined {
    this.#closing ??= matchBrackets(this.#source);
    const close = this.#closing.get(open);
    if (close === undefined) return undefined;
    const source = this.#source;
    if (source[open + 1] === '^') return { textStart: close, textEnd: close, end: close + 1 };
    if (source[open + 1] === '[' && source[close - 1] === ']') return wikiLink(source, open, close);
    for (const pattern of [DESTINATION, REFERENCE]) {
      pattern.lastIndex = close + 1;
      if (pattern.test(source)) {
        return { textStart: open + 1, textEnd: close, end: pattern.lastIndex };
      }
    }
    return undefined;
  }
}

/** `[[target]]` and `[[target|shown]]`. */
function wikiLink(source: string, open: number, close: number): LinkParts {
  const bar = source.indexOf('|', open);
  const textStart = bar > open && bar < close ? bar + 1 : open + 2;
  return { textStart, textEnd: close - 1, end: close + 1 };
}

function matchBrackets(source: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: mark, index } of source.matchAll(BRACKET)) {
    if (mark === '[') open.push(index);
    else if (mark === ']') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, index);
    }
  }
  return closing;
}
