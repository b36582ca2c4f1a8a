import { cutLine } from './cut-line.ts';
import type { Line } from './line.ts';

/** Longest part of a line that is tested, in characters. */
const LONGEST_HEADING = 400;

/**
 * The number of `#` at an offset if a line begins there that was meant as a heading, else 0. GitHub accepted `#Title`
 * until 2017, and a Mac's keyboard can produce a no-break space behind `#`. A `#` before a single word is a hashtag.
 */
export function unspacedHashes(text: string, start: number): number {
  if (text.charAt(start) !== '#') return 0;
  const [line = ''] = text.slice(start, start + LONGEST_HEADING).split('\n', 1);
  const [, hashes = '', title = ''] =
    /^(#{1,6})[\u00a0\u2007\u202f]*(\p{L}.*)$/u.exec(line.trimEnd()) ?? [];
  const isWord = hashes.length === 1 && line.charAt(1) === title.charAt(0) && !/\s/.test(title);
  return isWord || /\s#\p{L}/u.test(title) ? 0 : hashes.length;
}

/** Converts such a line to a heading. */
export function asHeading(line: Line, depth: number): Line {
  const gap = /^#+[\s\u00a0]*/u.exec(line.text)?.[0].length ?? 0;
  return {
    ...cutLine(line, gap),
    kind: 'heading',
    depth,
    role: 'unspaced',
    start: line.start + gap,
  };
}
