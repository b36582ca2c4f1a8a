import type { Event, Note, NotesModel, Owner } from '../../model/notes.ts';
import type { Place } from '../../model/place.ts';
import { eventNotes } from '../../read/events/event-notes.ts';
import type { NoteFacts } from '../../read/facts/types.ts';
import { dayIn } from '../../read/lexicon/dates.ts';
import type { SearchDocument } from '../../search/build/document.ts';
import { dayNumber } from '../../search/text/day-words.ts';
import type { BodyTokens } from '../codec/note-record.ts';
import { besideOf } from './beside.ts';

/** Gives the words of a span of a file, in the numbers of a lexicon; undefined where it has none. */
export type BodyOf = (file: string, start: number, end: number) => BodyTokens | undefined;

const NO_WORDS = new Uint32Array();

/** What the search index takes in: document `i` is passage `i`. */
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
    // Named one by one: Node 20 takes 0.2 s more for 50,000 that are spread.
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

/** A note with this share of its text in definitions is a list of terms, whatever it is called. */
const GLOSSARY_SHARE = 0.5;

/** The group of each note that says more than what terms mean, by its path. */
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

/** What the search shows as one hit is a group; those of talks come first, then topics, terms, notes, events. */
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

/** The talk that each definition of a term is in, for it is a part of that; of several on one line the first counts. */
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
 * What the index takes in of a passage's owner; what is left out is empty.
 * @param facts of the file that the passage stands in
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
    ...besideOf(facts),
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
    ...besideOf(facts),
  };
}

/** Its topics, and those of its tags that are too general for one: they are looked for by the same name. */
function withTags(topics: readonly string[], facts: NoteFacts | undefined): readonly string[] {
  const tags = facts === undefined ? NOTHING : [...facts.fields.topics, ...facts.hashtags];
  return tags.length === 0 ? topics : [...new Set([...topics, ...tags.map(({ value }) => value)])];
}

const numberOf = (iso: string | undefined): number | undefined =>
  iso === undefined ? undefined : dayNumber(iso);

/** Of the day that a note gives in its front matter; else of when it was written. */
function dayOf(facts: NoteFacts | undefined): string | undefined {
  const { date, created } = facts?.fields ?? {};
  return dayIn(date?.value ?? '') ?? dayIn(created?.value ?? '');
}

/** The note that an event has to itself, by its number. */
function notesOfEvents({ notes, events }: NotesModel): ReadonlyMap<number, Note> {
  const eventOf = eventNotes(notes, events);
  return new Map(
    notes.flatMap((note) => {
      const event = eventOf.get(note.place.file);
      return event === undefined ? [] : [[event, note] as const];
    }),
  );
}

/** An event is called by its own name and by that of the note it has to itself. */
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
  return { title: name, event: name, aliases, topics, day, ...besideOf(facts) };
}

function aboutTerm({ terms }: NotesModel, number: number): AboutOwner {
  const term = terms[number];
  return term ? { title: term.name, aliases: term.aliases, topics: term.topics } : {};
}
