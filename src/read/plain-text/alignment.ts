import { partitionPoint } from '../../model/binary-search.ts';
import { referenceAt } from '../markdown/character-references.ts';

/**
 * Maps offsets in a node's value to offsets in the source: pairs (offset in the value, offset in the source), each the
 * start of a run in which both advance together. Offsets ascend.
 */
export type Alignment = readonly number[];

/** The source offset for an offset in an aligned value. */
export function alignedOffset(alignment: Alignment, at: number): number {
  const run = runOf(alignment, at);
  return (alignment[run + 1] ?? 0) + at - (alignment[run] ?? 0);
}

/** Calls `write` for each run in `[start, end)` of an aligned value, with `at` as its source offset. */
export function eachRun(
  alignment: Alignment,
  start: number,
  end: number,
  write: (start: number, end: number, at: number) => void,
): void {
  for (let run = runOf(alignment, start); run < alignment.length; run += 2) {
    const from = Math.max(start, alignment[run] ?? 0);
    if (from >= end) return;
    const to = Math.min(end, alignment[run + 2] ?? end);
    write(from, to, (alignment[run + 1] ?? 0) + from - (alignment[run] ?? 0));
  }
}

/** Index of the pair whose run contains an offset of the value. */
function runOf(alignment: Alignment, at: number): number {
  const begun = partitionPoint(alignment.length / 2, (run) => (alignment[2 * run] ?? 0) <= at);
  return 2 * Math.max(0, begun - 1);
}

class Runs {
  readonly pairs: number[] = [];
  #shift = Number.NaN;

  add(value: number, source: number): void {
    if (source - value === this.#shift) return;
    this.#shift = source - value;
    this.pairs.push(value, source);
  }
}

/**
 * Aligns the value of a text node with `[start, end)` of the source; without an end, with the text behind `start`. The
 * value has no backslash escapes, its character references are decoded, and its lines lack the marks of their
 * containers and the spaces around them. Other marks in the source are skipped.
 */
export function alignText(
  source: string,
  start: number,
  end: number | undefined,
  value: string,
): Alignment {
  if (end !== undefined && end - start === value.length) return [0, start];
  return alignInline(source, start, value, 'text');
}

/**
 * Aligns inline code or HTML, whose value lacks only the marks before its lines and, in a table cell, the backslash
 * before a bar.
 */
export const alignCode = (source: string, start: number, value: string): Alignment =>
  alignInline(source, start, value, 'code');

type InlineKind = 'text' | 'code';

function alignInline(source: string, start: number, value: string, kind: InlineKind): Alignment {
  const runs = new Runs();
  let at = start;
  for (let place = 0; place < value.length; ) {
    const character = value.charAt(place);
    const reference =
      kind === 'text' && source.charAt(at) === '&' ? referenceAt(source, at) : undefined;
    if (reference) {
      runs.add(place, at);
      place += reference.text.length;
      at += reference.length;
    } else if (character === '\n' || character === '\r') {
      const end = endOfLine(source, at);
      runs.add(place, end);
      place = afterLineEnd(value, place);
      at = startOfContent(source, end, value, place, kind);
    } else {
      const next = nextOf(character, source, at, kind);
      const isOfReference = next > at && character !== '&' && source.charAt(next) === '&';
      at = next;
      if (isOfReference) continue;
      runs.add(place, at);
      place++;
      at++;
    }
  }
  return runs.pairs;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** How far to search for the next character, in UTF-16 units: farther than any skipped mark is long. */
const REACH = 100;

/** The source offset of a value's character, or of a reference to it: at `at`, or behind a backslash or other marks. */
function nextOf(character: string, source: string, at: number, kind: InlineKind): number {
  const isEscape = source.charAt(at) === '\\' && PUNCTUATION.test(source.charAt(at + 1));
  if (isEscape && (kind === 'text' || character !== '\\')) return at + 1;
  for (let next = at; next < at + REACH; next++) {
    const found = source.charAt(next);
    if (found === character) return next;
    const isReference = kind === 'text' && found === '&';
    if (isReference && referenceAt(source, next)?.text.startsWith(character)) return next;
  }
  return at;
}

/** Offset of the first line end at or behind `from`; `end` where there is none. */
export function endOfLine(source: string, from: number, end = source.length): number {
  let at = from;
  while (at < end && source.charAt(at) !== '\n' && source.charAt(at) !== '\r') at++;
  return at;
}

export const afterLineEnd = (source: string, end: number): number =>
  source.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, source.length);

const PREFIX = /[ \t>]*/y;

/** Where the content of the next line begins: behind the part of its prefix that the value lacks. */
function startOfContent(
  source: string,
  lineEnd: number,
  value: string,
  from: number,
  kind: InlineKind,
): number {
  const start = afterLineEnd(source, lineEnd);
  const prefix = lengthOfPrefix(source, start);
  const own = kind === 'code' || value.charAt(from) === '>' ? lengthOfPrefix(value, from) : 0;
  return start + Math.max(0, prefix - own);
}

/** Length of the quote marks and the indentation at the start of a line. */
export function lengthOfPrefix(text: string, from: number): number {
  PREFIX.lastIndex = from;
  return PREFIX.exec(text)?.[0].length ?? 0;
}

/**
 * Aligns a block of complete lines, of which the first is on the source line of `start`. A line of the value lacks at
 * most a prefix of its source line, or has spaces in place of a part of a tab.
 */
export function alignLines(source: string, start: number, value: string): Alignment {
  const runs = new Runs();
  let lineStart = start;
  let from = 0;
  for (;;) {
    const lineEnd = endOfLine(source, lineStart);
    const to = endOfLine(value, from);
    let own = from;
    while (own < to && to - own > lineEnd - lineStart) own++;
    runs.add(own, lineEnd - (to - own));
    if (to === value.length) return runs.pairs;
    runs.add(to, lineEnd);
    from = afterLineEnd(value, to);
    lineStart = afterLineEnd(source, lineEnd);
  }
}
