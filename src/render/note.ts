import type { NamedView, NoteHeadView, NoteView } from '../library/views.ts';
import { lettersOf } from '../model/text/letters-of.ts';
import { lineEndsOf } from '../model/text/lines.ts';
import { bodyStartOf } from '../read/front-matter/front-matter.ts';
import type { MarkdownOptions } from './markdown/context.ts';
import { type MarkdownLines, markdownLines, type RenderedMarkdown } from './markdown.ts';
import { flow } from './text/flow.ts';
import { placeSpan } from './text/place-text.ts';
import { labelled, section } from './text/section.ts';
import { paintLines, type Span, type Styled, safeSpan, span, widthOf } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { wrap } from './text/wrap.ts';

/** The text of a note after its front matter, and the 1-based line of the file on which that text begins. */
export function bodyOf({ markdown, firstLine }: Pick<NoteView, 'markdown' | 'firstLine'>) {
  // A part further down in the file has no front matter, even if it begins with a rule.
  const start = firstLine === 1 ? bodyStartOf(markdown) : 0;
  return {
    body: markdown.slice(start),
    firstLine: firstLine + lineEndsOf(markdown.slice(0, start)),
  };
}

/** Renders a note for reading: speakers, event, date, place and topics, the text, similar notes and backlinks. */
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

/** {@link renderNote} without the painting. */
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

/** The lines above a note's text, as in {@link renderNote} but without the place. */
export function headLines(
  head: NoteHeadView,
  opening: string,
  columns: number | undefined,
): readonly Styled[] {
  const about = aboutLines(head, [], columns);
  return [...about, ...(about.length > 0 ? [[]] : []), ...titleLines(head, opening, columns)];
}

/** Speakers, event, date, place and topics. */
function aboutLines(
  { speakers, event, date, topics }: NoteHeadView,
  place: readonly Span[],
  columns: number | undefined,
): readonly Styled[] {
  const known = [speakers.join(', '), event?.name, date].filter(Boolean);
  return [
    ...flow([...known.map((text) => safeSpan(text ?? '')), ...place], columns),
    ...labelled('Topics', topics, columns),
  ];
}

/** The underlined title; no lines if the note's opening contains the title. */
function titleLines(
  { title }: NoteHeadView,
  opening: string,
  columns: number | undefined,
): readonly Styled[] {
  const key = lettersOf(title);
  if (key === '' || lettersOf(opening).includes(key)) return [];
  const lines = wrap([safeSpan(title, { bold: true, hue: 'accent' })], columns);
  const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 1);
  return [...lines, [span('═'.repeat(width), { dim: true })], []];
}

function onwardLines({ related, linkedFrom }: NoteView, { columns }: Terminal): readonly Styled[] {
  const named = ({ name, ...place }: NamedView) => [safeSpan(name), placeSpan(place)];
  const like = related.map(({ title, ...place }) => [safeSpan(title), placeSpan(place)]);
  return [
    ...section('More like this', like, columns),
    ...section('Linked from', linkedFrom.map(named), columns),
  ];
}
