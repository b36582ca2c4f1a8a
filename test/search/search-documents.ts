import { buildIndex } from '../../src/search/build/build-index.ts';
import type { SearchDocument } from '../../src/search/build/document.ts';
import { openIndex, type SearchIndex } from '../../src/search/open-index.ts';

/** A document whose body is written out. */
export type WrittenDocument = SearchDocument & { readonly body: string };

/** A talk of one passage unless told otherwise. */
export function document(group: number, given: Partial<WrittenDocument>): WrittenDocument {
  return {
    kind: 'talk',
    group,
    title: '',
    heading: '',
    aliases: [],
    speakers: [],
    topics: [],
    event: '',
    body: '',
    ...given,
  };
}

/** Opens an index over documents, each a group of its own unless it says otherwise. */
export function indexOf(documents: readonly Partial<WrittenDocument>[]): SearchIndex {
  const all = documents.map((given, i) => document(i, given));
  return openIndex([{ columns: buildIndex(all) }], { bodyOf: (i) => all[i]?.body ?? '' });
}

/** Numbers of the documents found, best first. */
export function found(index: SearchIndex, query: string): readonly number[] {
  return index.search(query, { limit: 10 }).hits.map((hit) => hit.document);
}
