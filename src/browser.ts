/** The entry point for programs in a browser: open notes that were packed elsewhere; search, look up, list. */
import { containsWord } from './dictionary/known-words.ts';
import { type IndexAnswers, indexAnswersOf } from './library/index-answers.ts';
import { openSearch } from './library/search.ts';
import { lazily } from './model/lazily.ts';
import { UserError } from './model/user-error.ts';
import { unpackNotes } from './store/packed/unpack-notes.ts';

export type { IndexAnswers } from './library/index-answers.ts';
export type { NameKind, NameView } from './library/names.ts';
export type { NoteFilter } from './library/note-list.ts';
export type { SimilarNotesQuery } from './library/notes.ts';
export type { TalkFilter } from './library/talks.ts';
export type { IndexedPassageView } from './library/texts/passage-list.ts';
export type * from './library/views.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { LeftOut } from './model/left-out.ts';
export type { KindReason, NoteKind } from './model/notes.ts';
export { ERROR_CODES, type ErrorCode, UserError } from './model/user-error.ts';
export type { DocumentKind, Field, Relaxation, SearchOptions } from './search/types.ts';

export interface PackedOptions {
  /** The contents of the package's `english.words`: words that are no typos even if no note contains them. */
  readonly words?: Uint8Array | undefined;
}

/**
 * Opens notes from the bytes that `library.bytes()` gives in the same version of this package. Throws UserError
 * (`NOT_PACKED_NOTES`) for any other bytes.
 */
export function openPacked(packed: Uint8Array, { words }: PackedOptions = {}): IndexAnswers {
  const notes = unpacked(packed);
  const isRealWord = (word: string) => words !== undefined && containsWord(words, word);
  return indexAnswersOf(
    notes,
    lazily(() => openSearch(notes, isRealWord)),
  );
}

function unpacked(packed: Uint8Array) {
  try {
    // Shared memory is copied: the decoders expect memory that no other thread changes.
    const bytes = packed.buffer instanceof ArrayBuffer ? packed : packed.slice();
    return unpackNotes(bytes as Uint8Array<ArrayBuffer>);
  } catch (cause) {
    throw new UserError('These are not the bytes of packed notes of this version', {
      code: 'NOT_PACKED_NOTES',
      hint: 'Take those that library.bytes() gives in the same version of serverless-notes',
      cause,
    });
  }
}
