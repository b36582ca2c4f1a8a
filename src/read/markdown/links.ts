import { decoded } from '../../model/text/decoded.ts';
import type { LinkFact } from '../facts/types.ts';
import type { Line, Mark } from './line.ts';
import { type Outline, rowOfCell } from './outline.ts';
import { offsetsIn } from './source-offsets.ts';
import { wikilinksIn } from './wikilinks.ts';

/** Links that may lead to another note: relative paths and wikilinks. */
export function linksOf(outline: Outline, text: string): readonly LinkFact[] {
  const links: LinkFact[] = [];
  const tracks = new TrackColumn();
  let head: Line | undefined;
  for (const [index, line] of outline.lines.entries()) {
    tracks.pass(line);
    if (line.kind === 'heading') head = line;
    const offsetOf = offsetsIn(text, line);
    const place = (plain: number) => ({
      line: line.line,
      column: line.column + offsetOf(plain) - line.start,
    });
    for (const mark of line.marks) {
      if (mark.kind !== 'link' || mark.url === undefined) continue;
      const url = mark.url.startsWith('ref:')
        ? outline.references.get(mark.url.slice(4))
        : mark.url;
      const target = url === undefined ? '' : localTarget(url);
      if (target === '') continue;
      const beside = besideLink(outline.lines, index, mark, head);
      const track = tracks.beside(outline.lines, index);
      links.push({
        target,
        kind: 'path',
        text: line.text.slice(mark.start, mark.end),
        ...place(mark.start),
        ...(beside !== '' && { beside }),
        ...(track !== undefined && { track }),
      });
    }
    for (const { index: at, isEmbed, target, alias } of wikilinksIn(line.text)) {
      const page = target.trim();
      if (page === '') continue;
      const start = place(at + (isEmbed ? 1 : 0));
      links.push({ target: page, kind: 'wiki', text: alias.trim() || page, ...start });
    }
  }
  return links;
}

/** Longest text stored from the row of an index, in characters. */
const longestBeside = 160;

/** Whether a link's text does not describe the target: `Notes`, `read more`. */
export const isEmptyText = (text: string): boolean =>
  /^(?:notes?|my notes|here|link|read(?: more)?|more|md|details|view|open|\W*)$/i.test(text.trim());

/**
 * The text of an index about a file, other than the link's own: the rest of the bullet or the other cells of the row;
 * for a link such as `Notes`, the first of these cells or the heading above.
 */
function besideLink(
  lines: readonly Line[],
  index: number,
  { start, end }: Mark,
  head: Line | undefined,
): string {
  const line = lines[index];
  if (!line || (line.kind !== 'item' && line.kind !== 'cell')) return '';
  const cut = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, longestBeside);
  const isItem = line.kind === 'item';
  const row = isItem ? [] : cellsBeside(lines, index);
  if (isEmptyText(line.text.slice(start, end))) return cut(row[0]?.text ?? head?.text ?? '');
  return cut(isItem ? line.text.slice(end) : row.map((cell) => cell.text).join(' | '));
}

/** Finds the column of the current table that names tracks, by its header. */
class TrackColumn {
  #headLine = 0;
  #column = -1;

  /** Must be called for every line, in order. */
  pass({ role, line, depth, text }: Line): void {
    if (role !== 'table-head') return;
    if (line !== this.#headLine) this.#column = -1;
    this.#headLine = line;
    if (trackHeading.test(text)) this.#column = depth;
  }

  /** The track in the row of a cell. */
  beside(lines: readonly Line[], index: number): string | undefined {
    if (this.#column < 0 || lines[index]?.kind !== 'cell') return undefined;
    const cell = cellsBeside(lines, index).find(({ depth }) => depth === this.#column);
    return cell?.text.trim() || undefined;
  }
}

const trackHeading = /^(?:track|stream|stage)s?$/i;

/** The other cells of a cell's row. */
const cellsBeside = (lines: readonly Line[], index: number): readonly Line[] =>
  rowOfCell(lines, index).filter((other) => other !== lines[index]);

/** The decoded path of a link; empty for a web address, a mail address or a place in the same note. */
function localTarget(url: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(url)) return '';
  return decoded(url.replace(/[#?].*$/s, ''));
}
