import type { Columns } from './index/columns.ts';
import { openColumns } from './index/inverted-index.ts';
import type { PassageSource } from './index/passage-source.ts';
import { OpenedIndex } from './rank/opened-index.ts';
import { relatedTalks } from './rank/related.ts';
import type { Hit, SearchOptions, SearchResult } from './rank/search-result.ts';
import { Searcher } from './rank/searcher.ts';

export interface SearchIndex {
  /** Ranks the notes against a query; any text is a query. */
  search(query: string, options: SearchOptions): SearchResult;
  /**
   * Talks that are about the same as a document, best first, without the one it belongs to.
   * Empty when nothing else is near.
   */
  related(document: number, limit: number): readonly Hit[];
}

/**
 * Opens an index. Reads nothing but a few counts; a query reads the columns that it needs.
 * @param columns as buildIndex gives them
 * @param source where the texts are, for excerpts, phrases and proximity
 * @throws RangeError when the columns are not those of this version of the index
 */
export function openIndex(columns: Columns, source: PassageSource): SearchIndex {
  const opened = new OpenedIndex(openColumns(columns), source);
  const searcher = new Searcher(opened);
  return {
    search: (query, options) => opened.answering(() => searcher.search(query, options)),
    related: (document, limit) => opened.answering(() => relatedTalks(document, limit, opened)),
  };
}
