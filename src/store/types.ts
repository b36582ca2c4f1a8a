import type { Diagnostic } from '../model/diagnostic.ts';
import type { Event, Note, Passage, Talk, Term, Topic, WrittenLink } from '../model/notes.ts';
import type { PlainText } from '../model/plain-text.ts';
import type { IndexSegment } from '../search/open-index.ts';
import type { Columns } from '../search/types.ts';

/** A list whose members are made on demand, so that opening a large one costs nothing. */
export interface LazyList<T> extends Iterable<T> {
  readonly length: number;
  /** Throws RangeError for a number that no member has. */
  at(number: number): T;
  /** Members with their numbers, in the order of iteration: it need not be that of the numbers. */
  entries(): Iterable<readonly [number, T]>;
}

/**
 * Everything that was understood of a folder of notes, read from a snapshot.
 * The same facts as NotesModel; numbers that point from one list into another mean the same.
 */
export interface NotesSnapshot {
  readonly notes: LazyList<Note>;
  readonly events: LazyList<Event>;
  readonly talks: LazyList<Talk>;
  readonly topics: LazyList<Topic>;
  readonly terms: LazyList<Term>;
  /** Document `i` of the search index is passage `i`. */
  readonly passages: LazyList<Passage>;
  readonly links: LazyList<WrittenLink>;
  /** What the search index is made of. */
  readonly index: Columns;
}

/** Notes opened for questions: facts, index, and the texts they point into. */
export interface OpenedNotes {
  /** Absolute path of the folder. */
  readonly root: string;
  readonly snapshot: NotesSnapshot;
  readonly segments: readonly IndexSegment[];
  readonly diagnostics: readonly Diagnostic[];
  /** Decoded text of a note without its byte-order mark. Throws UserError when it cannot be read. */
  textOf(file: string): string;
  /** What a person sees of a note; see `NoteFacts.text`. */
  plainTextOf(file: string): PlainText;
}

/** A folder (or several) of the user's own. */
export interface OpenedFolder extends OpenedNotes {
  /**
   * Ends when the index has been kept for the next run, which goes on while questions are answered.
   * Gives one line to be shown when it could not be kept (a full or read-only disk); never rejects.
   */
  readonly saving: Promise<string | undefined>;
  readonly status: FolderStatus;
}

export interface FolderStatus {
  /** Absolute paths of the folders. */
  readonly folders: readonly string[];
  /** Number of files that are notes by their names. */
  readonly files: number;
  /** When the index was last brought up to date, in milliseconds since 1970. */
  readonly made: number;
  /** Where the index is kept; absent where none is. */
  readonly cacheFolder: string | undefined;
}
