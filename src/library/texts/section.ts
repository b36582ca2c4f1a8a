import { lineEndsOf } from '../../model/text/lines.ts';
import type { OpenedNotes } from '../../store/types.ts';

/** A heading of a note. */
export interface HeadView {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** A part of a note, line by line. */
export interface SectionView {
  /** Path relative to the notes folder, with `/` as separator. */
  readonly file: string;
  /** 1-based number of the first line. */
  readonly line: number;
  /** 1-based number of the last line. */
  readonly last: number;
  /** Title of the note. */
  readonly title: string;
  /** The headings above the section, outermost first, with its own heading last and without the title. */
  readonly headings: readonly string[];
  /** The lines as they stand in the file, without line ends. */
  readonly lines: readonly string[];
  /** The next heading after the section. */
  readonly next: HeadView | null;
}

/** The facts of a section that these functions need. */
interface Head {
  /** 1 to 6; 0 for the text before the first heading. */
  readonly depth: number;
  readonly heading: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * The section around a line: the text of its heading without subsections, or with all subsections if the line is the
 * heading itself. With a last line, only these lines. Undefined if the file is not a note or has no such line.
 *
 * @param lines of the note's text, without line ends
 * @param heads in the order of the lines
 */
export function sectionAt(
  { snapshot }: OpenedNotes,
  { file, line, last }: { readonly file: string; readonly line: number; readonly last?: number },
  lines: readonly string[],
  heads: readonly Head[],
): SectionView | undefined {
  const note = [...snapshot.notes].find(({ place }) => place.file === file);
  if (note === undefined || line < 1 || line > lines.length) return undefined;
  const index = heads.findLastIndex((head) => head.line <= line);
  const head = heads[index];
  const isHeading = head !== undefined && head.depth > 0 && head.line === line;
  const behind = heads
    .slice(index + 1)
    .find(({ depth }) => !isHeading || depth <= (head?.depth ?? 0));
  const first = last === undefined ? (head?.line ?? 1) : line;
  const end = last ?? (behind ? behind.line - 1 : lines.length);
  const own = lines.slice(first - 1, Math.max(end, line));
  while (own.length > 1 && own.at(-1)?.trim() === '') own.pop();
  return {
    file,
    line: first,
    last: first + own.length - 1,
    title: note.title,
    headings: pathTo(heads, index).filter((heading) => heading !== note.title),
    lines: own,
    next: behind && last === undefined ? { name: behind.heading, file, line: behind.line } : null,
  };
}

/** The headings above a section, outermost first, and its own heading. */
export function pathTo(heads: readonly Head[], index: number): readonly string[] {
  const path: string[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (const head of heads.slice(0, index + 1).toReversed()) {
    if (head.depth === 0 || head.depth >= depth) continue;
    path.unshift(head.heading);
    depth = head.depth;
  }
  return path;
}

/** The lines of a note, or of the part of a file that is one talk. */
export const linesOfNote = (note: {
  readonly file: string;
  readonly firstLine: number;
  readonly markdown: string;
}) => ({
  file: note.file,
  line: note.firstLine,
  last: note.firstLine + lineEndsOf(note.markdown.trimEnd()),
});
