import { describe } from '../library/search.ts';
import { talkView, yearOf } from '../library/talks.ts';
import { ownNames } from '../library/texts/passages.ts';
import type { Owner } from '../model/notes.ts';
import type { Hit } from '../search/types.ts';
import type { OpenedNotes } from '../store/types.ts';
import type { FacetCount, FacetCounts, FacetName, Within } from './types.ts';

/** The values of a hit for each field: maybe several topics, and no event or year if unknown. */
type HitFacets = Readonly<Record<FacetName, readonly string[]>>;

/** Gives the facets of a hit. They are cached, because the next typed letter finds mostly the same hits. */
export function facetsIn(source: OpenedNotes): (hit: Hit) => HitFacets {
  const known = new Map<string, HitFacets>();
  return (hit) => {
    const key = `${hit.kind} ${hit.document}`;
    const facets = known.get(key) ?? facetsOf(source, hit);
    known.set(key, facets);
    return facets;
  };
}

function facetsOf(source: OpenedNotes, hit: Hit): HitFacets {
  const { owner, place } = source.snapshot.passages.at(hit.document);
  const { event } = describe(source, hit, owner, place);
  const { title, topics } = ownNames(source, owner);
  const year = yearOfOwner(source, owner);
  return {
    kind: [hit.kind],
    event: event === '' ? [] : [event],
    year: year === null ? [] : [`${year}`],
    topic: owner.kind === 'topic' ? [title] : topics,
  };
}

function yearOfOwner(source: OpenedNotes, { kind, number }: Owner): number | null {
  const { talks, notes, events } = source.snapshot;
  if (kind === 'talk') return yearOf(talkView(source, talks.at(number)));
  if (kind === 'note') return yearOf({ event: null, date: notes.at(number).date ?? null });
  return kind === 'event' ? (events.at(number).year ?? null) : null;
}

/** Whether a hit passes every selected field, except the field `but`. */
export const isWithin = (facets: HitFacets, within: Within, but?: FacetName): boolean =>
  (Object.keys(within) as FacetName[]).every((name) => {
    const wanted = within[name];
    return wanted === undefined || name === but || facets[name].includes(wanted);
  });

/** Counts the hits of each value of a field, among the hits that pass all other fields. */
export function countFacets(all: readonly HitFacets[], within: Within): FacetCounts {
  const counted = (name: FacetName): FacetCount[] => {
    const counts = new Map<string, number>();
    for (const facets of all.filter((one) => isWithin(one, within, name))) {
      for (const value of facets[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ name: value, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  };
  return {
    kind: counted('kind'),
    event: counted('event'),
    year: counted('year').sort((a, b) => Number(b.name) - Number(a.name)),
    topic: counted('topic'),
  };
}
