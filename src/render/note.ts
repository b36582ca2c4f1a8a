import type { NamedView, NoteHeadView, NoteView } from '../library/views.ts';
import { lettersOf } from '../model/text/letters-of.ts';
import { lineEndsOf } from '../model/text/lines.ts';
import { bodyStartOf } from '../read/front-matter/front-matter.ts';
import type { MarkdownOptions } from './markdown/context.ts';
import { type MarkdownLines, markdownLines, type RenderedMarkdown } from './markdown.ts';
import { flow } from './text/flow.ts';
import { placeSpan } from './text/place-text.ts';
import { labelled, section } from './text/section.ts';
import { noteSpan, paintLines, type Span, type Styled, span, widthOf } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { wrap } from './text/wrap.ts';

/** The text of a note behind its front matter, and the 1-based line of the file in which it begins. */
export function bodyOf({ markdown, firstLine }: Pick<NoteView, 'markdown' | 'firstLine'>) {
  // A part of a note that begins with a rule has no front matter.
  const start = firstLine === 1 ? bodyStartOf(markdown) : 0;
  return {
    body: markdown.slice(start),
    firstLine: firstLine + lineEndsOf(markdown.slice(0, start)),
  };
}

/** A note to be read: who, where and when, the text itself, and where to go from there. */
export function renderNote(
  note: NoteView,
  terminal: Terminal,
  options: NoteOptions = {},
): RenderedMarkdown {
  const { lines, lineOf } = noteLines(note, terminal, options);
  return { text: paintLines(lines, terminal), lineOf };
}

type NoteOptions = Pick<
  MarkdownOptions,
  'linked' | 'highlight' | 'isScreen' | 'matchesIn' | 'placeOf'
>;

/** {@link renderNote} up to the painting. */
export function noteLines(
  note: NoteView,
  terminal: Terminal,
  options: NoteOptions = {},
): Pick<MarkdownLines, 'lines' | 'lineOf'> {
  const { body, firstLine } = bodyOf(note);
  const { lines, lineOf, opening } = markdownLines(body, { ...terminal, ...options, firstLine });
  const before = [
    ...aboutLines(note, [placeSpan(note)], terminal.columns),
    [],
    ...titleLines(note, opening, terminal.columns),
  ];
  const after = onwardLines(note, terminal);
  return {
    lines: [...before, ...lines, ...after],
    lineOf: (noteLine) => before.length + lineOf(noteLine),
  };
}

/** What is known of a note, to stand above its text: {@link renderNote} without its place. */
export function headLines(
  head: NoteHeadView,
  opening: string,
  columns: number | undefined,
): readonly Styled[] {
  const about = aboutLines(head, [], columns);
  return [...about, ...(about.length > 0 ? [[]] : []), ...titleLines(head, opening, columns)];
}

/** Who, where, when and on what. */
function aboutLines(
  { speakers, event, date, topics }: NoteHeadView,
  place: readonly Span[],
  columns: number | undefined,
): readonly Styled[] {
  const known = [speakers.join(', '), event?.name, date].filter(Boolean);
  return [
    ...flow([...known.map((text) => noteSpan(text ?? '')), ...place], columns),
    ...labelled('Topics', topics, columns),
  ];
}

/** The title, unless the note opens with it. */
function titleLines(
  { title }: NoteHeadView,
  opening: string,
  columns: number | undefined,
): readonly Styled[] {
  const key = lettersOf(title);
  if (key === '' || lettersOf(opening).includes(key)) return [];
  const lines = wrap([noteSpan(title, { bold: true, hue: 'accent' })], columns);
  const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 1);
  return [...lines, [span('═'.repeat(width), { dim: true })], []];
}

function onwardLines({ related, linkedFrom }: NoteView, { columns }: Terminal): readonly Styled[] {
  const named = ({ name, ...place }: NamedView) => [noteSpan(name), placeSpan(place)];
  const like = related.map(({ title, ...place }) => [noteSpan(title), placeSpan(place)]);
  return [
    ...section('More like this', like, columns),
    ...section('Linked from', linkedFrom.map(named), columns),
  ];
}
