import type { PassageView, SearchView } from '../library/views.ts';

/** What hits can be narrowed by. */
export type FacetName = 'kind' | 'event' | 'year' | 'topic';

/** How many hits there are of each kind, event, year and topic; the most first, years from the latest on. */
export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>;

export interface FacetCount {
  readonly name: string;
  readonly count: number;
}

/** What hits are narrowed to; a field that is absent allows all. */
export type Within = Readonly<Partial<Record<FacetName, string>>>;

/** An answer with what is needed to narrow it, and to mark its words elsewhere. */
export interface FoundView extends SearchView {
  /** Of all hits that pass the other fields it is narrowed to; null where they were not asked for. */
  readonly counts: FacetCounts | null;
  /** Where the words that were looked for, in all their forms, stand in any plain text. */
  matchesIn(text: string): PassageView['matches'];
}
