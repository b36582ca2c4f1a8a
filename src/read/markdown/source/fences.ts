/**
 * Source of a pattern for the mark that begins a block of code, with the marks of quotes and lists before it. Behind
 * three backticks of code in a line stand more of them (CommonMark 4.5).
 */
export const OPENING_FENCE = '^(?:[ >\\t]|[-*+] |\\d+[.)] )*(?<fence>`{3,}(?![^`\\n]*`)|~{3,})';

/** The line that ends a block of code: the same sign, as often or more, and nothing else. */
const closing = (fence: string): string =>
  `^[ >\\t]*${fence.charAt(0)}{${fence.length},}[ \\t]*\\r?$`;

/** Behind the line that closes a fence; the end of the text where none does. */
export function endOfFence(text: string, start: number, fence: string): number {
  const pattern = new RegExp(closing(fence), 'gmu');
  pattern.lastIndex = start;
  return pattern.exec(text) ? pattern.lastIndex : text.length;
}

const OPENING = new RegExp(OPENING_FENCE, 'u');

/** Tells of the lines of a text, given one after the other, which are of blocks of code, their fences among them. */
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
