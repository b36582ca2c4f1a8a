import type { Span } from '../../model/place.ts';
import { lastRun, type PlainText } from '../../model/plain-text.ts';

/** Parts that are left out: comments, and files embedded as `data:` addresses. */
const LEFT_OUT = /<!--[\s\S]*?(?:-->|$)|data:[\w/+.;=-]*;base64,[\w+/=-]*/gi;

/** A piece without a match has only marks and the numbers of a list. */
const SAYS_SOMETHING = /\p{L}|\d{3}/u;

/** The checkbox of a task. */
const BOX = /\[[ xX]\]\s*$/;

/**
 * The text in a part of a note's source that the plain text lacks: addresses and titles of links, targets of wikilinks,
 * languages of code, HTML tags and attributes. Comments are left out.
 * @param plain plain text of the entire note
 */
export function hiddenSourceText(source: string, plain: PlainText, part: Span): string {
  const pieces: string[] = [];
  const add = (start: number, end: number) => {
    // A word that marks divide (`foo**bar**`) is taken in full, so that a search finds it as written.
    const isWithin = isLetter(source, start - 1) && isLetter(source, end);
    const from = isWithin ? startOfWord(source, start, part.start) : start;
    const to = isWithin ? endOfWord(source, end, part.end) : end;
    const piece = source.slice(from, to).replace(LEFT_OUT, ' ').replace(BOX, '');
    if (SAYS_SOMETHING.test(piece)) pieces.push(piece);
  };
  let at = part.start;
  for (const { start, end } of seenIn(source, plain, part)) {
    if (start > at) add(at, start);
    at = Math.max(at, end);
  }
  if (at < part.end) add(at, part.end);
  return pieces.join('\n');
}

/** The spans of a part of the source that the plain text contains verbatim, in order. */
function* seenIn(source: string, { text, offsets }: PlainText, part: Span): Generator<Span> {
  for (let run = 2 * lastRun(offsets, 1, part.start); run < offsets.length; run += 2) {
    const plainStart = offsets[run] ?? 0;
    const plainEnd = offsets[run + 2] ?? text.length;
    const start = offsets[run + 1] ?? 0;
    if (start >= part.end) return;
    const shift = plainStart - start;
    let from = Math.max(start, part.start);
    let to = Math.min(start + plainEnd - plainStart, part.end);
    // Separators between blocks are not in the source.
    while (from < to && source[from] !== text[from + shift]) from++;
    while (from < to && source[to - 1] !== text[to - 1 + shift]) to--;
    // Skips decoded text, which differs from its source.
    if (from < to && source.slice(from, to) === text.slice(from + shift, to + shift)) {
      yield { start: from, end: to };
    }
  }
}

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

function startOfWord(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && isLetter(text, start - 1)) start--;
  return start;
}

function endOfWord(text: string, at: number, most: number): number {
  let end = at;
  while (end < most && isLetter(text, end)) end++;
  return end;
}
