import type { PassageView, SearchView } from '../library/views.ts';

/** The fields by which hits can be narrowed. */
export type FacetName = 'kind' | 'event' | 'year' | 'topic';

/** Number of hits for each kind, event, year and topic; the most first, but the latest year first. */
export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>;

export interface FacetCount {
  readonly name: string;
  readonly count: number;
}

/** The selected value of each field; an absent field allows all values. */
export type Within = Readonly<Partial<Record<FacetName, string>>>;

/** An answer with counts to narrow it, and a function that finds its words in other texts. */
export interface FoundView extends SearchView {
  /** The counts of a field include all hits that pass the other fields; null if they were not requested. */
  readonly counts: FacetCounts | null;
  /** Finds the words of the query, in all their forms, in any plain text. */
  matchesIn(text: string): PassageView['matches'];
}
