/** Longest text that is parsed (about five seconds); a longer note is read by its headings alone. */
const LONGEST_TEXT = 400_000;

/**
 * Inline marks in one paragraph, and levels of quotes and lists. A parser's work grows with their
 * square; what people write stays far below.
 */
const MOST_INLINE_MARKS = 4_000;
const DEEPEST_NESTING = 100;

/** Character references in a row at the end of an address: for each the parser looks at all that follow. */
const MANY_REFERENCES = /(?:&\w{1,31};){100}/;
const SHORTEST_OF_MANY = 300;

/** Cells that a table shows although they are not written: rows that are shorter than its head. */
const MOST_PADDED_CELLS = 200_000;

/**
 * Why a text is too much for a parser of Markdown, which could take minutes for it; undefined where the
 * time and what comes of it are in proportion to its length. Whoever parses asks first.
 */
export function tooMuch(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return 'it is longer than 400 KB';
  if (text.split(/\s/).some(isOverlongAddress)) {
    return 'an address has too many character references';
  }
  const lines = text.split(/\r\n?|\n/);
  if (text.length > MOST_INLINE_MARKS && mostMarks(lines) > MOST_INLINE_MARKS) {
    return 'a paragraph has too many brackets or emphasis marks';
  }
  if (lines.some((line) => nestingOf(line) > DEEPEST_NESTING)) {
    return 'its lists or quotes are nested too deeply';
  }
  return paddedCells(lines) > MOST_PADDED_CELLS ? 'a table has too many empty cells' : undefined;
}

const isOverlongAddress = (word: string): boolean =>
  word.length > SHORTEST_OF_MANY && /http|www/i.test(word) && MANY_REFERENCES.test(word);

/** Begins a bullet or a heading whatever stands before, unlike one that is indented further. */
const BLOCK_START = /^ {0,3}(?:[-*+][ \t]+\S|#{1,6}[ \t])/;

/** Inline constructs end with their paragraph: a list may have any number of links, each in its bullet. */
function mostMarks(lines: readonly string[]): number {
  let most = 0;
  let marks = 0;
  for (const line of lines) {
    if (line.trim() === '' || BLOCK_START.test(line)) marks = 0;
    marks += line.match(/[[\]*_~<]/g)?.length ?? 0;
    most = Math.max(most, marks);
  }
  return most;
}

/** An upper bound of how deep a line's first word is nested: two columns or one mark per level. */
function nestingOf(line: string): number {
  if (line.length < DEEPEST_NESTING) return 0;
  const lead = /^(?:[\t >]|[-*+](?=[\t ])|\d{1,9}[.)](?=[\t ]))*/.exec(line)?.[0] ?? '';
  if (lead.length < DEEPEST_NESTING || isRuleOrBlank(line)) return 0;
  const columns = lead.replaceAll('\t', '    ').replace(/[^ ]/g, '  ').length;
  return columns / 2;
}

/** A rule may have any number of marks: `- - - -`. */
function isRuleOrBlank(line: string): boolean {
  return ['-', '*'].some((mark) => line.replaceAll(mark, '').trim() === '');
}

/** What the line below a table's head is made of. */
const DELIMITERS = /^[>\t |:-]*-[>\t |:-]*$/;

/** An upper bound of the cells that all tables are filled up with. */
function paddedCells(lines: readonly string[]): number {
  let padded = 0;
  let columns = 0;
  for (const line of lines) {
    if (line.trim() === '') columns = 0;
    else if (DELIMITERS.test(line)) columns = Math.max(columns, barsIn(line));
    else if (columns > 0) padded += Math.max(0, columns - barsIn(line));
  }
  return padded;
}

const barsIn = (line: string): number => line.match(/\|/g)?.length ?? 0;
