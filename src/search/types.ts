/**
 * The types of the search for code outside src/search: columns, kinds, options and hits. Files inside
 * src/search import each type from the file that declares it, not from here.
 */
export type { Columns } from './index/columns.ts';
export { type DocumentKind, type Field, KINDS as DOCUMENT_KINDS } from './index/fields.ts';

export type { Relaxation } from './query/relaxation.ts';
export type { Hit, PassageHit, SearchOptions } from './rank/search-result.ts';
