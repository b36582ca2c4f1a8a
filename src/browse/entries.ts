import type { HitView, TalkView, TermView, TopicView } from '../library/views.ts';
import type { Ranges } from '../render/text/styled.ts';
import type { DocumentKind, Relaxation } from '../search/types.ts';

/** What the list is of; Tab goes from one to the next. */
export type Scope = 'all' | 'talks' | 'topics' | 'terms';

export const SCOPES: readonly Scope[] = ['all', 'talks', 'topics', 'terms'];

/** The kind of hit that a scope leaves; none for all. */
export const KIND_OF: Readonly<Record<Scope, DocumentKind | undefined>> = {
  all: undefined,
  talks: 'talk',
  topics: 'topic',
  terms: 'term',
};

/** One row of the list: something in the notes, and where it stands. */
export interface Entry {
  readonly kind: DocumentKind;
  readonly title: string;
  /** The heading it was found under; empty where the title says it all. */
  readonly heading: string;
  /** One line about it: the words that matched, or who and when. */
  readonly detail: string;
  /** The matched words in {@link detail}. */
  readonly matches: Ranges;
  /** Relative to the notes folder. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, UTF-16 code units. */
  readonly column: number;
  /** Id of the talk that it is, or is a part of. */
  readonly talk: string | null;
  /** The talks on a topic; none for anything else. */
  readonly talks: readonly Entry[];
}

/** What stands in the list, and what the search said of it. */
export interface Answer {
  readonly entries: readonly Entry[];
  /** Entries there are, shown or not. */
  readonly total: number;
  /** What the search gave way on. */
  readonly relaxed: readonly Relaxation[];
  /** Nearest names when there is no entry. */
  readonly nearest: readonly string[];
}

export function hitEntry(hit: HitView): Entry {
  const sameName = hit.heading.toLowerCase() === hit.title.toLowerCase();
  return {
    kind: hit.kind,
    title: hit.title,
    heading: sameName ? '' : hit.heading,
    detail: hit.excerpt,
    matches: hit.matches,
    file: hit.file,
    line: hit.line,
    column: hit.column,
    talk: hit.talk,
    talks: [],
  };
}

type Named = Pick<Entry, 'kind' | 'title' | 'detail' | 'file' | 'line' | 'talk'>;

const listed = (named: Named): Entry => ({
  ...named,
  heading: '',
  matches: [],
  column: 1,
  talks: [],
});

export const talkEntry = ({ id, title, speakers, event, date, file, line }: TalkView): Entry =>
  listed({
    kind: 'talk',
    title,
    detail: [speakers.join(', '), event?.name, date].filter(Boolean).join(' · '),
    file,
    line,
    talk: id,
  });

const counted = (count: number, one: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : `${one}s`}`;

/** @param talkOf the entry of a talk, by its id */
export const topicEntry = (
  { name, talks, terms, file, line }: TopicView,
  talkOf: ReadonlyMap<string, Entry>,
): Entry => ({
  ...listed({
    kind: 'topic',
    title: name,
    detail: [counted(talks.length, 'talk'), counted(terms.length, 'term')]
      .filter(Boolean)
      .join(' · '),
    file,
    line,
    talk: null,
  }),
  talks: talks.flatMap((id) => talkOf.get(id) ?? []),
});

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
