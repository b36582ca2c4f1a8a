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
  /** Ranks the notes against a query; any text is a query. */
  search(query: string, options: SearchOptions): SearchResult;
  /**
   * Finds the words of a query in any text, in every form that a search takes for them, as excerpts mark them:
   * half-open ranges of UTF-16 code units, in order, disjoint.
   */
  marker(query: string, isBeingTyped: boolean): (text: string) => Excerpt['matches'];
  /**
   * Hits of some kinds that are about the same as a document, best first, without the one it belongs to.
   * Empty when nothing else is near.
   */
  related(document: number, limit: number, kinds: readonly DocumentKind[]): readonly Hit[];
}

/** Gives the stem of a folded word in a language; undefined where it has none. */
export type StemIn = PassageSource['stemIn'];

/** What knows the stems of the languages that an index has words of. Nothing is loaded for one in English alone. */
export async function stemmersFor(columns: Columns): Promise<StemIn> {
  const { languages } = openColumns(columns);
  if (poolSize(languages) === 0) return () => undefined;
  return (await import('./text/stemmers.ts')).stemIn;
}

/**
 * Opens an index. Reads nothing but a few counts; a query reads the columns that it needs.
 * @param columns as buildIndex gives them
 * @param source where the texts are, for excerpts, phrases and proximity
 * @throws RangeError when the columns are not those of this version of the index
 */
export function openIndex(columns: Columns, source: PassageSource): SearchIndex {
  const opened = new OpenedIndex(openColumns(columns, source.stemIn), source);
  const searcher = new Searcher(opened);
  return {
    search: (query, options) => opened.answering(() => searcher.search(query, options)),
    marker(query, isBeingTyped) {
      const sought = opened.answering(() => searcher.sought(query, isBeingTyped));
      return (text) => matchesIn(text, sought);
    },
    related: (document, limit, kinds) =>
      opened.answering(() => relatedHits(document, limit, kinds, opened)),
  };
}
