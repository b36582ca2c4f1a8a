import { type Excerpt, matchesIn } from './excerpt/excerpt.ts';
import type { Columns } from './index/columns.ts';
import type { DocumentKind } from './index/fields.ts';
import { openColumns } from './index/inverted-index.ts';
import type { PassageSource } from './index/passage-source.ts';
import { poolSize } from './index/string-pool.ts';
import { OpenedIndex } from './rank/opened-index.ts';
import { relatedHits } from './rank/related.ts';
import type { Hit, SearchOptions, SearchResult } from './rank/search-result.ts';
import { Searcher } from './rank/searcher.ts';

export interface SearchIndex {
  /** Finds and ranks the hits of a query; any text is a query. */
  search(query: string, options: SearchOptions): SearchResult;
  /**
   * Gives a function that marks the words of a query, in every form that a search accepts, in any text, as excerpts
   * do: half-open ranges of UTF-16 code units, in order, disjoint.
   */
  marker(query: string, isBeingTyped: boolean): (text: string) => Excerpt['matches'];
  /**
   * Hits of the given kinds that are about the same subject as a document, best first, without the document's
   * own hit. Empty if there are none.
   */
  related(document: number, limit: number, kinds: readonly DocumentKind[]): readonly Hit[];
}

/** Gives the stem of a folded word in a language; undefined if no stemmers are loaded. */
export type StemIn = PassageSource['stemIn'];

/** Loads the stemmers for the languages of an index. Loads nothing if all its notes are in English. */
export async function stemmersFor(columns: Columns): Promise<StemIn> {
  const { languages } = openColumns(columns);
  if (poolSize(languages) === 0) return () => undefined;
  return (await import('./text/stemmers.ts')).stemIn;
}

/**
 * Opens an index. Reads only the columns that it needs at once; a query reads the others.
 * @param columns from buildIndex
 * @param source gives the texts of passages, for excerpts, phrases and proximity
 * @throws RangeError if a column is missing; a column read later throws in the search
 */
export function openIndex(columns: Columns, source: PassageSource): SearchIndex {
  const opened = new OpenedIndex(openColumns(columns, source.stemIn), source);
  const searcher = new Searcher(opened);
  return {
    search: (query, options) => opened.withScoreTables(() => searcher.search(query, options)),
    marker(query, isBeingTyped) {
      const sought = opened.withScoreTables(() => searcher.sought(query, isBeingTyped));
      return (text) => matchesIn(text, sought);
    },
    related: (document, limit, kinds) =>
      opened.withScoreTables(() => relatedHits(document, limit, kinds, opened)),
  };
}
