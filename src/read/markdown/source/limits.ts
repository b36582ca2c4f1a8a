/** Longest text that is parsed (about five seconds); a longer note is read by its headings alone. */
const LONGEST_TEXT = 400_000;

/**
 * Most inline marks in one paragraph (blanks at the end of a line count as one), and deepest nesting of quotes and
 * lists. Parsing time grows with the square of both; ordinary notes stay far below.
 */
const MOST_INLINE_MARKS = 4_000;
const INLINE_MARKS = /[[\]*_~<]|[ \t]$/g;
const DEEPEST_NESTING = 100;

/** Beginnings of a comment, an instruction, a declaration or a link's title, whose end may be missing. */
const OPENINGS = /<[!?]|\]\([^\s()]{0,500}\s["'(]/g;

/** Fences of code spans: for each length without a second one, the parser searches to the paragraph's end. */
const CODE_SPAN_FENCES = /`+/g;

/**
 * Limit for the length of a paragraph times the number of its openings and fence lengths, for each of which the parser
 * may scan all of it: a tenth of a second, half a second for fences.
 */
const MOST_LOOKED_THROUGH = 10_000_000;

/** Character references in a row at the end of an address: for each one the parser scans all that follow. */
const MANY_REFERENCES = /(?:&\w{1,31};){100}/;

/** Most cells that the parser adds to table rows that are shorter than their head. */
const MOST_PADDED_CELLS = 200_000;

/**
 * The reason why a text must not be parsed, since a Markdown parser could take minutes; undefined where time and result
 * are in proportion to the length. Callers must check before they parse.
 */
export function parseRefusalReason(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return 'it is longer than 400 KB';
  if (MANY_REFERENCES.test(text) && text.split(/\s/).some(isAddressOfMany)) {
    return 'an address has too many character references';
  }
  const lines = text.split(/\r\n?|\n/);
  const laden = text.length > MOST_INLINE_MARKS ? tooLaden(lines) : undefined;
  if (laden !== undefined) return laden;
  if (lines.some((line) => nestingOf(line) > DEEPEST_NESTING)) {
    return 'its lists or quotes are nested too deeply';
  }
  return paddedCells(lines) > MOST_PADDED_CELLS ? 'a table has too many empty cells' : undefined;
}

const isAddressOfMany = (word: string): boolean =>
  /http|www/i.test(word) && MANY_REFERENCES.test(word);

/** Begins a bullet or a heading behind any line, unlike a line that is indented further. */
const BLOCK_START = /^ {0,3}(?:[-*+][ \t]+\S|#{1,6}[ \t])/;

/**
 * Checks each paragraph or cell by itself, since inline constructs end with it: a list or a table may have any number
 * of links.
 */
function tooLaden(lines: readonly string[]): string | undefined {
  let marks = 0;
  let openings = 0;
  let length = 0;
  let isTable = false;
  const fences = new Set<string>();
  for (const [at, line] of lines.entries()) {
    isTable = line.includes('|') && (isTable || isBelowHead(line, lines[at - 1] ?? ''));
    if (isTable || line.trim() === '' || BLOCK_START.test(line)) {
      marks = openings = length = 0;
      fences.clear();
    }
    marks += line.match(INLINE_MARKS)?.length ?? 0;
    openings += line.match(OPENINGS)?.length ?? 0;
    length += line.length;
    for (const fence of line.match(CODE_SPAN_FENCES) ?? []) fences.add(fence);
    if (marks > MOST_INLINE_MARKS) return 'a paragraph has too many marks or line ends with blanks';
    if ((openings + fences.size) * length > MOST_LOOKED_THROUGH)
      return 'a paragraph has too many comments, titles or fences of code';
  }
  return undefined;
}

/** Whether a delimiter row has as many cells as the line above it, which makes both a table. */
const isBelowHead = (line: string, head: string): boolean =>
  DELIMITERS.test(line) && innerBars(line) === innerBars(head);

const innerBars = (line: string): number => barsIn(line.trim().replace(/^\||\|$/g, ''));

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

/** The delimiter row below a table's head. */
const DELIMITERS = /^[>\t |:-]*-[>\t |:-]*$/;

/** An upper bound of the cells that the parser adds to all tables. */
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
