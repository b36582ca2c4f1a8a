import { endOfFence, OPENING_FENCE } from './fences.ts';

/** A code fence, the mark of a comment, or a run of backticks. */
const SIGN = new RegExp(`${OPENING_FENCE}|%%|(?<ticks>\`+)`, 'gmu');

/** Ends a paragraph, and with it a code span. */
const BLANK_LINE = /\n[ \t]*\r?\n/gu;

/**
 * A text with Obsidian's comments, `%% … %%` on one line or several, blanked out: each character except line ends
 * becomes a space, so that offsets do not change. Code contains no comments, and a `%%` that is never closed is text. A
 * comment that begins within a paragraph must end in it.
 * @param filler replaces each character; empty where only line numbers must not change
 */
export function withoutComments(text: string, filler: ' ' | '' = ' '): string {
  if (text.indexOf('%%') === text.lastIndexOf('%%')) return text;
  let kept = '';
  let from = 0;
  SIGN.lastIndex = 0;
  for (let sign = SIGN.exec(text); sign; sign = SIGN.exec(text)) {
    const { fence, ticks } = sign.groups ?? {};
    if (fence !== undefined) SIGN.lastIndex = endOfFence(text, SIGN.lastIndex, fence);
    else if (ticks !== undefined) SIGN.lastIndex = endOfSpan(text, SIGN.lastIndex, ticks);
    else {
      const close = text.indexOf('%%', SIGN.lastIndex);
      if (close < 0) break;
      const comment = text.slice(sign.index, close + 2);
      if (/\n[ \t]*\r?\n/u.test(comment) && !beginsLine(text, sign.index)) continue;
      kept += text.slice(from, sign.index) + comment.replace(/[^\r\n]/g, filler);
      from = close + 2;
      SIGN.lastIndex = from;
    }
  }
  return kept + text.slice(from);
}

/** Whether only quote marks and white space stand before an offset on its line. */
function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && ' \t>'.includes(text.charAt(before))) before--;
  return before < 0 || text.charAt(before) === '\n';
}

/** Offset behind the closing backticks of a code span; `start` where the paragraph does not close the span. */
export function endOfSpan(text: string, start: number, ticks: string): number {
  BLANK_LINE.lastIndex = start;
  const end = BLANK_LINE.exec(text)?.index ?? text.length;
  const paragraph = text.slice(start, end);
  const closing = new RegExp(`(?<!\`)\`{${ticks.length}}(?!\`)`, 'u').exec(paragraph);
  return closing ? start + closing.index + ticks.length : start;
}
