/** What programs import: open bundled notes or folders, search, look up, list. */
export { type OpenOptions, openNotes } from './library/open.ts';
export type { TalkFilter } from './library/talks.ts';
export type * from './library/views.ts';
export type { Library } from './library.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export { UserError } from './model/user-error.ts';
export type { DocumentKind, Relaxation, SearchOptions } from './search/types.ts';
