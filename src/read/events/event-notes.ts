import type { Event, Note } from '../../model/notes.ts';

/**
 * The events that have a note to themselves, by that note's path; of several that one note tells of, the first.
 * What such a note says beside its talks is of the event.
 * @returns places in the list of events
 */
export function eventNotes(
  notes: readonly Note[],
  events: readonly Event[],
): ReadonlyMap<string, number> {
  const own = new Set(notes.filter(({ kind }) => kind === 'event').map(({ place }) => place.file));
  const found = new Map<string, number>();
  for (const [event, { place }] of events.entries()) {
    if (own.has(place.file) && !found.has(place.file)) found.set(place.file, event);
  }
  return found;
}
