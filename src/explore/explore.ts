import { talksByEvent } from '../library/events.ts';
import { hitView } from '../library/search.ts';
import { lazily } from '../model/lazily.ts';
import type { SearchIndex } from '../search/open-index.ts';
import { listingAskedFor } from '../search/query/questions/listing-questions.ts';
import type { OpenedNotes } from '../store/types.ts';
import { countFacets, Facets, isWithin } from './facets.ts';
import type { FoundView, Within } from './types.ts';

/** So many hits are counted; nobody narrows more by hand. */
const MOST_COUNTED = 2000;

export interface ExploreOptions {
  /** How many hits to return. */
  readonly limit: number;
  readonly within: Within;
  /** Leaves the counting out, which takes several times as long as the first hits. */
  readonly isQuick?: boolean;
}

/** Answers what is typed into a page, with counts to narrow it by. */
export type Explore = (query: string, options: ExploreOptions) => FoundView;

export function explorerOf(source: OpenedNotes, index: () => SearchIndex): Explore {
  const facets = lazily(() => new Facets(source));
  const talks = lazily(() => talksByEvent(source));
  return (query, { limit, within, isQuick = false }) => {
    const isNarrowed = Object.values(within).some((value) => value !== undefined);
    const isCounted = !isQuick || isNarrowed;
    const { hits, relaxed, total, complete, nearest, matchesIn } = index().search(query, {
      limit: isCounted ? MOST_COUNTED : limit,
      isBeingTyped: true,
    });
    const all = isCounted ? hits.map((hit) => ({ hit, of: facets().of(hit) })) : [];
    const wanted = isNarrowed
      ? all.flatMap(({ hit, of }) => (isWithin(of, within) ? [hit] : []))
      : hits;
    return {
      query,
      relaxed,
      total: isNarrowed ? wanted.length : total,
      complete: isNarrowed ? Math.min(complete, wanted.length) : complete,
      hits: wanted.slice(0, limit).map((hit) => hitView(source, hit, talks)),
      nearest,
      listing: listingAskedFor(query) ?? null,
      counts: isCounted
        ? countFacets(
            all.map(({ of }) => of),
            within,
          )
        : null,
      matchesIn,
    };
  };
}
