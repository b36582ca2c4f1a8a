import type { Event, Note, NotesModel, Passage, Talk, Term, Topic } from '../model/notes.ts';
import type { Span } from '../model/place.ts';
import type { SearchDocument } from '../search/build/document.ts';
import { plainText } from '../search/text/plain-text.ts';

/** What the search shows as one hit: a talk, topic, term or note with all its passages. */
export interface Group {
  /** The number under which the index knows it. */
  readonly number: number;
  /** Its passages are those in `[first, end)`. */
  readonly first: number;
  readonly end: number;
}

/** The groups of a model, in the order of its passages, which keeps a group's together. */
export function groupsOf(model: NotesModel): readonly Group[] {
  const groups: Group[] = [];
  let first = 0;
  model.passages.forEach(({ owner }, at) => {
    const next = model.passages[at + 1];
    if (next && groupNumber(model, next.owner) === groupNumber(model, owner)) return;
    groups.push({ number: groupNumber(model, owner), first, end: at + 1 });
    first = at + 1;
  });
  return groups;
}

/** Talks come first, then topics, terms and notes. */
function groupNumber(model: NotesModel, owner: Passage['owner']): number {
  const { talks, topics, terms } = model;
  if (owner.kind === 'talk') return owner.talk;
  if (owner.kind === 'topic') return talks.length + owner.topic;
  const firstTerm = talks.length + topics.length;
  return owner.kind === 'term' ? firstTerm + owner.term : firstTerm + terms.length + owner.note;
}

/** Gives what a passage says: the plain text of a span of a file, or its tokens. */
export type BodyOf = (file: string, span: Span) => SearchDocument['body'];

/** Bodies as the texts have them. */
export const bodiesIn =
  (textOf: (file: string) => string): BodyOf =>
  (file, { start, end }) =>
    plainText(textOf(file).slice(start, end)).text;

/** What the index takes in: document `i` is the `i`-th passage of these groups. */
export function* documentsOf(
  model: NotesModel,
  groups: readonly Group[],
  bodyOf: BodyOf,
): Generator<SearchDocument> {
  for (const { number, first, end } of groups) {
    for (const passage of model.passages.slice(first, end)) {
      const { heading, place, span } = passage;
      const body = bodyOf(place.file, span);
      // One by one: Node 20 takes 0.2 s more for 50,000 that are copied (`...`).
      const { kind, title, aliases, speakers, topics, event, track, year, parent } = aboutOwner(
        model,
        passage,
      );
      yield {
        kind,
        group: number,
        title,
        heading,
        body,
        aliases,
        speakers,
        topics,
        event,
        track,
        year,
        parent,
      };
    }
  }
}

/** Lists of which members are asked for by their numbers. */
export interface Members {
  readonly notes: Numbered<Note>;
  readonly events: Numbered<Event>;
  readonly talks: Numbered<Talk>;
  readonly topics: Numbered<Topic>;
  readonly terms: Numbered<Term>;
}

interface Numbered<T> {
  at(number: number): T | undefined;
}

export type AboutOwner = Omit<SearchDocument, 'group' | 'heading' | 'body'>;

type Known = { readonly [Name in keyof AboutOwner]?: AboutOwner[Name] | undefined };

/** What is left out is empty, or undefined; it stands there all the same, so that all have one shape. */
const about = (
  kind: AboutOwner['kind'],
  title = '',
  { aliases = [], speakers = [], topics = [], event = '', track = '', year, parent }: Known = {},
): AboutOwner => ({ kind, title, aliases, speakers, topics, event, track, year, parent });

/** What the index takes in of a passage's owner. The parent of a definition is its talk's number. */
export function aboutOwner(members: Members, { owner, place }: Passage): AboutOwner {
  switch (owner.kind) {
    case 'talk':
      return aboutTalk(members, owner.talk);
    case 'topic':
      return about('topic', members.topics.at(owner.topic)?.name);
    case 'note':
      return about('note', members.notes.at(owner.note)?.title);
    case 'term':
      return aboutTerm(members, owner.term, place);
  }
}

function aboutTalk({ talks, events }: Members, number: number): AboutOwner {
  const talk = talks.at(number);
  const event = talk?.event === undefined ? undefined : events.at(talk.event);
  const year = event?.year ?? yearOf(talk?.date);
  return about('talk', talk?.title, {
    speakers: talk?.speakers,
    topics: talk?.topics,
    event: event?.name,
    year,
  });
}

const yearOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4));

/** A definition that stands inside a talk is a part of that talk. */
function aboutTerm({ terms }: Members, number: number, place: Passage['place']): AboutOwner {
  const term = terms.at(number);
  const definition = term?.definitions.find(
    ({ place: { file, line } }) => file === place.file && line === place.line,
  );
  return about('term', term?.name, {
    aliases: term?.aliases,
    topics: term?.topics,
    parent: definition?.talk,
  });
}
