import type { Event, Note, Owner, Passage, Talk, Term, Topic } from '../model/notes.ts';
import { isWithin } from '../model/place.ts';
import { eventNotes } from './events/event-notes.ts';
import type { NoteFacts, SectionFact, TalkFact } from './facts/types.ts';

/** The input from which passages are made. */
export interface PassageSource {
  readonly facts: readonly NoteFacts[];
  /** The model's notes, in the order of `facts`. */
  readonly notes: readonly Note[];
  /** Indices of the talks of each note, in the order of the file. */
  readonly talksOf: (note: number) => readonly number[];
  readonly talks: readonly Talk[];
  readonly events: readonly Event[];
  readonly terms: readonly Term[];
  readonly topics: readonly Topic[];
}

/** All passages: of talks, terms, topics, notes and events, in this order; each owner's together, in file order. */
export function passagesOf(source: PassageSource): readonly Passage[] {
  const passages: Passage[] = [];
  const ofNotes: Passage[] = [];
  const ofEvents = source.events.map((): Passage[] => []);
  const eventOf = eventNotes(source.notes, source.events);
  for (const [index, note] of source.facts.entries()) {
    const talks = source.talksOf(index);
    const own = talks.flatMap((talk) => source.talks[talk] ?? []);
    const sections = passageSections(note);
    // Talks have indices in the order of files and lines, so their passages are in order, too.
    for (const talk of talks) addTalk(passages, talk, source.talks[talk], note, sections);
    const event = eventOf.get(note.path);
    if (event === undefined) {
      addRest(ofNotes, { kind: 'note', number: index }, note, own, sections);
    } else {
      addRest(ofEvents[event] ?? [], { kind: 'event', number: event }, note, own, sections);
    }
  }
  for (const [term, { definitions }] of source.terms.entries()) {
    const owner = { kind: 'term', number: term } as const;
    for (const { place, span } of definitions) passages.push({ owner, heading: '', place, span });
  }
  for (const [topic, { place }] of source.topics.entries()) {
    passages.push({ owner: { kind: 'topic', number: topic }, heading: '', place, span: nothing });
  }
  for (const passage of ofNotes) passages.push(passage);
  for (const [event, { place }] of source.events.entries()) {
    const told = ofEvents[event] ?? [];
    for (const passage of told) passages.push(passage);
    // An event without a note of its own still needs a passage with its name.
    if (told.length === 0) {
      passages.push({ owner: { kind: 'event', number: event }, heading: '', place, span: nothing });
    }
  }
  return passages;
}

const nothing = { start: 0, end: 0 } as const;

type Sections = readonly SectionFact[];

function addTalk(
  into: Passage[],
  index: number,
  talk: Talk | undefined,
  note: NoteFacts,
  sections: Sections,
): void {
  if (!talk) return;
  const owner = { kind: 'talk', number: index } as const;
  const facts = [note.whole, ...note.parts].find(({ title }) => title.line === talk.place.line);
  for (const section of sections) {
    if (isWithin(section.start, talk.span))
      into.push(passage(owner, note.path, section, facts?.title));
  }
}

/** Sections outside talks are the note's own, except a glossary's sections, which are passages of terms. */
function addRest(
  into: Passage[],
  owner: Owner,
  note: NoteFacts,
  talks: readonly Talk[],
  sections: Sections,
): void {
  const ofTerms = sectionsOfTerms(note);
  const rest = sections.filter(
    (section) =>
      !talks.some(({ span }) => isWithin(section.start, span)) &&
      ofTerms.get(section.line)?.start !== section.start,
  );
  for (const section of rest) into.push(passage(owner, note.path, section, note.whole.title));
  // A note without other passages still needs one with its name and front matter.
  if (rest.length === 0 && talks.length === 0) {
    const { line } = note.whole.title;
    into.push({ owner, heading: '', place: { file: note.path, line }, span: nothing });
  }
}

/** The sections of a note by its headings, also cut at its talks if a talk has no heading of its own. */
export const passageSections = ({
  sections,
  talkSections,
}: Pick<NoteFacts, 'sections' | 'talkSections'>): readonly SectionFact[] =>
  talkSections.length > 0 ? talkSections : sections;

/** A glossary's sections that are its terms' passages, by the line of their heading. */
export function sectionsOfTerms({
  definitions,
  sections,
}: Pick<NoteFacts, 'definitions' | 'sections'>): ReadonlyMap<number, SectionFact> {
  const terms = definitions.filter(({ by }) => by === 'glossary-heading');
  const lines = new Set(terms.map(({ line }) => line));
  const own = sections.filter(({ depth, line }) => depth > 1 && lines.has(line));
  return new Map(own.map((section) => [section.line, section]));
}

/** The section under the title has an empty heading; a title from the file's name is on no line. */
function passage(
  owner: Owner,
  file: string,
  section: SectionFact,
  title: TalkFact['title'] | undefined,
): Passage {
  const { depth, line, span } = section;
  const isTitle = depth > 0 && line === title?.line && title.by !== 'file-name';
  const heading = isTitle ? '' : section.heading;
  return { owner, heading, place: { file, line }, span };
}
