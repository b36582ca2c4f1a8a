/** The entry point for programs: open the bundled notes or folders, search, look up, list. */

export type { IndexAnswers } from './library/index-answers.ts';
export type { NameKind, NameView } from './library/names.ts';
export type { NoteFilter } from './library/note-list.ts';
export type { SimilarNotesQuery } from './library/notes.ts';
export { type OpenOptions, openNotes } from './library/open.ts';
export type { TalkFilter } from './library/talks.ts';
export type { IndexedPassageView } from './library/texts/passage-list.ts';
export type { HeadView, SectionView } from './library/texts/section.ts';
export type * from './library/views.ts';
export type { Answers, Library, RefreshOptions } from './library.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { LeftOut } from './model/left-out.ts';
export type { KindReason, NoteKind, ReadAs } from './model/notes.ts';
export { ERROR_CODES, type ErrorCode, UserError } from './model/user-error.ts';
export type { DocumentKind, Field, Relaxation, SearchOptions } from './search/types.ts';
export type { FileChanges } from './store/index/changes.ts';
export type { Progress, ProgressListener } from './store/parse/progress.ts';
