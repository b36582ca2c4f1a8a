import type { Field } from '../search/types.ts';
import { flow } from './text/flow.ts';
import { lineSpan, type PlaceView, placeSpan } from './text/place-text.ts';
import { safePiece } from './text/safe-text.ts';
import {
  highlighted,
  indented,
  noteSpan,
  paintLines,
  plainTextOf,
  type Ranges,
  type Span,
  type Style,
  type Styled,
  span,
} from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { wrap } from './text/wrap.ts';

/** One line of a note with the words that matched. */
export interface ExcerptView {
  readonly text: string;
  /** The matched words in {@link text}. */
  readonly matches: Ranges;
}

/** A passage, as people see it. */
export interface PassageView extends PlaceView {
  /** Empty at the start of a note. */
  readonly heading: string;
  readonly excerpt: ExcerptView;
}

/** A search hit, as people see it. */
export interface HitView extends PassageView {
  /** 1-based; what `show 2` refers to. */
  readonly number: number;
  readonly kind: 'talk' | 'topic' | 'term' | 'note' | 'event';
  readonly title: string;
  /** Title of the talk that a term's definition stands in. */
  readonly talk?: string | undefined;
  readonly event?: string | undefined;
  /** When and where an event was, and how many talks it had. */
  readonly occasion?: string | undefined;
  readonly column?: number | undefined;
  /** How many other places have the same page; shown where there are any. */
  readonly alike: number;
  /** Words of the query that it does not have. */
  readonly missing: readonly string[];
  /** Fields that have its words, when its excerpt has none. */
  readonly foundIn: readonly Field[];
  /** Further passages of the same talk, best first. */
  readonly more: readonly PassageView[];
  /** Why it ranks here; shown where it is given. */
  readonly why?: readonly string[] | undefined;
}

/** Matched words: told from the others by their weight as well as by their colour. */
const matchStyle: Style = { bold: true, hue: 'match' };

/** Finds what was searched for in a title or a heading. */
type Matcher = (text: string) => Ranges;

/**
 * Hits as a numbered list, a blank line between them.
 *
 * @param matchesIn marks titles and headings as excerpts are marked
 */
export function renderHits(
  hits: readonly HitView[],
  terminal: Terminal,
  matchesIn: Matcher = () => [],
): string {
  const gutter = `${hits.reduce((most, { number }) => Math.max(most, number), 0)}`.length + 2;
  const lines = hits.flatMap((hit, index) => {
    const separator: readonly Styled[] = index > 0 ? [[]] : [];
    return [...separator, ...hitLines(hit, gutter, terminal.columns, matchesIn)];
  });
  return paintLines(lines, terminal);
}

function hitLines(
  hit: HitView,
  gutter: number,
  columns: number | undefined,
  matchesIn: Matcher,
): readonly Styled[] {
  const room = columns === undefined ? undefined : columns - gutter;
  const body = [
    ...wrap(marked(titleOf(hit), matchesIn), room),
    ...flow(originOf(hit), room),
    ...excerptLines(hit.excerpt, room),
    ...reasonLines(hit.why ?? [], room),
    ...hit.more.flatMap((passage) => furtherLines(passage, hit, room, matchesIn)),
  ];
  return indented(body, gutter, [span(`${hit.number}`.padStart(gutter - 2))]);
}

const marked = (name: Styled, matchesIn: Matcher): Styled =>
  highlighted(name, matchesIn(plainTextOf(name)), matchStyle);

/** `Title › Heading`; the heading only where it says something new. */
export function titleOf({ title, heading }: Pick<HitView, 'title' | 'heading'>): Styled {
  const name = noteSpan(title, { bold: true, hue: 'accent' });
  if (heading === '' || heading.toLowerCase() === title.toLowerCase()) return [name];
  return [name, span(' › ', { dim: true }), noteSpan(heading)];
}

/** `talk · ServerlessDays Amsterdam · talks/security.md:12` */
function originOf(hit: HitView): readonly Span[] {
  const context = hit.talk ? `in ${hit.talk}` : (hit.occasion ?? hit.event);
  // Of a term its names are what is shown.
  const hidden = hit.kind === 'term' ? undefined : hiddenField(hit.foundIn);
  const without = hit.missing.map((word) => `"${word}"`).join(', ');
  return [
    span(hit.kind),
    ...(context ? [noteSpan(context)] : []),
    placeSpan(hit),
    ...(hit.alike > 0 ? [span(`and in ${hit.alike} more`, { hue: 'faint' })] : []),
    ...(without ? [noteSpan(`without ${without}`, { hue: 'faint' })] : []),
    ...(hidden ? [span(`found in ${hidden}`, { hue: 'faint' })] : []),
  ];
}

/** What is not on the screen and may have the words that are looked for. */
const HIDDEN: Readonly<Record<Field, string | undefined>> = {
  alias: 'another name',
  speaker: 'its speakers',
  topic: 'its topics',
  track: 'its track',
  key: 'its front matter',
  property: 'its front matter',
  unseen: 'a link or the like',
  day: 'its date',
  body: undefined,
  heading: undefined,
  title: undefined,
  event: undefined,
  path: undefined,
};

/** Where the words stand that nobody sees; undefined where some of them are seen. */
function hiddenField(foundIn: readonly Field[]): string | undefined {
  const hidden = foundIn.flatMap((field) => HIDDEN[field] ?? []);
  return hidden.length < foundIn.length ? undefined : hidden[0];
}

/** Where only a name matches, there may be no text. */
const excerptLines = (excerpt: ExcerptView, room: number | undefined): readonly Styled[] =>
  excerpt.text === '' ? [] : wrap(excerptSpans(excerpt), room);

/** The excerpt with its matched words marked. */
export function excerptSpans({ text, matches }: ExcerptView): Styled {
  const spans: Span[] = [];
  let at = 0;
  for (const [start, end] of matches) {
    spans.push(pieceOf(text.slice(at, start)), pieceOf(text.slice(start, end), matchStyle));
    at = end;
  }
  spans.push(pieceOf(text.slice(at)));
  return spans.filter((piece) => piece.text !== '');
}

/** A part of a line keeps the spaces at its ends. */
const pieceOf = (text: string, style: Style = {}): Span => span(safePiece(text), style);

const furtherIndent = 2;

/** On a terminal its line alone, where it stands in the file of the hit. */
function furtherLines(
  passage: PassageView,
  { file }: PlaceView,
  room: number | undefined,
  matchesIn: Matcher,
): readonly Styled[] {
  const inner = room === undefined ? undefined : room - furtherIndent;
  const heading = passage.heading ? [marked([noteSpan(passage.heading)], matchesIn)] : [];
  const body = [
    ...flow(
      [
        ...heading,
        room !== undefined && passage.file === file ? lineSpan(passage) : placeSpan(passage),
      ],
      inner,
    ),
    ...excerptLines(passage.excerpt, inner),
  ];
  return indented(body, furtherIndent, [span('›', { dim: true })]);
}

function reasonLines(why: readonly string[], room: number | undefined): readonly Styled[] {
  return why.length === 0 ? [] : wrap([noteSpan(`why: ${why.join(', ')}`, { italic: true })], room);
}
