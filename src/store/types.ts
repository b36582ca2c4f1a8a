import type { Diagnostic } from '../model/diagnostic.ts';
import type { Event, Note, NoteLink, Passage, Talk, Term, Topic } from '../model/notes.ts';
import type { IndexSegment } from '../search/open-index.ts';
import type { Columns } from '../search/types.ts';

/** A list whose members are made on demand, so that opening a large one costs nothing. */
export interface LazyList<T> extends Iterable<T> {
  readonly length: number;
  /** Throws RangeError outside `[0, length)`. */
  at(index: number): T;
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
  readonly links: LazyList<NoteLink>;
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
}
