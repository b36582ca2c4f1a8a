import { talksByEvent } from '../library/events.ts';
import { searchView } from '../library/search.ts';
import { lazily } from '../model/lazily.ts';
import type { SearchIndex } from '../search/open-index.ts';
import type { OpenedNotes } from '../store/types.ts';
import { countFacets, facetsIn, isWithin } from './facets.ts';
import type { FoundView, Within } from './types.ts';

/** Largest number of hits that are counted; nobody narrows more by hand. */
const MOST_COUNTED = 2000;

export interface ExploreOptions {
  /** Number of hits to return. */
  readonly limit: number;
  readonly within: Within;
  /** Skips the counts, which take several times as long as the first hits. */
  readonly isQuick?: boolean;
}

/** Answers a query that is typed into a page, with counts to narrow the hits. */
export type Explore = (query: string, options: ExploreOptions) => FoundView;

export function explorerOf(source: OpenedNotes, index: () => SearchIndex): Explore {
  const facetsOf = facetsIn(source);
  const talks = lazily(() => talksByEvent(source));
  return (query, { limit, within, isQuick = false }) => {
    const isNarrowed = Object.values(within).some((value) => value !== undefined);
    const isCounted = !isQuick || isNarrowed;
    const answer = index().search(query, {
      limit: isCounted ? MOST_COUNTED : limit,
      isBeingTyped: true,
    });
    const facets = isCounted ? answer.hits.map(facetsOf) : [];
    const hits = isNarrowed
      ? answer.hits.filter((hit) => isWithin(facetsOf(hit), within))
      : answer.hits;
    const narrowed = isNarrowed
      ? { ...answer, total: hits.length, complete: Math.min(answer.complete, hits.length) }
      : answer;
    return {
      ...searchView(source, query, { ...narrowed, hits: hits.slice(0, limit) }, talks),
      counts: isCounted ? countFacets(facets, within) : null,
      matchesIn: answer.matchesIn,
    };
  };
}
