import type { Event } from '../../model/notes.ts';
import type { EventClaim } from '../events/event-claims.ts';
import { type EventFact, Events } from '../events/events.ts';
import { slugOf } from '../lexicon/names.ts';
import { guardFreedId } from './ids.ts';
import { type WholeNotes, WiderChange } from './whole-notes.ts';

/** A talk's claim, and where among all talks it is made. */
interface Claim {
  readonly fact: EventFact;
  readonly path: string;
  /** Position among the talks of its note. */
  readonly at: number;
  /** Number of a talk that was there. */
  readonly talk?: number;
}

/** Events after a change. */
export interface PatchedEvents {
  readonly gone: readonly number[];
  /** Numbered on from those that were there. */
  readonly added: readonly Event[];
  /** Events that have another date or place, by their numbers. */
  readonly replaced: ReadonlyMap<number, Event>;
  /** The event of a changed note's talk. */
  eventOf(path: string, at: number): number | undefined;
}

/** The talks of one changed note, before (by their numbers) and after (by their claims). */
export interface ChangedClaims {
  readonly path: string;
  readonly before: readonly number[];
  readonly after: readonly (EventClaim | undefined)[];
}

/**
 * Events are what all claims of one name come to, in the order of the notes: those of the names that
 * changed notes claim are made anew from all of their claims. Throws WiderChange when a talk that has not
 * changed would be of another event, or of one with another name or year.
 */
export function patchEvents(whole: WholeNotes, changes: readonly ChangedClaims[]): PatchedEvents {
  const slugs = slugsOf(whole, changes);
  const oldTalks = new Set(changes.flatMap(({ before }) => before));
  const were = [...slugs]
    .flatMap((slug) => whole.talksClaiming(slug))
    .sort((a, b) => a - b)
    .flatMap((talk) => claimOf(whole, talk));
  const stayed = were.filter(({ talk }) => talk === undefined || !oldTalks.has(talk));
  const now = [...stayed, ...changes.flatMap(newClaims)].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.at - b.at,
  );
  const numbers = numbersOf(whole, slugs, were);
  return comparedWith(whole, numbers, { slugs, now });
}

function slugsOf(whole: WholeNotes, changes: readonly ChangedClaims[]): ReadonlySet<string> {
  const claims = changes.flatMap(({ before, after }) => [
    ...before.map((talk) => whole.claimOf(talk)),
    ...after,
  ]);
  return new Set(claims.flatMap((claim) => (isFact(claim) ? slugOf(claim.name) : [])));
}

const isFact = (claim: EventClaim | undefined): claim is EventFact =>
  claim !== undefined && !('noted' in claim);

function claimOf(whole: WholeNotes, talk: number): readonly Claim[] {
  const fact = whole.claimOf(talk);
  // Talks of one note follow each other, so their numbers tell their order as well as their positions.
  return isFact(fact) ? [{ fact, path: whole.talks.at(talk).place.file, at: talk, talk }] : [];
}

const newClaims = ({ path, after }: ChangedClaims): readonly Claim[] =>
  after.flatMap((fact, at) => (isFact(fact) ? [{ fact, path, at }] : []));

/** Events made of claims: for each claim its event's index among them. */
function replay(whole: WholeNotes, slugs: ReadonlySet<string>, claims: readonly Claim[]) {
  const events = new Events();
  const noted = whole.folder.notedEvents
    .filter(({ fact }) => slugs.has(slugOf(fact.name)))
    .map(({ fact, event }) => ({ event, index: events.add(fact) }));
  const indices = claims.map(({ fact }) => events.add(fact));
  return { events: events.list, noted, indices };
}

/** Numbers of the events as they were, by their index in a replay; which must come to what is known. */
function numbersOf(
  whole: WholeNotes,
  slugs: ReadonlySet<string>,
  claims: readonly Claim[],
): ReadonlySet<number> {
  const { noted, indices } = replay(whole, slugs, claims);
  const numbers = new Map(noted.map(({ index, event }) => [index, event]));
  claims.forEach(({ talk = -1 }, at) => {
    const index = indices[at] ?? -1;
    const event = whole.talks.at(talk).event ?? -1;
    if ((numbers.get(index) ?? event) !== event) throw new WiderChange('events that do not add up');
    numbers.set(index, event);
  });
  return new Set(numbers.values());
}

function comparedWith(
  whole: WholeNotes,
  were: ReadonlySet<number>,
  { slugs, now }: { readonly slugs: ReadonlySet<string>; readonly now: readonly Claim[] },
): PatchedEvents {
  const { events, noted, indices } = replay(whole, slugs, now);
  const numbers = new Map(noted.map(({ index, event }) => [index, event]));
  now.forEach(({ talk }, at) => {
    if (talk === undefined) return;
    const index = indices[at] ?? -1;
    const event = whole.talks.at(talk).event ?? -1;
    if ((numbers.get(index) ?? event) !== event) throw new WiderChange('a talk of another event');
    numbers.set(index, event);
  });
  const kept = new Set(numbers.values());
  if (kept.size !== numbers.size) throw new WiderChange('an event that falls apart');
  const gone = [...were].filter((event) => !kept.has(event));
  for (const event of gone) {
    const { id } = whole.events.at(event);
    guardFreedId(id, whole.eventIds, whole.events, (other) => gone.includes(other));
  }
  const added: Event[] = [];
  const replaced = new Map<number, Event>();
  events.forEach((event, index) => {
    const number = numbers.get(index);
    if (number === undefined) {
      if (whole.eventIds.withId(event.id).some((other) => !gone.includes(other))) {
        throw new WiderChange('an event whose id is taken');
      }
      numbers.set(index, whole.events.length + added.length);
      added.push(event);
      return;
    }
    const old = whole.events.at(number);
    if (old.id !== event.id || old.name !== event.name || old.year !== event.year) {
      throw new WiderChange('an event of another name');
    }
    if (tellingOf(old) !== tellingOf(event)) replaced.set(number, event);
  });
  const ofTalks = new Map(
    now.map(({ path, at, talk }, claim) => [
      talk === undefined ? `${path} ${at}` : '',
      numbers.get(indices[claim] ?? -1),
    ]),
  );
  return { gone, added, replaced, eventOf: (path, at) => ofTalks.get(`${path} ${at}`) };
}

/** What talks of an event that has its name and year may tell of it, as one string. */
const tellingOf = ({ date, location, place }: Event): string =>
  JSON.stringify([date, location, place]);
