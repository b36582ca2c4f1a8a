import { OPEN_ENDS } from '../../lexicon/content-words.ts';
import type { Line, Mark } from '../../markdown/line.ts';

/** The end offset of a bullet with all its lines, or of a plain line with its hard-wrapped continuation. */
export function endOfItem(lines: readonly Line[], line: Line): number {
  const block = blockOf(lines, line.block);
  const isItem = line.kind === 'item';
  const width = widthOf(block);
  let at = isItem ? 0 : block.indexOf(line);
  while (at + 1 < block.length && (isItem || isBroken(block[at], block[at + 1], width))) at++;
  return block[at]?.end ?? line.end;
}

/** Hard-wrapped lines: each continues a sentence of the line before, so no definition begins with it. */
export function wrappedContinuations(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap(({ block }, at) => {
    const isOfSeveral = block === at && lines[at + 1]?.block === at;
    if (!isOfSeveral) return [];
    const paragraph = blockOf(lines, block);
    const width = widthOf(paragraph);
    return paragraph.filter((line, i) => {
      const before = paragraph[i - 1];
      if (before !== undefined && LEFT_OPEN.test(before.text)) return true;
      // A capital may begin a new thought below a long line without a full stop.
      const isNew = /^\p{Lu}/u.test(line.text) && !line.marks.some(isCodeAhead);
      return !isNew && isBroken(before, line, width);
    });
  });
}

const isCodeAhead = ({ kind, start }: Mark): boolean => kind === 'code' && start === 0;

/** Ends with a word that cannot end a sentence. */
const LEFT_OPEN = new RegExp(`(?:^|\\s)(?:${OPEN_ENDS})$`, 'i');

/** The lines of a paragraph, given the index of its first line. */
function blockOf(lines: readonly Line[], first: number): readonly Line[] {
  const block: Line[] = [];
  for (let at = first; ; at++) {
    const line = lines[at];
    if (line?.block !== first) return block;
    block.push(line);
  }
}

/** In characters: a paragraph whose lines are all shorter is not hard-wrapped. */
const LEAST_WIDTH = 50;

const widthOf = (block: readonly Line[]): number =>
  block.reduce((most, line) => Math.max(most, lengthOf(line)), 0);

const lengthOf = ({ start, end }: Line): number => end - start;

/** Whether a line is hard-wrapped: with the next line's first word it would exceed the paragraph's width. */
function isBroken(line: Line | undefined, next: Line | undefined, width: number): boolean {
  if (!line || !next || width < LEAST_WIDTH || /[.:!?]["'”’)]?$/.test(line.text)) return false;
  return lengthOf(line) + 1 + firstWord(next) > width;
}

/** Length of a line's first word in the source, including Markdown markup. */
function firstWord({ text, start, end, pieces }: Line): number {
  const space = text.indexOf(' ');
  if (space < 0) return end - start;
  const [plain, offset] = pieces.findLast(([plain]) => plain <= space) ?? [0, start];
  return offset + space - plain - start;
}
