import type { Root } from 'mdast';
import { parseGfm } from './gfm.ts';

/** Longest text that is parsed (about five seconds); a longer note is read by its headings alone. */
const longestText = 400_000;
/**
 * Inline marks in one paragraph, and levels of quotes and lists. A parser's work grows with their
 * square; what people write stays far below.
 */
const mostInlineMarks = 4_000;
const deepestNesting = 100;

/** The syntax tree, or why the text is too much for a parser (reading it could take minutes). */
export type Parsed =
  | { readonly tree: Root; readonly refused?: never }
  | { readonly refused: string; readonly tree?: never };

/** Parses CommonMark with GitHub's extensions in bounded time. Offsets and lines count within `text`. */
export function parseMarkdown(text: string): Parsed {
  const refused = tooMuch(text);
  if (refused) return { refused };
  try {
    return { tree: parseGfm(text) };
  } catch {
    return { refused: 'it is nested too deeply' };
  }
}

function tooMuch(text: string): string | null {
  if (text.length > longestText) return 'it is longer than 400 KB';
  const isLong = text.length > mostInlineMarks;
  let marks = 0;
  for (const line of text.split('\n')) {
    if (isLong) {
      const inline = line.match(/[[\]*_~<]/g)?.length ?? 0;
      // Inline constructs end with their paragraph.
      marks = line.trim() === '' ? 0 : marks + inline;
      if (marks > mostInlineMarks) return 'a paragraph has too many brackets or emphasis marks';
    }
    if (nestingOf(line) > deepestNesting) return 'its lists or quotes are nested too deeply';
  }
  return null;
}

/** An upper bound of how deep a line's first word is nested: two columns or one mark per level. */
function nestingOf(line: string): number {
  if (line.length < deepestNesting) return 0;
  const lead = /^(?:[\t >]|[-*+](?=[\t ])|\d{1,9}[.)](?=[\t ]))*/.exec(line)?.[0] ?? '';
  if (lead.length < deepestNesting || isRuleOrBlank(line)) return 0;
  const columns = lead.replaceAll('\t', '    ').replace(/[^ ]/g, '  ').length;
  return columns / 2;
}

/** A rule may have any number of marks: `- - - -`. */
function isRuleOrBlank(line: string): boolean {
  return ['-', '*'].some((mark) => line.replaceAll(mark, '').trim() === '');
}
