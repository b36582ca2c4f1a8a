import type { PassageView, SearchView } from '../library/views.ts';
import type { DocumentKind } from '../search/types.ts';

/** Of what kind, event, years and topics a hit is. */
export interface HitFacets {
  readonly kind: DocumentKind;
  /** Name of the event; null where unknown. */
  readonly event: string | null;
  readonly year: number | null;
  readonly topics: readonly string[];
}

/** How many hits there are of each kind, event, year and topic; the most first, years from the latest on. */
export interface FacetCounts {
  readonly kind: readonly FacetCount[];
  readonly event: readonly FacetCount[];
  readonly year: readonly FacetCount[];
  readonly topic: readonly FacetCount[];
}

export interface FacetCount {
  readonly name: string;
  readonly count: number;
}

/** What hits are narrowed to; a field that is absent allows all. */
export interface Within {
  readonly kind?: string;
  readonly event?: string;
  readonly year?: string;
  readonly topic?: string;
}

/** An answer with what is needed to narrow it, and to mark its words elsewhere. */
export interface FoundView extends SearchView {
  /** Of all hits that pass the other fields it is narrowed to; null where they were not asked for. */
  readonly counts: FacetCounts | null;
  /** Where the words that were looked for, in all their forms, stand in any plain text. */
  matchesIn(text: string): PassageView['matches'];
}
