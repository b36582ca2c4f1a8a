import type { HitView, Located, OccasionView, PassageView } from '../library/views.ts';
import { counted } from '../model/text/counts.ts';
import type { Field } from '../search/types.ts';
import { flow } from './text/flow.ts';
import { lineSpan, placeSpan } from './text/place-text.ts';
import {
  highlighted,
  indented,
  MATCH,
  markedText,
  noteSpan,
  paintLines,
  plainTextOf,
  type Ranges,
  type Span,
  type Styled,
  span,
} from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { wrap } from './text/wrap.ts';

/** Finds what was searched for in a title or a heading. */
type Matcher = (text: string) => Ranges;

interface HitOptions {
  /** Marks titles and headings as excerpts are marked. */
  readonly matchesIn?: Matcher | undefined;
  /** Whether to say why each ranks where it does. */
  readonly explain?: boolean | undefined;
}

/** Hits as a list numbered from 1, which is what `show 2` refers to, a blank line between them. */
export function renderHits(
  hits: readonly HitView[],
  terminal: Terminal,
  { matchesIn = () => [], explain = false }: HitOptions = {},
): string {
  const gutter = `${hits.length}`.length + 2;
  const room = terminal.columns && terminal.columns - gutter;
  const lines = hits.flatMap((hit, index) => [
    ...(index > 0 ? [[]] : []),
    ...indented(hitLines(hit, room, matchesIn, explain), gutter, [
      span(`${index + 1}`.padStart(gutter - 2)),
    ]),
  ]);
  return paintLines(lines, terminal);
}

function hitLines(
  hit: HitView,
  room: number | undefined,
  matchesIn: Matcher,
  explain: boolean,
): readonly Styled[] {
  return [
    ...wrap(marked(titleOf(hit), matchesIn), room),
    ...flow(originOf(hit), room),
    ...excerptLines(hit, room),
    ...(explain ? reasonLines(hit.why, room) : []),
    ...hit.more.flatMap((passage) => furtherLines(passage, hit, room, matchesIn)),
  ];
}

const marked = (name: Styled, matchesIn: Matcher): Styled =>
  highlighted(name, matchesIn(plainTextOf(name)), MATCH);

/** `Title › Heading`; the heading only where it says something new. */
export function titleOf({ title, heading }: Pick<HitView, 'title' | 'heading'>): Styled {
  const name = noteSpan(title, { bold: true, hue: 'accent' });
  if (heading === '' || heading.toLowerCase() === title.toLowerCase()) return [name];
  return [name, span(' › ', { dim: true }), noteSpan(heading)];
}

/** `talk · ServerlessDays Amsterdam · talks/security.md:12` */
function originOf(hit: HitView): readonly Span[] {
  const context =
    hit.talkTitle && hit.kind !== 'talk'
      ? `in ${hit.talkTitle}`
      : hit.occasion
        ? occasionText(hit.occasion)
        : hit.event;
  // Of a term its names are what is shown.
  const hidden = hit.kind === 'term' ? undefined : hiddenField(hit.foundIn);
  const without = hit.missing.map((word) => `"${word}"`).join(', ');
  return [
    span(hit.kind),
    ...(context ? [noteSpan(context)] : []),
    placeSpan(hit),
    ...(hit.alike.length > 0 ? [span(`and in ${hit.alike.length} more`, { hue: 'faint' })] : []),
    ...(without ? [noteSpan(`without ${without}`, { hue: 'faint' })] : []),
    ...(hidden ? [span(`found in ${hidden}`, { hue: 'faint' })] : []),
  ];
}

/** `2019-03-29 · Amsterdam · 27 talks` */
const occasionText = ({ date, year, location, talks }: OccasionView): string =>
  [date ?? year, location, counted(talks, 'talk')].filter((part) => part !== null).join(' · ');

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

type Excerpt = Pick<PassageView, 'excerpt' | 'matches'>;

/** Where only a name matches, there may be no text. */
export const excerptLines = (passage: Excerpt, room: number | undefined): readonly Styled[] =>
  passage.excerpt === '' ? [] : wrap(markedText(passage.excerpt, passage.matches), room);

const furtherIndent = 2;

/** On a terminal its line alone, where it stands in the file of the hit. */
function furtherLines(
  passage: PassageView,
  { file }: Located,
  room: number | undefined,
  matchesIn: Matcher,
): readonly Styled[] {
  const inner = room && room - furtherIndent;
  const heading = passage.heading ? [marked([noteSpan(passage.heading)], matchesIn)] : [];
  const body = [
    ...flow(
      [
        ...heading,
        room !== undefined && passage.file === file ? lineSpan(passage) : placeSpan(passage),
      ],
      inner,
    ),
    ...excerptLines(passage, inner),
  ];
  return indented(body, furtherIndent, [span('›', { dim: true })]);
}

function reasonLines(why: readonly string[], room: number | undefined): readonly Styled[] {
  return why.length === 0 ? [] : wrap([noteSpan(`why: ${why.join(', ')}`, { italic: true })], room);
}
