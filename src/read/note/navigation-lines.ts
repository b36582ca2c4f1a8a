import { fieldNamed } from '../front-matter/fields.ts';
import { isNavigation, isSectionName, isWrapperHeading } from '../lexicon/line-kinds.ts';
import { cutLine, textWithout } from '../markdown/cut-line.ts';
import { withoutTags } from '../markdown/hashtags.ts';
import { isAll, type Line, markAhead } from '../markdown/line.ts';
import { offsetsIn } from '../markdown/source-offsets.ts';

/**
 * The lines of a note that recognisers read. Navigation links, tables of contents, directives of DocC and tags in
 * headings are removed (the outline still has them), as is a heading that only frames the note. Each field is on a
 * line of its own.
 * @param text the note's text
 */
export function linesToRead(lines: readonly Line[], text: string): readonly Line[] {
  const left = new Set([...waysOnTop(lines), ...contents(lines), ...directives(lines)]);
  const frame = lines.findIndex((_, at) => !left.has(at));
  if (isFrame(lines, frame)) left.add(frame);
  const isOther = left.size > 0 || lines.some((line) => isTagged(line) || mayHaveFields(line));
  if (!isOther) return lines;
  return rearranged(lines, (line, at) => {
    if (left.has(at)) return [];
    return isTagged(line) ? [untagged(line)] : fieldsApart(line, text);
  });
}

/** Lines of a DocC directive, which sets how a page looks: `@Metadata {`, `@TitleHeading("Talk")`, `}`. */
function directives(lines: readonly Line[]): readonly number[] {
  const blocks = new Set(
    lines.filter(({ text }) => directive.test(text)).map(({ block }) => block),
  );
  return blocks.size === 0
    ? []
    : lines.flatMap(({ text, block }, at) =>
        blocks.has(block) && (directive.test(text) || text.trim() === '}') ? [at] : [],
      );
}

const directive = /^\s*@\p{Lu}\w*\s?(?:\{|\(.*\)(?:\s?\{.*)?)\s*$/u;

const isHead = ({ kind }: Line): boolean => kind === 'heading';

const isTagged = (line: Line): boolean => isHead(line) && line.text.includes('#');

function untagged(line: Line): Line {
  const text = withoutTags(line.text);
  const isCode = line.marks.some(({ kind, end }) => kind === 'code' && end > text.length);
  return isCode ? line : upTo(line, text.length);
}

/** The beginning of a line, up to a position in its text. */
const upTo = (line: Line, end: number): Line =>
  end === line.text.length
    ? line
    : {
        ...line,
        text: line.text.slice(0, end),
        marks: line.marks
          .filter(({ start }) => start < end)
          .map((mark) => ({ ...mark, end: Math.min(mark.end, end) })),
      };

/** Replaces each line by the lines that `change` returns; `parent` and `block` refer to the new lines. */
function rearranged(
  lines: readonly Line[],
  change: (line: Line, at: number) => readonly Line[],
): readonly Line[] {
  const places: number[] = [];
  const made: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const place = made.length;
    const put = change(line, at);
    places.push(put.length > 0 ? place : -1);
    for (const one of put)
      made.push({ ...one, parent: places[one.parent] ?? -1, block: places[one.block] ?? place });
  }
  return made;
}

/** Separators between fields on one line. */
const BESIDE = /\s+[|·•]\s+/gu;
const FIELD = /^\p{L}[\p{L} ()/-]{1,23}\s?[:：]{1,2}\s*\S/u;

/** In characters: a longer line is prose. */
const LONGEST_FIELDS = 300;

const mayHaveFields = ({ kind, text }: Line): boolean =>
  (kind === 'text' || kind === 'item') &&
  text.length <= LONGEST_FIELDS &&
  /:.*\s[|·•]\s.*:/.test(text);

/** Splits `Speaker: Ann Lee | Date: 2 May 2021` into one line per field, if at least one field is known. */
function fieldsApart(line: Line, text: string): readonly Line[] {
  if (!mayHaveFields(line)) return [line];
  const gaps = Array.from(
    line.text.matchAll(BESIDE),
    ({ 0: gap, index }) => [index, index + gap.length] as const,
  );
  const starts = [0, ...gaps.map(([, end]) => end)];
  const fields = starts.map((start, at) => line.text.slice(start, gaps[at]?.[0]));
  const isKnown = fields.some(
    (field) => fieldNamed(field.split(/[:：]/, 1)[0] ?? '') !== undefined,
  );
  if (!isKnown || !fields.every((field) => FIELD.test(field))) return [line];
  const offsetOf = offsetsIn(text, line);
  return starts.map((from, at) => {
    const end = gaps[at]?.[0] ?? line.text.length;
    const start = offsetOf(from);
    const field = cutLine(upTo(line, end), from);
    return { ...field, start, end: offsetOf(end), column: line.column + start - line.start };
  });
}

/** Maximum number of navigation lines at the top of a note. */
const MOST_WAYS = 3;

/** Navigation at the top: `[Home](../index.md) | [All notes](all.md)`, `[Back](../README.md)`, `[TOC]`. */
function waysOnTop(lines: readonly Line[]): readonly number[] {
  const found: number[] = [];
  for (const [at, line] of lines.slice(0, MOST_WAYS).entries()) {
    const isAlone = line.kind === 'text' && line.block === at && lines[at + 1]?.block !== at;
    if (!isAlone || !(leadsElsewhere(line) || TOC.test(line.text))) break;
    found.push(at);
  }
  return found;
}

/** Placeholder of the table of contents. */
const TOC = /^\s*\[{1,2}_?toc_?\]{1,2}\s*$/i;

function leadsElsewhere({ text, marks }: Line): boolean {
  const links = marks.filter(({ kind, url }) => kind === 'link' && isLocal(url ?? ''));
  const beside = textWithout(
    text,
    links.map(({ start, end }) => [start, end]),
  );
  return !/[\p{L}\p{N}]/u.test(beside) && (links.length > 1 || isNavigation(text));
}

const isLocal = (url: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url);

/** Fewer links to headings may be content. */
const FEWEST_LINKS = 2;

/** A table of contents: links to the note's own headings, and the heading above if it is a section name. */
function contents(lines: readonly Line[]): readonly number[] {
  const first = lines.findIndex(isLinkToHeading);
  if (first < 0 || lines[first - 1]?.kind === 'item') return [];
  const behind = lines.findIndex((line, at) => at > first && !isLinkToHeading(line));
  const end = behind < 0 ? lines.length : behind;
  if (end - first < FEWEST_LINKS || lines[end]?.kind === 'item') return [];
  const above = lines[first - 1];
  const isOwn = above !== undefined && isHead(above) && isSectionName(above.text);
  const from = isOwn ? first - 1 : first;
  return Array.from({ length: end - from }, (_, at) => from + at);
}

const isLinkToHeading = (line: Line): boolean =>
  line.kind === 'item' &&
  isAll(line, 'link') &&
  markAhead(line, 'link')?.url?.startsWith('#') === true;

/** Whether a heading at the top only states the kind of note: see {@link isWrapperHeading}. */
function isFrame(lines: readonly Line[], at: number): boolean {
  const top = lines[at];
  if (top === undefined || !isHead(top) || lines[at + 1]?.kind !== 'heading') return false;
  const below = lines.slice(at + 1).filter((line) => isHead(line) && line.parent < 0);
  return isWrapperHeading(
    top.text,
    [top, ...below].map(({ depth }) => depth),
  );
}
