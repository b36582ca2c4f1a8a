import { endOfFence, OPENING_FENCE } from './fences.ts';

/** A fence of code, or a comment's mark, or a run of backticks: what a line may hold that matters here. */
const SIGN = new RegExp(`${OPENING_FENCE}|%%|(?<ticks>\`+)`, 'gmu');

/** Where a paragraph ends, and a code span with it. */
const BLANK_LINE = /\n[ \t]*\r?\n/gu;

/**
 * A text with its comments as Obsidian writes them, `%% … %%` in a line or over several, blanked out: each
 * character but the line ends gives way to a space, so that all others keep their places. Nothing in code is a
 * comment, nor is what is never closed; one that begins within a paragraph ends in it.
 * @param filler what each character gives way to; nothing where only lines have to keep their places
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

/** Whether nothing stands before a place on its line but marks of quotes. */
function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && ' \t>'.includes(text.charAt(before))) before--;
  return before < 0 || text.charAt(before) === '\n';
}

/** Behind as many backticks as opened a span of code; where none are in the paragraph, it was no span. */
export function endOfSpan(text: string, start: number, ticks: string): number {
  BLANK_LINE.lastIndex = start;
  const end = BLANK_LINE.exec(text)?.index ?? text.length;
  const paragraph = text.slice(start, end);
  const closing = new RegExp(`(?<!\`)\`{${ticks.length}}(?!\`)`, 'u').exec(paragraph);
  return closing ? start + closing.index + ticks.length : start;
}
