import type { Event, Note, NotesModel, Owner } from '../../model/notes.ts';
import type { Place } from '../../model/place.ts';
import { eventNotes } from '../../read/events/event-notes.ts';
import type { NoteFacts } from '../../read/facts/types.ts';
import { dayIn } from '../../read/lexicon/dates.ts';
import type { SearchDocument } from '../../search/build/document.ts';
import { dayNumber } from '../../search/text/day-words.ts';
import type { BodyTokens } from '../codec/note-record.ts';
import { pathAndProperties } from './path-and-properties.ts';

/** Returns the tokens of a span of a file, by the numbers of a lexicon; undefined if the span has none. */
export type BodyOf = (file: string, start: number, end: number) => BodyTokens | undefined;

const NO_WORDS = new Uint32Array();

/** The documents of the search index: document `i` is passage `i`. */
export function* documentsOf(
  model: NotesModel,
  notes: readonly NoteFacts[],
  bodyOf: BodyOf,
): Generator<SearchDocument> {
  const factsOf = new Map(notes.map((note) => [note.path, note]));
  const talkOf = talksOfDefinitions(model);
  const noteOfEvent = notesOfEvents(model);
  const pageOf = groupsOfNotes(model);
  for (const { owner, heading, place, span } of model.passages) {
    const facts = factsOf.get(place.file);
    const about = aboutOwner(model, owner, facts, noteOfEvent);
    const body = bodyOf(place.file, span.start, span.end);
    // No object spread, since it takes Node 20 0.2 s more for 50,000 documents.
    yield {
      kind: owner.kind,
      group: groupNumber(model, owner),
      title: about.title ?? '',
      heading,
      body: body?.seen ?? NO_WORDS,
      unseen: body?.unseen ?? NO_WORDS,
      aliases: about.aliases ?? NOTHING,
      speakers: about.speakers ?? NOTHING,
      topics: about.topics ?? NOTHING,
      languages: facts?.languages ?? NOTHING,
      event: about.event ?? '',
      track: about.track ?? '',
      paths: about.paths ?? NOTHING,
      properties: about.properties ?? NOTHING,
      day: about.day,
      parent:
        owner.kind === 'term'
          ? (talkOf.get(definitionAt(owner.number, place)) ?? pageOf.get(place.file))
          : undefined,
    };
  }
}

const NOTHING: readonly never[] = [];

/** A note with at least this share of its text in definitions counts as a glossary, whatever its kind. */
const GLOSSARY_SHARE = 0.5;

/** The group of each note that is more than a glossary, by the note's path. */
function groupsOfNotes(model: NotesModel): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  const lengths = new Map<string, { all: number; defining: number }>();
  for (const { owner, place, span } of model.passages) {
    const { file } = place;
    const length = lengths.get(file) ?? { all: 0, defining: 0 };
    lengths.set(file, length);
    if (owner.kind === 'term') length.defining += span.end - span.start;
    if (owner.kind !== 'note' && owner.kind !== 'event') continue;
    length.all += span.end - span.start;
    groups.set(file, groupNumber(model, owner));
  }
  for (const { kind, place } of model.notes) {
    const { all, defining } = lengths.get(place.file) ?? { all: 0, defining: 0 };
    if (kind === 'glossary' || defining >= all * GLOSSARY_SHARE) groups.delete(place.file);
  }
  return groups;
}

/** The group of an owner: the search shows it as one hit. Order: groups of talks, topics, terms, notes, events. */
function groupNumber({ talks, topics, terms, notes }: NotesModel, { kind, number }: Owner): number {
  switch (kind) {
    case 'talk':
      return number;
    case 'topic':
      return talks.length + number;
    case 'term':
      return talks.length + topics.length + number;
    case 'note':
      return talks.length + topics.length + terms.length + number;
    case 'event':
      return talks.length + topics.length + terms.length + notes.length + number;
  }
}

/** The talk around each definition of a term; of several definitions of the term on one line the first counts. */
const talksOfDefinitions = ({ terms }: NotesModel): ReadonlyMap<string, number | undefined> =>
  new Map(
    terms.flatMap(({ definitions }, term) =>
      definitions.toReversed().map(({ place, talk }) => [definitionAt(term, place), talk] as const),
    ),
  );

