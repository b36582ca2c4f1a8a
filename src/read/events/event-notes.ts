import type { Event, Note } from '../../model/notes.ts';

/**
 * The events that have an event note, by the path of the note; of several events in one note, the first.
 * Text of such a note outside its talks is about the event.
 * @returns indices into `events`
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
