import type {
  EventItemView,
  HitView,
  NoteItemView,
  Placed,
  TalkView,
  TermView,
  TopicView,
} from '../../library/views.ts';
import { counted } from '../../model/text/counts.ts';
import type { Ranges } from '../../render/text/styled.ts';
import type { DocumentKind, Relaxation } from '../../search/types.ts';

/** What the list is of; Tab goes from one to the next. */
export const SCOPES = ['all', 'talks', 'topics', 'terms', 'events', 'notes'] as const;
export type Scope = (typeof SCOPES)[number];

/** The kind of hit that a scope leaves; none for all. */
export const KIND_OF: Readonly<Record<Scope, DocumentKind | undefined>> = {
  all: undefined,
  talks: 'talk',
  topics: 'topic',
  terms: 'term',
  events: 'event',
  notes: 'note',
};

/** One row of the list: something in the notes, and where it stands. */
export interface Entry extends Placed {
  readonly kind: DocumentKind;
  readonly title: string;
  /** The heading it was found under; empty where the title says it all. */
  readonly heading: string;
  /** One line about it: the words that matched, or who and when. */
  readonly detail: string;
  /** Id of the talk that it is, or is a part of. */
  readonly talk: string | null;
  /** The talks on a topic, or of an event; none for anything else. */
  readonly talks: readonly Entry[];
}

/** Finds the words of a query in any text. */
export type Matcher = (text: string) => Ranges;

/** What stands in the list, and what the search said of it. */
export interface Answer {
  readonly entries: readonly Entry[];
  /** Entries there are, shown or not. */
  readonly total: number;
  /** What the search gave way on. */
  readonly relaxed: readonly Relaxation[];
  /** Nearest names when there is no entry. */
  readonly nearest: readonly string[];
  /** Marks what was searched for in names and notes, as it is marked in what was found. */
  readonly matcher: Matcher;
}

export const NO_MATCHES: Matcher = () => [];

export function hitEntry(hit: HitView): Entry {
  const sameName = hit.heading.toLowerCase() === hit.title.toLowerCase();
  return {
    kind: hit.kind,
    title: hit.title,
    heading: sameName ? '' : hit.heading,
    detail: hit.excerpt,
    file: hit.file,
    line: hit.line,
    column: hit.column,
    talk: hit.talk,
    talks: [],
  };
}

type Named = Pick<Entry, 'kind' | 'title' | 'detail' | 'file' | 'line' | 'talk'>;

/** An entry that is known by its name. */
export const listed = (named: Named, talks: readonly Entry[] = []): Entry => ({
  ...named,
  heading: '',
  column: 1,
  talks,
});

const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(' · ');

const some = (count: number, one: string): string => (count === 0 ? '' : counted(count, one));

/** Talks by who and when, and what about where all are of one event: what all share tells none from the others. */
export function talkEntries(talks: readonly TalkView[]): readonly Entry[] {
  const isShared = (fact: (talk: TalkView) => string | null | undefined): boolean =>
    talks.length > 1 && new Set(talks.map(fact)).size === 1;
  const hasOneEvent = isShared(({ event }) => event?.name);
  const hasOneDate = isShared(({ date }) => date);
  return talks.map(({ id, title, speakers, event, date, topics, file, line }) =>
    listed({
      kind: 'talk',
      title,
      detail: joined(
        speakers.join(', '),
        hasOneEvent ? null : event?.name,
        hasOneDate ? null : date,
        hasOneEvent ? topics.join(', ') : null,
      ),
      file,
      line,
      talk: id,
    }),
  );
}

/** A note that is not known by a talk in it. */
export const noteEntry = ({ kind, title, date, tags, file, line }: NoteItemView): Entry =>
  listed({
    kind: kind === 'event' ? 'event' : 'note',
    title,
    detail: joined(date, ...tags) || file,
    file,
    line,
    talk: null,
  });

/** The entries of talks, by their ids. */
export type TalkEntries = ReadonlyMap<string, Entry>;

const entriesOf = (ids: readonly string[], talkOf: TalkEntries): readonly Entry[] =>
  ids.flatMap((id) => talkOf.get(id) ?? []);

export const topicEntry = (
  { name, talks, terms, file, line }: TopicView,
  talkOf: TalkEntries,
): Entry =>
  listed(
    {
      kind: 'topic',
      title: name,
      detail: joined(some(talks.length, 'talk'), some(terms.length, 'term')),
      file,
      line,
      talk: null,
    },
    entriesOf(talks, talkOf),
  );

export const eventEntry = (
  { title, date, year, location, talks, file, line }: EventItemView,
  talkOf: TalkEntries,
): Entry =>
  listed(
    {
      kind: 'event',
      title,
      detail: joined(
        date ?? (year === null ? null : `${year}`),
        location,
        some(talks.length, 'talk'),
      ),
      file,
      line,
      talk: null,
    },
    entriesOf(talks, talkOf),
  );

/** A term where it is first defined; none for one without a definition. */
export const termEntries = ({ term, definitions: [first] }: TermView): readonly Entry[] =>
  first === undefined
    ? []
    : [
        listed({
          kind: 'term',
          title: term,
          detail: first.text,
          file: first.file,
          line: first.line,
          talk: first.talk,
        }),
      ];
