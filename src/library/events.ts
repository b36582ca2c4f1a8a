import { ascending } from '../model/ascending.ts';
import { appendTo } from '../model/maps.ts';
import type { OpenedNotes } from '../store/types.ts';
import { aliasesOfEvents, lookUp } from './names.ts';
import { placed } from './texts/position.ts';
import type { EventItemView, Lookup, SpeakerItemView, TalkView } from './views.ts';

/** Ids of the talks of each event, by the number of the event; undefined for talks without an event. */
export function talksByEvent({
  snapshot,
}: Pick<OpenedNotes, 'snapshot'>): ReadonlyMap<number | undefined, readonly string[]> {
  const talks = new Map<number | undefined, string[]>();
  for (const { id, event } of snapshot.talks) appendTo(talks, event, id);
  return talks;
}

/** Every event with its talks, oldest first; events without a date or year come last. */
export function listEvents({ snapshot }: OpenedNotes): readonly EventItemView[] {
  const talks = talksByEvent({ snapshot });
  const dateOf = ({ date, year }: EventItemView): string => date ?? `${year ?? '9999'}`;
  return Array.from(
    snapshot.events,
    ({ id, name, date, year, location, place }, number): EventItemView => ({
      kind: 'event',
      id,
      title: name,
      date: date ?? null,
      year: year ?? null,
      location: location ?? null,
      talks: talks.get(number) ?? [],
      ...placed(place),
    }),
  ).toSorted((a, b) => ascending(dateOf(a), dateOf(b)));
}

/**
 * Finds events by name, name and year, id, or title of their note, in any spelling. An exact id gives one event, a name
 * gives all events of that name.
 */
export async function findEvents(
  source: OpenedNotes,
  wanted: string,
  events = listEvents(source),
): Promise<Lookup<EventItemView>> {
  const aliases = aliasesOfEvents(source);
  const isName = events.some(({ title }) => title === wanted);
  const byId = isName ? undefined : events.find(({ id }) => id === wanted);
  if (byId) return { match: 'alias', found: [byId], nearest: [] };
  return lookUp(
    events,
    ({ id, title }) => ({ name: title, aliases: aliases.get(id) ?? [] }),
    wanted,
  );
}

/** Every speaker with their talks: most talks first, then by name. */
export function listSpeakers(talks: readonly TalkView[]): readonly SpeakerItemView[] {
  const bySpeaker = new Map<string, TalkView[]>();
  for (const talk of talks) {
    for (const speaker of talk.speakers) appendTo(bySpeaker, speaker, talk);
  }
  return [...bySpeaker]
    .flatMap(([name, own]) => speakerView(name, own))
    .sort((a, b) => b.talks.length - a.talks.length || (a.title < b.title ? -1 : 1));
}

function speakerView(name: string, talks: readonly TalkView[]): readonly SpeakerItemView[] {
  const [first] = talks;
  if (first === undefined) return [];
  const dates = talks.flatMap(({ date, event }) => date ?? event?.date ?? []);
  return [
    {
      kind: 'speaker',
      id: name,
      title: name,
      talks: talks.map(({ id }) => id),
      events: [...new Set(talks.flatMap(({ event }) => event?.name ?? []))],
      date: dates.toSorted().at(-1) ?? null,
      ...placed(first),
    },
  ];
}
