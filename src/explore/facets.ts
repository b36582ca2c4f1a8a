import { describe } from '../library/search.ts';
import { yearOf } from '../library/talks.ts';
import type { Hit } from '../search/types.ts';
import type { OpenedNotes } from '../store/types.ts';
import type { FacetCount, FacetCounts, HitFacets, Within } from './types.ts';

/** Says what hits can be narrowed by; remembers it, for the next letter that is typed finds most of them again. */
export class Facets {
  readonly #source: OpenedNotes;
  readonly #known = new Map<string, HitFacets>();

  constructor(source: OpenedNotes) {
    this.#source = source;
  }

  of(hit: Hit): HitFacets {
    const { owner } = this.#source.snapshot.passages.at(hit.document);
    const key = `${hit.kind} ${owner.kind} ${owner.number}`;
    const known = this.#known.get(key) ?? this.#find(hit);
    this.#known.set(key, known);
    return known;
  }

  #find(hit: Hit): HitFacets {
    const { snapshot } = this.#source;
    const { owner, place } = snapshot.passages.at(hit.document);
    const { event } = describe(this.#source, hit, owner, place);
    const facts = this.#factsOf(owner);
    return {
      kind: hit.kind,
      event: event || null,
      year: facts.year,
      topics: facts.topics,
    };
  }

  #factsOf({ kind, number }: { readonly kind: string; readonly number: number }) {
    const { snapshot } = this.#source;
    if (kind === 'talk') {
      const { event, date, topics } = snapshot.talks.at(number);
      const of = event === undefined ? undefined : snapshot.events.at(event);
      const known = of && { name: of.name, date: of.date ?? null, year: of.year ?? null };
      return { year: yearOf({ event: known ?? null, date: date ?? null }), topics };
    }
    if (kind === 'note') {
      const { date, topics } = snapshot.notes.at(number);
      return { year: yearOf({ event: null, date: date ?? null }), topics };
    }
    if (kind === 'event') return { year: snapshot.events.at(number).year ?? null, topics: [] };
    if (kind === 'term') return { year: null, topics: snapshot.terms.at(number).topics };
    if (kind === 'topic') return { year: null, topics: [snapshot.topics.at(number).name] };
    return { year: null, topics: [] };
  }
}

/** What a hit has of each field. */
const VALUES: { readonly [Field in keyof FacetCounts]: (facets: HitFacets) => readonly string[] } =
  {
    kind: ({ kind }) => [kind],
    event: ({ event }) => (event === null ? [] : [event]),
    year: ({ year }) => (year === null ? [] : [`${year}`]),
    topic: ({ topics }) => topics,
  };

type FacetName = keyof FacetCounts;
const NAMES = Object.keys(VALUES) as readonly FacetName[];

/** Whether a hit is one of those that are asked for. */
export const isWithin = (facets: HitFacets, within: Within, but?: FacetName): boolean =>
  NAMES.every((name) => {
    const wanted = within[name];
    return wanted === undefined || name === but || VALUES[name](facets).includes(wanted);
  });

/** Counts the hits of each value of a field among those that pass all other fields. */
export function countFacets(all: readonly HitFacets[], within: Within): FacetCounts {
  const counted = (name: FacetName): FacetCount[] => {
    const counts = new Map<string, number>();
    const isNarrowed = NAMES.some((other) => other !== name && within[other] !== undefined);
    for (const facets of isNarrowed ? all.filter((one) => isWithin(one, within, name)) : all) {
      for (const value of VALUES[name](facets)) counts.set(value, (counts.get(value) ?? 0) + 1);
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
