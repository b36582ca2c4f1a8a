import { appendTo } from '../model/append-to.ts';
import type { Note } from '../model/notes.ts';
import { lookUpName, type NamedEntry } from '../search/query/look-up-name.ts';
import type { OpenedNotes } from '../store/types.ts';
import type { Lookup } from './views.ts';

/** What things of the notes are called by: talks, these, all other notes and terms, topics, terms, people, events, tracks. */
export type NameKind = 'talks' | 'notes' | 'topics' | 'terms' | 'speakers' | 'events' | 'tracks';

export interface NameView {
  readonly name: string;
  /** Other words for the same: ids, aliases, abbreviations. */
  readonly aliases: readonly string[];
  /** What tells it from others of its kind, in a few words; empty where nothing does. */
  readonly about: string;
}

/** Texts are not asked for, so that none is read. */
type Named = Pick<OpenedNotes, 'snapshot'>;

type Namer = (source: Named) => Iterable<NameView>;

const named = (name: string): NameView => ({ name, aliases: [], about: '' });

/** Other names of talks, from the notes that they are, by those notes' files. */
export function aliasesOfTalks(notes: Iterable<Note>): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, readonly string[]>();
  for (const { kind, place, aliases: own } of notes) {
    if (kind === 'talk' && own.length > 0) aliases.set(place.file, own);
  }
  return aliases;
}

function* talkNames({ snapshot: { talks, events, notes } }: Named): Iterable<NameView> {
  // Many talks are of few events, and a row is read anew each time it is asked for.
  const namesOfEvents = Array.from(events, ({ name }) => name);
  const aliases = aliasesOfTalks(notes);
  for (const { title, id, speakers, event, place } of talks) {
    const where = event === undefined ? [] : [namesOfEvents[event] ?? ''];
    const own = [id, ...(aliases.get(place.file) ?? [])];
    yield { name: title, aliases: own, about: [...speakers, ...where].join(', ') };
  }
}

/** What a note can be asked for by: of a talk its title, of another note its own, and terms. */
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

/** What events go by beside their names, by their ids: that, name and year, the title of a note of its own. */
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

/** Every name of a kind, once, in the order of the notes. Reads no note's text. */
export function listNames(source: Named, kind: NameKind): readonly NameView[] {
  const names = new Map<string, NameView>();
  for (const view of NAMERS[kind](source)) if (!names.has(view.name)) names.set(view.name, view);
  return [...names.values()];
}

/** Names of a kind by what somebody calls them, however it is spelt, best first: as filters read them. */
export const findNames = (
  source: Named,
  kind: NameKind,
  wanted: string,
): Promise<Lookup<NameView>> => lookUp(listNames(source, kind), (name) => name, wanted);

/**
 * Things by what somebody calls them, however it is spelt, best first.
 * @param entryOf what a thing is called by
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
