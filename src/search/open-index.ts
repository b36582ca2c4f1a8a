import { type IndexSegment, openSegments } from './index/segment.ts';
import { OpenedIndex } from './rank/opened-index.ts';
import { relatedTalks } from './rank/related.ts';
import { Searcher } from './rank/searcher.ts';
import type { Hit, SearchOptions, SearchResult, TextSource } from './types.ts';

export type { IndexSegment } from './index/segment.ts';

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
 * Opens an index of one or more segments, whose documents are numbered one segment after the other.
 * Reads nothing but a few counts; a query reads the lists of its own words.
 * @param source where the texts are, for excerpts and phrases
 * @throws RangeError when the columns are not those of this version of the index
 */
export function openIndex(segments: readonly IndexSegment[], source: TextSource): SearchIndex {
  const index = new OpenedIndex(openSegments(segments), source);
  const searcher = new Searcher(index);
  return {
    search: (query, options) => index.answering(() => searcher.search(query, options)),
    related: (document, limit) => index.answering(() => relatedTalks(document, limit, index)),
  };
}
