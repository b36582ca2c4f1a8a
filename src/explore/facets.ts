import { describe } from '../library/search.ts';
import { talkView, yearOf } from '../library/talks.ts';
import { ownNames } from '../library/texts/passages.ts';
import type { Owner } from '../model/notes.ts';
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
    const { title, topics } = ownNames(this.#source, owner);
    return {
      kind: hit.kind,
      event: event || null,
      year: this.#yearOf(owner),
      topics: owner.kind === 'topic' ? [title] : topics,
    };
  }

  #yearOf({ kind, number }: Owner): number | null {
    const { talks, notes, events } = this.#source.snapshot;
    if (kind === 'talk') return yearOf(talkView(this.#source, talks.at(number)));
    if (kind === 'note') return yearOf({ event: null, date: notes.at(number).date ?? null });
    return kind === 'event' ? (events.at(number).year ?? null) : null;
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
