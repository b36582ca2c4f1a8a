import type { Span } from '../../model/place.ts';
import { lastRun, type PlainText } from '../../model/plain-text.ts';

/** What is left out of it: comments, and files that are written as text. */
const LEFT_OUT = /<!--[\s\S]*?(?:-->|$)|data:[\w/+.;=-]*;base64,[\w+/=-]*/gi;

/** A piece without these has only marks, and numbers of a list. */
const SAYS_SOMETHING = /\p{L}|\d{3}/u;

/** A box before a task. */
const BOX = /\[[ xX]\]\s*$/;

/**
 * What stands in a part of a note's source but not in its plain text: addresses and titles of links, targets of
 * wikilinks, languages of code, HTML's tags and attributes. Comments are nobody's text.
 * @param plain of the whole note
 */
export function unseenText(source: string, plain: PlainText, part: Span): string {
  const pieces: string[] = [];
  const add = (start: number, end: number) => {
    // A word that marks divide (`foo**bar**`) is read whole, as text that is found where it is written.
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

/** The spans of a part of the source that stand in the plain text as they are, in order. */
function* seenIn(source: string, { text, offsets }: PlainText, part: Span): Generator<Span> {
  for (let run = 2 * lastRun(offsets, 1, part.start); run < offsets.length; run += 2) {
    const plainStart = offsets[run] ?? 0;
    const plainEnd = offsets[run + 2] ?? text.length;
    const start = offsets[run + 1] ?? 0;
    if (start >= part.end) return;
    const shift = plainStart - start;
    let from = Math.max(start, part.start);
    let to = Math.min(start + plainEnd - plainStart, part.end);
    // What keeps blocks apart is no letter of the source.
    while (from < to && source[from] !== text[from + shift]) from++;
    while (from < to && source[to - 1] !== text[to - 1 + shift]) to--;
    // What was decoded stands for other letters than its own.
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
