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

/** The scopes of the list: Tab goes from one to the next. */
export const SCOPES = ['all', 'talks', 'topics', 'terms', 'events', 'notes'] as const;
export type Scope = (typeof SCOPES)[number];

/** The kind of hit to which a scope is limited; undefined: all kinds. */
export const KIND_OF: Readonly<Record<Scope, DocumentKind | undefined>> = {
  all: undefined,
  talks: 'talk',
  topics: 'topic',
  terms: 'term',
  events: 'event',
  notes: 'note',
};

/** One entry of the list: something in the notes, and its place. */
export interface Entry extends Placed {
  readonly kind: DocumentKind;
  readonly title: string;
  /** The heading that contains the hit; empty if it adds nothing to the title. */
  readonly heading: string;
  /** One line about the entry: the matched words in their text, or speakers, event and date. */
  readonly detail: string;
  /** Id of the talk that the entry is, or is a part of; null if there is none. */
  readonly talk: string | null;
  /** The talks on a topic, or of an event; empty for any other entry. */
  readonly talks: readonly Entry[];
}

/** Finds the words of a query in any text. */
export type Matcher = (text: string) => Ranges;

/** The entries of the list, and how the search found them. */
export interface Answer {
  readonly entries: readonly Entry[];
  /** The number of entries, including those beyond the limit. */
  readonly total: number;
  /** How the search relaxed the query. */
  readonly relaxed: readonly Relaxation[];
  /** The most similar names, if there is no entry. */
  readonly nearest: readonly string[];
  /** Finds the query's words in names and notes, to mark them as in excerpts. */
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

/** Entries of talks. An event or a date that all talks share is left out; topics replace a shared event. */
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

/** The entry of a note as a file, as opposed to the entry of a talk in it. */
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

/** The entry of a term at its first definition. */
export const termEntry = ({ term, definitions: [first], file, line }: TermView): Entry =>
  listed({
    kind: 'term',
    title: term,
    detail: first?.text ?? '',
    file,
    line,
    talk: first?.talk ?? null,
  });
