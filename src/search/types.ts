/**
 * The types that those who search see: the index and what it answers with. Each is declared where it is made;
 * nothing below this folder's own files imports them from here.
 */
export type { Columns } from './index/columns.ts';
export { type DocumentKind, type Field, KINDS as DOCUMENT_KINDS } from './index/fields.ts';

export type { Relaxation } from './query/relaxation.ts';
export type { Hit, PassageHit, SearchOptions } from './rank/search-result.ts';
