import { bodyStartOf } from '../read/front-matter/front-matter.ts';
import { type RenderedMarkdown, renderMarkdown } from './markdown.ts';
import type { NamedPlaceView, TalkView } from './talks.ts';
import { flow } from './text/flow.ts';
import { type PlaceView, placeSpan } from './text/place-text.ts';
import { labelled, section } from './text/section.ts';
import { noteSpan, paintLines, type Span, type Styled } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';

/** A whole note, or the part of a file that is one talk. */
export interface NoteView extends PlaceView {
  readonly title: string;
  /** As in the file, front matter included. */
  readonly markdown: string;
  /** The 1-based line of the file in which {@link markdown} begins. */
  readonly firstLine: number;
  readonly talk?: TalkView | undefined;
  /** Talks that are most like it, nearest first. */
  readonly related: readonly TalkView[];
  readonly linkedFrom: readonly NamedPlaceView[];
}

const LINE_END = /\r\n|\r|\n/gu;

/** The text of a note behind its front matter, and the 1-based line of the file in which it begins. */
export function bodyOf({ markdown, firstLine }: Pick<NoteView, 'markdown' | 'firstLine'>) {
  // A part of a note that begins with a rule has no front matter.
  const start = firstLine === 1 ? bodyStartOf(markdown) : 0;
  return {
    body: markdown.slice(start),
    firstLine: firstLine + [...markdown.slice(0, start).matchAll(LINE_END)].length,
  };
}

/** A note to be read: who, where and when, the text itself, and where to go from there. */
export function renderNote(note: NoteView, terminal: Terminal): RenderedMarkdown {
  const { body, firstLine } = bodyOf(note);
  const { text, lineOf } = renderMarkdown(body, { ...terminal, firstLine });
  const before = [...aboutLines(note, terminal), []];
  const after = paintLines(onwardLines(note, terminal), terminal);
  return {
    text: `${paintLines(before, terminal)}${text}${after}`,
    lineOf: (noteLine) => before.length + lineOf(noteLine),
  };
}

function aboutLines({ talk, ...place }: NoteView, { columns }: Terminal): readonly Styled[] {
  const known = talk ? [talk.speakers.join(', '), talk.event, talk.date].filter(Boolean) : [];
  const spans: Span[] = known.map((text) => noteSpan(text ?? ''));
  return [
    ...flow([...spans, placeSpan(place)], columns),
    ...labelled('Topics', talk?.topics ?? [], columns),
  ];
}

function onwardLines({ related, linkedFrom }: NoteView, { columns }: Terminal): readonly Styled[] {
  const named = ({ name, ...place }: NamedPlaceView) => [noteSpan(name), placeSpan(place)];
  const like = related.map(({ title, ...place }) => [noteSpan(title), placeSpan(place)]);
  return [
    ...section('More like this', like, columns),
    ...section('Linked from', linkedFrom.map(named), columns),
  ];
}
