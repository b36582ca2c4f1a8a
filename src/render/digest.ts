import type { DigestPassageView, DigestView, TermView } from '../library/views.ts';
import { counted } from '../model/text/counts.ts';
import { excerptLines, titleOf } from './hits.ts';
import { definitionLines } from './terms.ts';
import { flow } from './text/flow.ts';
import { placeSpan } from './text/place-text.ts';
import { listed, section } from './text/section.ts';
import { indented, paintLines, type Span, type Styled, safeSpan, span } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { longestProse, wrap } from './text/wrap.ts';

/** A digest with the subject that it is about. */
interface Digest extends DigestView {
  /** The subject. */
  readonly title: string;
  /** Names of the topic's terms, to read next. */
  readonly further?: readonly string[];
}

const indent = 2;

/** Renders the definitions of the subject, its passages grouped by event, then further terms. */
export function renderDigest(digest: Digest, terminal: Terminal): string {
  const { columns } = terminal;
  const heading = [
    safeSpan(digest.title, { bold: true }),
    span(` · ${countsOf(digest)}`, { hue: 'faint' }),
  ];
  return paintLines(
    [
      ...wrap(heading, columns),
      ...digest.terms.flatMap((term) => termLines(term, digest.title, columns)),
      ...groupsOf(digest.passages).flatMap((group) => groupLines(group, columns)),
      ...section('Terms', listed(digest.further ?? []), columns),
    ],
    terminal,
  );
}

function countsOf({ passages, further = [] }: Digest): string {
  const talks = passages.filter(({ kind }) => kind === 'talk').length;
  const notes = passages.length - talks;
  const events = groupsOf(passages.filter(({ event }) => event !== null)).length;
  return [
    talks > 0 || notes === 0 ? counted(talks, 'talk') : '',
    notes > 0 ? counted(notes, 'note') : '',
    events > 1 ? counted(events, 'event') : '',
    further.length > 0 ? counted(further.length, 'term') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** The definitions of a term, below its name unless the digest's title is that name. */
function termLines(
  { term, definitions }: TermView,
  title: string,
  columns: number | undefined,
): readonly Styled[] {
  const isTitle = term.toLowerCase() === title.toLowerCase();
  return [
    ...(isTitle ? [] : [[], ...wrap([safeSpan(term, { bold: true, hue: 'accent' })], columns)]),
    ...definitionLines(definitions, columns),
  ];
}

interface Group {
  readonly name: string;
  readonly passages: readonly DigestPassageView[];
}

/** Groups consecutive passages of the same event and year. */
function groupsOf(passages: readonly DigestPassageView[]): readonly Group[] {
  const groups: { readonly name: string; readonly passages: DigestPassageView[] }[] = [];
  for (const passage of passages) {
    const name = occasionOf(passage);
    const last = groups.at(-1);
    if (last?.name === name) last.passages.push(passage);
    else groups.push({ name, passages: [passage] });
  }
  return groups;
}

/** The event's name and year; the year is left out if the name contains it. */
function occasionOf({ kind, event, date }: DigestPassageView): string {
  const year = `${event?.year ?? date?.slice(0, 4) ?? ''}`;
  const name = [event?.name, event?.name.includes(year) ? '' : year].filter(Boolean).join(' · ');
  if (name !== '') return name;
  return kind === 'talk' ? 'Event unknown' : 'Notes';
}

function groupLines({ name, passages }: Group, columns: number | undefined): readonly Styled[] {
  const room = columns === undefined ? undefined : Math.min(columns - indent, longestProse);
  return [
    [],
    ...wrap([safeSpan(name, { bold: true })], columns),
    ...passages.flatMap((passage, index): readonly Styled[] => [
      ...(index > 0 ? [[]] : []),
      ...indented(saidLines(passage, room), indent),
    ]),
  ];
}

function saidLines(passage: DigestPassageView, room: number | undefined): readonly Styled[] {
  const { speakers } = passage;
  const who: readonly Span[] = speakers.length > 0 ? [safeSpan(speakers.join(', '))] : [];
  return [
    ...wrap(titleOf(passage), room),
    ...flow([...who, placeSpan(passage)], room),
    ...excerptLines(passage, room),
  ];
}
