import type { Event, Note, NoteKind, Talk, Term, Topic } from '../../model/notes.ts';
import type { Rows } from '../../model/ordered-rows.ts';
import type { EventClaim } from '../events/event-claims.ts';
import type { NoteFacts } from '../facts/types.ts';
import type { FolderContext } from '../model-context.ts';
import type { KindColumns } from '../note/note-kinds.ts';

/**
 * The notes as they were when all of them were last understood together. Numbers are those of the
 * lists; notes, and what stands in them, are in the order of their paths.
 */
export interface WholeNotes {
  readonly notes: Rows<Note>;
  readonly events: Rows<Event>;
  readonly talks: Rows<Talk>;
  readonly topics: Rows<Topic>;
  readonly terms: Rows<Term>;
  readonly folder: FolderContext;
  /** What a note was, and what it showed. Both throw RangeError for one that was not there. */
  kindOf(path: string): NoteKind;
  factsOf(path: string): NoteFacts;
  /** Clues and kinds of all notes but some, which have `NO_CLUES` and no kind. */
  othersThan(paths: ReadonlySet<string>): {
    readonly clues: KindColumns;
    kindOf(position: number): NoteKind | undefined;
  };
  /** Paths of the notes right in a folder. */
  notesIn(folder: string): readonly string[];
  /** Paths of the notes that mention a key (see `mentionsOf`), in order. */
  mentioning(key: string): readonly string[];
  claimOf(talk: number): EventClaim | undefined;
  /** Talks that claim an event whose name has this slug. */
  talksClaiming(slug: string): readonly number[];
  readonly talkIds: GivenIds;
  readonly eventIds: GivenIds;
}

/** Ids as they were given to talks, or to events. */
export interface GivenIds {
  /** Numbers of those whose title or name has a slug. */
  named(slug: string): readonly number[];
  /** Numbers of those that have an id: one, or none. */
  withId(id: string): readonly number[];
}

/** A note that is not as it was. */
export interface NoteChange {
  readonly path: string;
  /** What it showed; absent for one that is new. */
  readonly before?: NoteFacts;
  /** What it shows now; absent for one that is gone. */
  readonly after?: NoteFacts;
}

/** Says that a change tells on notes which have not changed, so that all must be understood anew. */
export class WiderChange extends Error {
  override readonly name = 'WiderChange';
}
