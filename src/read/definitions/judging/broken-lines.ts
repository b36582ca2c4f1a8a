import type { Line, Mark } from '../../markdown/line.ts';

/** A bullet may go on over several lines; in plain text each line is a note of its own, unless it was broken. */
export function endOfItem(lines: readonly Line[], line: Line): number {
  const block = blockOf(lines, line.block);
  const isItem = line.kind === 'item';
  const width = widthOf(block);
  let at = isItem ? 0 : block.indexOf(line);
  while (at + 1 < block.length && (isItem || isBroken(block[at], block[at + 1], width))) at++;
  return block[at]?.end ?? line.end;
}

/** The lines that go on with a sentence of the line before: they begin none, and so define nothing at their start. */
export function linesWithin(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap(({ block }, at) => {
    const isOfSeveral = block === at && lines[at + 1]?.block === at;
    if (!isOfSeveral) return [];
    const paragraph = blockOf(lines, block);
    const width = widthOf(paragraph);
    return paragraph.filter((line, i) => {
      const before = paragraph[i - 1];
      if (before !== undefined && LEFT_OPEN.test(before.text)) return true;
      // What begins with a capital may be a thought of its own below a long one without a full stop.
      const isNew = /^\p{Lu}/u.test(line.text) && !line.marks.some(isCodeAhead);
      return !isNew && isBroken(before, line, width);
    });
  });
}

const isCodeAhead = ({ kind, start }: Mark): boolean => kind === 'code' && start === 0;

/** Ends with a word that no sentence ends with. */
const LEFT_OPEN =
  /(?:^|\s)(?:an?|the|of|and|or|via|into|with|this|these|those|its|their|your|our)$/i;

/** The lines of a paragraph, by the index of its first. */
function blockOf(lines: readonly Line[], first: number): readonly Line[] {
  const block: Line[] = [];
  for (let at = first; ; at++) {
    const line = lines[at];
    if (line?.block !== first) return block;
    block.push(line);
  }
}

/** In characters: lines of a shorter paragraph were not broken for want of room. */
const LEAST_WIDTH = 50;

const widthOf = (block: readonly Line[]): number => Math.max(...block.map(lengthOf));

const lengthOf = ({ start, end }: Line): number => end - start;

/** Whether a line goes on in the next: the next one's first word would have made it longer than any of the paragraph. */
function isBroken(line: Line | undefined, next: Line | undefined, width: number): boolean {
  if (!line || !next || width < LEAST_WIDTH || /[.:!?]["'”’)]?$/.test(line.text)) return false;
  return lengthOf(line) + 1 + firstWord(next) > width;
}

/** How long the first word is with Markdown's marks. */
function firstWord({ text, start, end, pieces }: Line): number {
  const space = text.indexOf(' ');
  if (space < 0) return end - start;
  const [plain, offset] = pieces.findLast(([plain]) => plain <= space) ?? [0, start];
  return offset + space - plain - start;
}
