import type { EventFactsView, HitView, Located, PassageView } from '../library/views.ts';
import { counted } from '../model/text/counts.ts';
import type { Field } from '../search/types.ts';
import { flow } from './text/flow.ts';
import { lineSpan, placeSpan } from './text/place-text.ts';
import {
  highlighted,
  indented,
  MATCH,
  markedText,
  paintLines,
  plainTextOf,
  type Ranges,
  type Span,
  type Styled,
  safeSpan,
  span,
} from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { wrap } from './text/wrap.ts';

/** Finds the query's words in a title or a heading. */
type Matcher = (text: string) => Ranges;

interface HitOptions {
  /** Finds the words to mark in titles and headings; excerpts bring their own matches. */
  readonly matchesIn?: Matcher | undefined;
  /** Whether to print why each hit ranks where it does. */
  readonly explain?: boolean | undefined;
}

/** Renders hits as a list numbered from 1, separated by blank lines; `show 2` takes these numbers. */
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

/** `Title › Heading`; without the heading if it equals the title. */
export function titleOf({ title, heading }: Pick<HitView, 'title' | 'heading'>): Styled {
  const name = safeSpan(title, { bold: true, hue: 'accent' });
  if (heading === '' || heading.toLowerCase() === title.toLowerCase()) return [name];
  return [name, span(' › ', { dim: true }), safeSpan(heading)];
}

/** `talk · ServerlessDays Amsterdam · talks/security.md:12` */
function originOf(hit: HitView): readonly Span[] {
  const context =
    hit.talkTitle && hit.kind !== 'talk'
      ? `in ${hit.talkTitle}`
      : hit.occasion
        ? occasionText(hit.occasion)
        : eventOf(hit);
  // A hit that is a term shows the term's names.
  const hidden = hit.kind === 'term' ? undefined : hiddenField(hit.foundIn);
  const without = hit.missing.map((word) => `"${word}"`).join(', ');
  return [
    span(hit.kind),
    ...(context ? [safeSpan(context)] : []),
    placeSpan(hit),
    ...(hit.alike.length > 0 ? [span(`and in ${hit.alike.length} more`, { hue: 'faint' })] : []),
    ...(without ? [safeSpan(`without ${without}`, { hue: 'faint' })] : []),
    ...(hidden ? [span(`found in ${hidden}`, { hue: 'faint' })] : []),
  ];
}

/** An event's name with its year, which tells it from others of its series: `FooConf 2024`. */
const eventOf = ({ event, eventYear }: HitView): string =>
  event === '' || eventYear === null || event.includes(String(eventYear))
    ? event
    : `${event} ${eventYear}`;

/** `2019-03-29 · Amsterdam · 27 talks` */
const occasionText = ({ date, year, location, talks }: EventFactsView): string =>
  [date ?? year, location, counted(talks, 'talk')].filter((part) => part !== null).join(' · ');

/** Labels of the fields that a hit can match but does not show; undefined for the fields that it shows. */
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

/** The label of the first hidden field that matched; undefined if a shown field matched too. */
function hiddenField(foundIn: readonly Field[]): string | undefined {
  const hidden = foundIn.flatMap((field) => HIDDEN[field] ?? []);
  return hidden.length < foundIn.length ? undefined : hidden[0];
}

type Excerpt = Pick<PassageView, 'excerpt' | 'matches'>;

/** The excerpt with its matches marked; no lines for an empty excerpt (only a name matched). */
export const excerptLines = (passage: Excerpt, room: number | undefined): readonly Styled[] =>
  passage.excerpt === '' ? [] : wrap(markedText(passage.excerpt, passage.matches), room);

const furtherIndent = 2;

/** A further passage of a hit. On a terminal `:line` replaces `file:line` for a passage in the hit's file. */
function furtherLines(
  passage: PassageView,
  { file }: Located,
  room: number | undefined,
  matchesIn: Matcher,
): readonly Styled[] {
  const inner = room && room - furtherIndent;
  const heading = passage.heading ? [marked([safeSpan(passage.heading)], matchesIn)] : [];
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
  return why.length === 0 ? [] : wrap([safeSpan(`why: ${why.join(', ')}`, { italic: true })], room);
}
