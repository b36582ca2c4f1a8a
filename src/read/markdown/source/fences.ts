/**
 * Pattern source for the opening fence of a code block, with the marks of quotes and lists before it. A line with
 * further backticks behind it is inline code (CommonMark 4.5).
 */
export const OPENING_FENCE = '^(?:[ >\\t]|[-*+] |\\d+[.)] )*(?<fence>`{3,}(?![^`\\n]*`)|~{3,})';

/** Pattern source for the closing fence: the same character, at least as often, alone on its line. */
const closing = (fence: string): string =>
  `^[ >\\t]*${fence.charAt(0)}{${fence.length},}[ \\t]*\\r?$`;

/** Offset behind the closing fence; the end of the text where there is none. */
export function endOfFence(text: string, start: number, fence: string): number {
  const pattern = new RegExp(closing(fence), 'gmu');
  pattern.lastIndex = start;
  return pattern.exec(text) ? pattern.lastIndex : text.length;
}

const OPENING = new RegExp(OPENING_FENCE, 'u');

/** Returns a test whether a line belongs to a code block or is its fence; the lines must be passed in order. */
export function fenceReader(): (line: string) => boolean {
  let end: RegExp | undefined;
  return (line) => {
    if (end) {
      if (end.test(line)) end = undefined;
      return true;
    }
    const fence = OPENING.exec(line)?.groups?.['fence'];
    if (fence === undefined) return false;
    end = new RegExp(closing(fence), 'u');
    return true;
  };
}
