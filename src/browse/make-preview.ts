import type { Highlight } from '../code/tokens.ts';
import type { NoteHeadView } from '../library/views.ts';
import type { LinkedNote } from '../render/markdown/context.ts';
import { markdownLines } from '../render/markdown.ts';
import { bodyOf, headLines, type NoteHead } from '../render/note.ts';
import { placeSpan } from '../render/text/place-text.ts';
import { noteSpan, type Span, type Styled } from '../render/text/styled.ts';
import type { Terminal } from '../render/text/terminal.ts';
import { wrap } from '../render/text/wrap.ts';
import type { Entry } from './entries.ts';
import type { Matcher } from './matched-words.ts';
import { windowAround } from './note-window.ts';
import type { Preview } from './preview.ts';

interface PreviewOptions {
  readonly key: string;
  /** The whole text of the note's file. */
  readonly text: string;
  /** What is known of it; undefined for a note that is not known. */
  readonly head: NoteHeadView | undefined;
  readonly highlight: Highlight | undefined;
  readonly linked: (target: string) => LinkedNote | undefined;
  readonly matcher: Matcher;
  /** The preview's part of the screen. */
  readonly terminal: Terminal;
}

/** Where only the names of something match, its text may do so that many lines below their place. */
const LINES_BELOW_A_NAME = 12;

/** The note of an entry, drawn with the matched words marked; the talks of a topic that has some. */
export function makePreview({ line, talks }: Entry, options: PreviewOptions): Preview {
  const { key, text, head, matcher, terminal, highlight, linked } = options;
  if (talks.length > 0) return { key, lines: talkLines(talks, terminal), hitLine: 0 };
  const { body, firstLine } = bodyOf({ markdown: text, firstLine: 1 });
  const part = windowAround(body, firstLine, line);
  const { lines, lineOf, opening } = markdownLines(part.markdown, {
    ...terminal,
    firstLine: part.firstLine,
    matchesIn: matcher,
    highlight,
    linked,
  });
  const above = head ? headLines(shownHead(head), opening, terminal.columns) : [];
  const hitLine = matchNear(lines, lineOf(line) - 1, line);
  // A note that is seen from its first line on is seen from its title on.
  return {
    key,
    lines: [...above, ...lines],
    hitLine: hitLine === 0 ? 0 : above.length + hitLine,
  };
}

const shownHead = ({ event, date, ...head }: NoteHeadView): NoteHead => ({
  ...head,
  event: event?.name,
  date: date ?? undefined,
});

const isMarked = (line: Styled): boolean => line.some(({ style }) => style.hue === 'match');

/** A line of the note may take many of the screen; the first marked one is what was found. */
function matchNear(lines: readonly Styled[], from: number, noteLine: number): number {
  const isOfLaterLine = ({ line = noteLine }: Span): boolean => line > noteLine;
  const own = lines.slice(from).findIndex((line) => line.some(isOfLaterLine));
  const reach = own < 0 ? lines.length : Math.max(own, LINES_BELOW_A_NAME);
  const marked = lines.slice(from, from + reach).findIndex(isMarked);
  return from + Math.max(marked, 0);
}

/** Who speaks about a topic, and where that stands. */
const talkLines = (talks: readonly Entry[], { columns }: Terminal): readonly Styled[] =>
  talks.flatMap((talk) => [
    ...wrap([noteSpan(talk.title, { bold: true })], columns),
    ...wrap([noteSpan(talk.detail)], columns),
    ...wrap([placeSpan(talk)], columns),
    [],
  ]);
