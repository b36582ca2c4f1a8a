/** What the start of a line says about the line. */
export type LineStart =
  /** Nothing of the line is text: a rule, an underline, a table's delimiter row, a link's definition. */
  | { readonly kind: 'none' }
  | { readonly kind: 'fence'; readonly fence: string }
  /** The text begins at `textStart`, after quote, heading and list marks; the latter begin a block. */
  | { readonly kind: 'text'; readonly textStart: number; readonly beginsBlock: boolean };

const QUOTE = /[ \t]{0,3}>[ \t]?/y;
const FENCE = /[ \t]*(`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})/y;
const LIST_MARK = /[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/y;
const HEADING_MARK = /[ \t]*#{1,6}(?:[ \t]+|(?=[\r\n]|$))/y;
const FOOTNOTE_MARK = /[ \t]{0,3}\[\^[^\]\r\n]{1,100}\]:[ \t]*/y;
const NO_TEXT = [
  // Rules and the underlines of headings.
  /[ \t]*(?:=+|-+|(?:[-*_][ \t]*){3,})[ \t]*(?=[\r\n]|$)/y,
  // The row of dashes under a table's head.
  /[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+(?=[\r\n]|$)/y,
  // A link's definition.
  /[ \t]{0,3}\[[^^\]\r\n][^\]\r\n]{0,200}\]:[ \t]*[^\s]+(?:[ \t]+["'(][^\r\n]*)?(?=[\r\n]|$)/y,
];

function endOfMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Every mark begins with one of these, after spaces. */
const MARKS = '>`~-*+0123456789#[=|:_';

/** Most lines are prose; to see that takes no pattern. */
function mayHaveMarks(source: string, lineStart: number): boolean {
  let at = lineStart;
  while (source[at] === ' ' || source[at] === '\t') at++;
  return MARKS.includes(source.charAt(at) || ' ');
}

const proseAt = (textStart: number): LineStart => ({ kind: 'text', textStart, beginsBlock: false });

/** Reads the marks at the start of the line that begins at `lineStart`. */
export function readLineStart(source: string, lineStart: number): LineStart {
  if (!mayHaveMarks(source, lineStart)) return proseAt(lineStart);
  let at = lineStart;
  for (let next = at; next >= 0; next = endOfMatch(QUOTE, source, at)) at = next;
  for (const pattern of NO_TEXT) if (endOfMatch(pattern, source, at) >= 0) return { kind: 'none' };
  const markStart = at;
  for (let depth = 0; depth < MAX_LIST_DEPTH; depth++) {
    const next = endOfMatch(LIST_MARK, source, at);
    if (next < 0) break;
    at = next;
  }
  FENCE.lastIndex = at;
  const fence = FENCE.exec(source)?.[1];
  if (fence !== undefined) return { kind: 'fence', fence };
  for (const mark of [HEADING_MARK, FOOTNOTE_MARK]) {
    const next = endOfMatch(mark, source, at);
    if (next >= 0) return { kind: 'text', textStart: next, beginsBlock: true };
  }
  return { kind: 'text', textStart: at, beginsBlock: at > markStart };
}

/** Marks on one line, such as `- - text`; more is no list. */
const MAX_LIST_DEPTH = 3;

/** Whether the line at `lineStart` closes a code block that was opened with `fence`. */
export function closesFence(source: string, lineStart: number, fence: string): boolean {
  let at = lineStart;
  for (let next = at; next >= 0; next = endOfMatch(QUOTE, source, at)) at = next;
  while (source[at] === ' ' || source[at] === '\t') at++;
  if (!source.startsWith(fence, at)) return false;
  at += fence.length;
  while (source[at] === fence[0] || source[at] === ' ' || source[at] === '\t') at++;
  return at >= source.length || source[at] === '\n' || source[at] === '\r';
}
