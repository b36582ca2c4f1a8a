import type { Highlight } from '../../code/tokens.ts';
import type { NamedView, NoteHeadView } from '../../library/views.ts';
import { markdownLines } from '../../render/markdown.ts';
import { bodyOf, headLines } from '../../render/note.ts';
import { linkOf, placeSpan } from '../../render/text/place-text.ts';
import {
  highlighted,
  MATCH,
  plainTextOf,
  type Styled,
  safeSpan,
} from '../../render/text/styled.ts';
import type { Terminal } from '../../render/text/terminal.ts';
import { wrap } from '../../render/text/wrap.ts';
import type { Entry, Matcher } from '../found/entries.ts';
import { windowAround } from './note-window.ts';
import { hasMatch, type LineRange, NOTHING_MARKED, type Preview } from './preview.ts';

interface PreviewOptions {
  readonly key: string;
  /** The full text of the note's file. */
  readonly text: string;
  /** The note's metadata; undefined for a file that is not a known note. */
  readonly head: NoteHeadView | undefined;
  readonly highlight: Highlight | undefined;
  readonly linked: (target: string) => NamedView | undefined;
  readonly matcher: Matcher;
  /** The terminal, limited to the preview's columns. */
  readonly terminal: Terminal;
}

/** Fewest lines, from an entry's start on, that are searched for a match: the entry may match by name only. */
const LINES_BELOW_A_NAME = 12;

/** Most lines to mark; in a longer entry only the matched line is marked, because a screen of colour says nothing. */
const MOST_MARKED = 8;
/** A heading at most this many lines above the entry belongs to it. */
const LINES_BELOW_A_HEADING = 6;

/** Draws the note of an entry with its matched words marked; for a topic or event with talks, draws the talks. */
export function makePreview({ line, talks }: Entry, options: PreviewOptions): Preview {
  const { key, text, head, matcher, terminal, highlight, linked } = options;
  if (talks.length > 0) {
    const lines = talkLines(talks, matcher, terminal);
    return { key, lines, startLine: 0, hitLine: 0, marked: NOTHING_MARKED };
  }
  const { body, firstLine } = bodyOf({ markdown: text, firstLine: 1 });
  const part = windowAround(body, firstLine, line);
  const { lines, lineOf, opening } = markdownLines(part.markdown, {
    ...terminal,
    firstLine: part.firstLine,
    matchesIn: matcher,
    highlight,
    linked,
    isPartlyVisible: true,
  });
  const above = head ? headLines(head, opening, terminal.columns) : [];
  const all = [...above, ...lines];
  const { startLine, hitLine, marked } = markedPart(lines, lineOf(line) - 1, line);
  // If the hit is on the first line, the preview starts with the title above it.
  if (hitLine === 0) {
    return { key, lines: all, startLine: 0, hitLine: 0, marked: NOTHING_MARKED };
  }
  return {
    key,
    lines: all,
    startLine: above.length + startLine,
    hitLine: above.length + hitLine,
    marked: { start: above.length + marked.start, end: above.length + marked.end },
  };
}

/**
 * Finds a line of the note, and the match in it, among the drawn lines.
 *
 * @param start the drawn line on which the line of the note begins
 */
export function markedPart(
  lines: readonly Styled[],
  start: number,
  noteLine: number,
): Pick<Preview, 'startLine' | 'hitLine' | 'marked'> {
  const own = linesOf(lines, start, noteLine);
  const hitLine = matchNear(lines, own);
  const isAlone = own.end - own.start > MOST_MARKED && hitLine < own.end;
  return {
    startLine: headingAbove(lines, own.start),
    hitLine,
    marked: isAlone ? { start: hitLine, end: hitLine + 1 } : own,
  };
}

/** The drawn lines of a line of the note: from `start` to the next empty line, or to the next line of the note. */
function linesOf(lines: readonly Styled[], start: number, noteLine: number): LineRange {
  const isOfIt = (line: Styled): boolean => {
    const known = line.flatMap((run) => run.line ?? []);
    return hasText(line) && known.length > 0 && known.every((of) => of <= noteLine);
  };
  const others = lines.slice(start + 1).findIndex((line) => !isOfIt(line));
  return { start, end: others < 0 ? lines.length : start + 1 + others };
}

/** Whether a line has text; rules below headings have none. */
const hasText = (line: Styled | undefined): boolean =>
  line?.some(({ text, style }) => style.dim !== true && text.trim() !== '') ?? false;

const isHeading = (line: Styled | undefined): boolean =>
  hasText(line) && (line?.every(({ style }) => style.bold && style.hue !== undefined) ?? false);

/** The heading right above a line, or else the line itself. */
function headingAbove(lines: readonly Styled[], start: number): number {
  for (let at = start; at >= Math.max(0, start - LINES_BELOW_A_HEADING); at--) {
    if (isHeading(lines[at])) return at;
    // The text between heading and line belongs to something else.
    if (at < start && hasText(lines[at])) return start;
  }
  return start;
}

/** The first matched drawn line from `start` on; `start` if none matches. */
function matchNear(lines: readonly Styled[], { start, end }: LineRange): number {
  const reach = Math.max(end, start + LINES_BELOW_A_NAME);
  const marked = lines.slice(start, reach).findIndex(hasMatch);
  return start + Math.max(marked, 0);
}

/** Draws talks with title, detail and place, for a topic or an event. */
export const talkLines = (
  talks: readonly Entry[],
  matcher: Matcher,
  { columns }: Pick<Terminal, 'columns'>,
): readonly Styled[] =>
  talks.flatMap((talk) => {
    const title = [safeSpan(talk.title, { bold: true, hue: 'accent', ...linkOf(talk) })];
    const detail = [safeSpan(talk.detail)];
    return [
      ...wrap(highlighted(title, matcher(plainTextOf(title)), MATCH), columns),
      ...wrap(highlighted(detail, matcher(plainTextOf(detail)), MATCH), columns),
      ...wrap([placeSpan(talk)], columns),
      [],
    ];
  });
