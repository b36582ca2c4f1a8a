import { appendTo } from '../model/maps.ts';
import type { Note } from '../model/notes.ts';
import { lookUpName, type NamedEntry } from '../search/query/look-up-name.ts';
import type { OpenedNotes } from '../store/types.ts';
import type { Lookup } from './views.ts';

/** What the listed names belong to. `notes` includes the names of talks and terms. */
export type NameKind = 'talks' | 'notes' | 'topics' | 'terms' | 'speakers' | 'events' | 'tracks';

export interface NameView {
  readonly name: string;
  /** Other names: ids, aliases, abbreviations. */
  readonly aliases: readonly string[];
  /** A few words that tell the entry from others of its kind, such as the speakers of a talk; may be empty. */
  readonly about: string;
}

/** Has no `textOf`, so that no text of a note is read. */
type Named = Pick<OpenedNotes, 'snapshot'>;

type Namer = (source: Named) => Iterable<NameView>;

const named = (name: string): NameView => ({ name, aliases: [], about: '' });

/** Aliases of the notes that are talks, by the file of the note. */
export function aliasesOfTalks(notes: Iterable<Note>): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, readonly string[]>();
  for (const { kind, place, aliases: own } of notes) {
    if (kind === 'talk' && own.length > 0) aliases.set(place.file, own);
  }
  return aliases;
}

function* talkNames({ snapshot: { talks, events, notes } }: Named): Iterable<NameView> {
  // Many talks share few events, and the list decodes a record at each access.
  const namesOfEvents = Array.from(events, ({ name }) => name);
  const aliases = aliasesOfTalks(notes);
  for (const { title, id, speakers, event, place } of talks) {
    const where = event === undefined ? [] : [namesOfEvents[event] ?? ''];
    const own = [id, ...(aliases.get(place.file) ?? [])];
    yield { name: title, aliases: own, about: [...speakers, ...where].join(', ') };
  }
}

/** The names by which a note can be requested: titles of talks, titles of other notes, and terms. */
function* noteNames(source: Named): Iterable<NameView> {
  yield* talkNames(source);
  for (const { title, aliases } of source.snapshot.notes)
    yield { name: title, aliases, about: aliases.join(', ') };
  for (const { name, aliases, definitions } of source.snapshot.terms)
    if (definitions.length > 0) yield { name, aliases, about: aliases.join(', ') };
}

function* speakerNames({ snapshot: { talks } }: Named): Iterable<NameView> {
  for (const { speakers } of talks) yield* speakers.map(named);
}

/** Other names of events, by event id: the id, the name with the year, and the title of the event's own note. */
export function aliasesOfEvents({
  snapshot: { notes, events },
}: Named): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string>();
  for (const { kind, title, place } of notes) if (kind === 'event') titles.set(place.file, title);
  return new Map(
    Array.from(events, ({ id, name, year, place }) => {
      const ofYear = year === undefined ? [] : [`${name} ${year}`];
      return [id, [id, ...ofYear, ...[titles.get(place.file) ?? []].flat()]];
    }),
  );
}

function* eventNames(source: Named): Iterable<NameView> {
  const { talks, events } = source.snapshot;
  const all = aliasesOfEvents(source);
  const aliases = new Map<string, string[]>();
  for (const event of new Set(Array.from(talks, ({ event }) => event))) {
    if (event === undefined) continue;
    const { id, name } = events.at(event);
    for (const alias of all.get(id) ?? []) appendTo(aliases, name, alias);
  }
  for (const [name, own] of aliases) yield { name, aliases: own, about: '' };
}

function* trackNames({ snapshot: { talks } }: Named): Iterable<NameView> {
  for (const { track } of talks) if (track !== undefined) yield named(track);
}

function* topicNames({ snapshot: { topics } }: Named): Iterable<NameView> {
  for (const { id, name } of topics) yield { name, aliases: id === name ? [] : [id], about: '' };
}

function* termNames({ snapshot: { terms } }: Named): Iterable<NameView> {
  for (const { name, aliases } of terms) yield { name, aliases, about: aliases.join(', ') };
}

const NAMERS: Readonly<Record<NameKind, Namer>> = {
  talks: talkNames,
  notes: noteNames,
  topics: topicNames,
  terms: termNames,
  speakers: speakerNames,
  events: eventNames,
  tracks: trackNames,
};

/** Every name of a kind, without duplicates, in the order of the notes. Reads no text of a note. */
export function listNames(source: Named, kind: NameKind): readonly NameView[] {
  const names = new Map<string, NameView>();
  for (const view of NAMERS[kind](source)) if (!names.has(view.name)) names.set(view.name, view);
  return [...names.values()];
}

/** Finds names of a kind, in any spelling, best match first; filters find names in this way, too. */
export const findNames = (
  source: Named,
  kind: NameKind,
  wanted: string,
): Promise<Lookup<NameView>> => lookUp(listNames(source, kind), (name) => name, wanted);

/**
 * Finds things by name, in any spelling, best match first.
 * @param entryOf gives the name and the aliases of a thing
 */
export async function lookUp<T>(
  things: readonly T[],
  entryOf: (thing: T) => NamedEntry,
  wanted: string,
): Promise<Lookup<T>> {
  const entries = things.map(entryOf);
  const { match, found, nearest } = await lookUpName(entries, wanted);
  return {
    match,
    found: found.flatMap((at) => things[at] ?? []),
    nearest: [...new Set(nearest.flatMap((at) => entries[at]?.name ?? []))],
  };
}