const definitionAt = (term: number, { file, line }: Place): string => `${term} ${line} ${file}`;

type AboutOwner = Partial<
  Omit<SearchDocument, 'kind' | 'group' | 'heading' | 'body' | 'unseen' | 'parent' | 'languages'>
>;

/**
 * The fields of a search document that come from the passage's owner; a missing field is empty.
 * @param facts the facts of the passage's file
 */
function aboutOwner(
  model: NotesModel,
  owner: Owner,
  facts: NoteFacts | undefined,
  noteOfEvent: ReadonlyMap<number, Note>,
): AboutOwner {
  switch (owner.kind) {
    case 'talk':
      return aboutTalk(model, owner.number, facts);
    case 'topic':
      return { title: model.topics[owner.number]?.name ?? '' };
    case 'note':
      return aboutNote(model, owner.number, facts);
    case 'term':
      return aboutTerm(model, owner.number);
    case 'event':
      return aboutEvent(model.events[owner.number], noteOfEvent.get(owner.number), facts);
  }
}

function aboutTalk(
  { talks, events }: NotesModel,
  number: number,
  facts: NoteFacts | undefined,
): AboutOwner {
  const talk = talks[number];
  if (!talk) return {};
  const event = talk.event === undefined ? undefined : events[talk.event];
  return {
    title: talk.title,
    aliases: facts?.fields.aliases ?? NOTHING,
    speakers: talk.speakers,
    topics: withTags(talk.topics, facts),
    event: event?.name ?? '',
    track: talk.track ?? '',
    day: numberOf(talk.date ?? event?.date ?? event?.year?.toString() ?? dayOf(facts)),
    ...pathAndProperties(facts),
  };
}

function aboutNote(
  { notes }: NotesModel,
  number: number,
  facts: NoteFacts | undefined,
): AboutOwner {
  const note = notes[number];
  if (!note) return {};
  return {
    title: note.title,
    aliases: note.aliases,
    speakers: note.people,
    topics: withTags(note.topics, facts),
    day: numberOf(note.date ?? dayOf(facts)),
    ...pathAndProperties(facts),
  };
}

/** The topics, and the tags that are too general for topics: a query finds both by the same name. */
function withTags(topics: readonly string[], facts: NoteFacts | undefined): readonly string[] {
  const tags = facts === undefined ? NOTHING : [...facts.fields.topics, ...facts.hashtags];
  return tags.length === 0 ? topics : [...new Set([...topics, ...tags.map(({ value }) => value)])];
}

const numberOf = (iso: string | undefined): number | undefined =>
  iso === undefined ? undefined : dayNumber(iso);

/** The day in a note's front matter; else the day on which the note was written. */
function dayOf(facts: NoteFacts | undefined): string | undefined {
  const { date, created } = facts?.fields ?? {};
  return dayIn(date?.value ?? '') ?? dayIn(created?.value ?? '');
}

/** For each event with a note of its own, this note, by the event's number. */
function notesOfEvents({ notes, events }: NotesModel): ReadonlyMap<number, Note> {
  const eventOf = eventNotes(notes, events);
  return new Map(
    notes.flatMap((note) => {
      const event = eventOf.get(note.place.file);
      return event === undefined ? [] : [[event, note] as const];
    }),
  );
}

/** A query finds an event by the event's name, and by the title and aliases of the event's own note. */
function aboutEvent(
  event: Event | undefined,
  note: Note | undefined,
  facts: NoteFacts | undefined,
): AboutOwner {
  if (!event) return {};
  const { name, location, date, year } = event;
  const day = numberOf(date ?? year?.toString());
  if (!note) {
    const properties = location === undefined ? [] : [{ name: 'location', values: [location] }];
    return { title: name, event: name, day, properties };
  }
  const aliases = [note.title, ...note.aliases].filter((other) => other !== name);
  const topics = withTags(note.topics, facts);
  return { title: name, event: name, aliases, topics, day, ...pathAndProperties(facts) };
}

function aboutTerm({ terms }: NotesModel, number: number): AboutOwner {
  const term = terms[number];
  return term ? { title: term.name, aliases: term.aliases, topics: term.topics } : {};
}
