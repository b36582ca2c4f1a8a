import { linesIn } from '../../model/text/lines.ts';
import { fenceReader } from '../../read/markdown/source/fences.ts';

/** A part of a note that is drawn by itself. */
export interface NoteWindow {
  readonly markdown: string;
  /** 1-based line of the note in which it begins. */
  readonly firstLine: number;
}

/**
 * Notes up to this many characters are drawn entirely, in some milliseconds. Of a longer note only a part around the
 * hit is drawn, so that the time of a key press does not depend on the length of the note.
 */
const LONGEST_WHOLE = 6_000;
/** Limits of the drawn part above and below the hit: more than a screen. */
const ABOVE = { lines: 60, characters: 2_500 };
const BELOW = { lines: 140, characters: 5_000 };

/** The note, or the part of a long note around a line; the part begins outside of fenced code if possible. */
export function windowAround(markdown: string, firstLine: number, hitLine: number): NoteWindow {
  if (markdown.length <= LONGEST_WHOLE) return { markdown, firstLine };
  const lines = linesIn(markdown);
  const hit = Math.max(0, Math.min(hitLine - firstLine, lines.length - 1));
  const start = startOfBlock(lines, hit - reach(lines.slice(0, hit).toReversed(), ABOVE));
  const part = lines.slice(start, hit + Math.max(1, reach(lines.slice(hit), BELOW)));
  return {
    markdown: part.join('\n').slice(0, ABOVE.characters * 2 + BELOW.characters),
    firstLine: firstLine + start,
  };
}

/** How many of the lines, from the first one on, are within the bounds. */
function reach(lines: readonly string[], most: typeof ABOVE): number {
  let left = most.characters;
  const beyond = lines.findIndex((line, index) => {
    left -= line.length;
    return left < 0 || index >= most.lines;
  });
  return beyond < 0 ? lines.length : beyond;
}

/** The line after the last blank line outside of code; `wanted` itself if that line is too far up. */
function startOfBlock(lines: readonly string[], wanted: number): number {
  let start = 0;
  const isCode = fenceReader();
  for (let line = 0; line < wanted; line++) {
    const text = lines[line] ?? '';
    if (!isCode(text) && text.trim() === '') start = line + 1;
  }
  const between = lines.slice(start, wanted);
  return reach(between, ABOVE) < between.length ? wanted : start;
}
