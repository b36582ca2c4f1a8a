import type { Talk } from '../model/notes.ts';
import type { OpenedNotes } from '../store/types.ts';
import { findEvents, listEvents } from './events.ts';
import { aliasesOfTalks, lookUp, type NameKind } from './names.ts';
import { placed } from './texts/position.ts';
import { type Constraints, text, wholeNumber } from './validation/constraints.ts';
import type { EventView, Lookup, TalkView } from './views.ts';

/** Selects talks. Names may be misspelt: each filter takes the nearest existing names. */
export interface TalkFilter {
  readonly topic?: string | undefined;
  readonly event?: string | undefined;
  readonly speaker?: string | undefined;
  readonly track?: string | undefined;
  readonly year?: number | undefined;
}

const eventView = (source: OpenedNotes, talk: Talk): EventView | null => {
  if (talk.event === undefined) return null;
  const event = source.snapshot.events.at(talk.event);
  return { name: event.name, date: event.date ?? null, year: event.year ?? null };
};

export const talkView = (source: OpenedNotes, talk: Talk): TalkView => ({
  kind: 'talk',
  id: talk.id,
  title: talk.title,
  speakers: talk.speakers,
  event: eventView(source, talk),
  date: talk.date ?? null,
  track: talk.track ?? null,
  topics: talk.topics,
  ...placed(talk.place),
});

/** The names among `all` that `wanted` matches, in the best category of match that finds any. */
async function namesMeant(all: Iterable<string>, wanted: string): Promise<ReadonlySet<string>> {
  const { found } = await lookUp([...new Set(all)], (name) => ({ name, aliases: [] }), wanted);
  return new Set(found);
}

type NameFilter = Exclude<keyof TalkFilter, 'year'>;

/** The names of a talk that each filter compares; a filter without an entry here does not compile. */
const NAMES_OF: Readonly<
  Record<Exclude<NameFilter, 'event'>, (talk: TalkView) => readonly string[]>
> = {
  topic: ({ topics }) => topics,
  speaker: ({ speakers }) => speakers,
  track: ({ track }) => (track === null ? [] : [track]),
};

/** The name filters, and the kind of names that each takes. */
export const NAMES_OF_FILTERS = {
  topic: 'topics',
  event: 'events',
  speaker: 'speakers',
  track: 'tracks',
} as const satisfies Readonly<Record<NameFilter, NameKind>>;

export const NAME_FILTERS = Object.keys(NAMES_OF_FILTERS) as readonly NameFilter[];

/** Constraints of the filters. */
export const TALK_FILTER: Constraints = {
  ...Object.fromEntries(NAME_FILTERS.map((name) => [name, text])),
  year: wholeNumber,
};

/** Picks the filters from an object that also has other options. */
export const filterIn = (options: TalkFilter): TalkFilter => ({
  ...Object.fromEntries(NAME_FILTERS.map((name) => [name, options[name]])),
  year: options.year,
});

/** All talks that pass every filter, in the order of the notes. */
export async function filterTalks(
  source: OpenedNotes,
  talks: readonly TalkView[],
  filter: TalkFilter,
): Promise<readonly TalkView[]> {
  const { year } = filter;
  let left = year === undefined ? talks : talks.filter((talk) => yearOf(talk) === year);
  for (const name of NAME_FILTERS) {
    const wanted = filter[name];
    if (wanted === undefined) continue;
    const namesOf = name === 'event' ? ({ id }: TalkView) => [id] : NAMES_OF[name];
    const meant =
      name === 'event'
        ? await talksOfEvents(source, wanted)
        : await namesMeant(talks.flatMap(namesOf), wanted);
    left = left.filter((talk) => namesOf(talk).some((own) => meant.has(own)));
  }
  return left;
}

/** Ids of the talks of the matching events; events without talks are not considered. */
async function talksOfEvents(source: OpenedNotes, wanted: string): Promise<ReadonlySet<string>> {
  const events = listEvents(source).filter(({ talks }) => talks.length > 0);
  const { found } = await findEvents(source, wanted, events);
  return new Set(found.flatMap(({ talks }) => talks));
}

/** The year of the talk's date, else of its event's date, else the event's year. */
export function yearOf({ event, date }: Pick<TalkView, 'event' | 'date'>): number | null {
  const day = date ?? event?.date;
  return day ? Number(day.slice(0, 4)) : (event?.year ?? null);
}

/** Finds talks by title, id or the aliases of their note, in any spelling. */
export function findTalks(
  { snapshot }: OpenedNotes,
  talks: readonly TalkView[],
  wanted: string,
): Promise<Lookup<TalkView>> {
  const aliases = aliasesOfTalks(snapshot.notes);
  return lookUp(
    talks,
    ({ title, id, file }) => ({ name: title, aliases: [id, ...(aliases.get(file) ?? [])] }),
    wanted,
  );
}
