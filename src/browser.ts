/** What programs in a browser import: open notes that were packed elsewhere; search, look up, list. */
import { knows } from './dictionary/known-words.ts';
import { type PortableAnswers, portableAnswersOf } from './library/portable-answers.ts';
import { openSearch } from './library/search.ts';
import { lazily } from './model/lazily.ts';
import { UserError } from './model/user-error.ts';
import { unpackNotes } from './store/packed/unpack-notes.ts';

export type { NameKind, NameView } from './library/names.ts';
export type { NoteFilter } from './library/note-list.ts';
export type { LikeWanted } from './library/notes.ts';
export type { PortableAnswers } from './library/portable-answers.ts';
export type { TalkFilter } from './library/talks.ts';
export type { IndexedPassageView } from './library/texts/passage-list.ts';
export type * from './library/views.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { LeftOut } from './model/left-out.ts';
export type { KindReason, NoteKind } from './model/notes.ts';
export { ERROR_CODES, type ErrorCode, UserError } from './model/user-error.ts';
export type { DocumentKind, Field, Relaxation, SearchOptions } from './search/types.ts';

export interface PackedOptions {
  /** The package's `english.words`: words that are no typing mistakes though no note has them. */
  readonly words?: Uint8Array | undefined;
}

/**
 * Opens notes by the bytes that a library gives (`library.bytes()`), of the same version of this package.
 * Throws UserError (`NOT_PACKED_NOTES`) for any others.
 */
export function openPacked(packed: Uint8Array, { words }: PackedOptions = {}): PortableAnswers {
  const notes = unpacked(packed);
  const isRealWord = (word: string) => words !== undefined && knows(words, word);
  return portableAnswersOf(
    notes,
    lazily(() => openSearch(notes, isRealWord)),
  );
}

function unpacked(packed: Uint8Array) {
  try {
    // Their memory may be shared with other threads, which those that read them do not expect.
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
