import type { Diagnostic } from '../model/diagnostic.ts';
import type { LeftOut } from '../model/left-out.ts';
import type { ReadAs } from '../model/notes.ts';
import type { Synonyms } from '../model/words/synonyms.ts';
import type { StemIn } from '../search/open-index.ts';
import type { NoteRecord } from './codec/note-record.ts';
import type { ModelLists, StoredIndex } from './index/index-file.ts';

/** The stored data of a note that queries use. */
export type StoredNote = Pick<NoteRecord, 'text' | 'lineStarts' | 'tokensOf' | 'facts'>;

/** Notes opened for queries: their index, their records, and the texts that places and spans refer to. */
export interface OpenedNotes {
  /** Absolute path of the folder. */
  readonly root: string;
  readonly index: StoredIndex;
  /** The lists of the notes model, from the index. */
  readonly snapshot: ModelLists;
  readonly diagnostics: readonly Diagnostic[];
  readonly synonyms: Synonyms;
  /** Finds the stems of words in the languages of the notes. */
  readonly stemIn: StemIn;
  /** How the user requested the notes to be read. */
  readonly readAs: ReadAs;
  /** The stored data of a note; the tokens use the word numbers of the index. */
  recordOf(file: string): StoredNote;
  /** When a note was last changed, as of the opening, in milliseconds since 1970; 0 if unknown. */
  changedAt(file: string): number;
  /** Decoded text of a note without its byte-order mark. Throws UserError when it cannot be read. */
  textOf(file: string): string;
}

/** One or several notes folders of the user. */
export interface OpenedFolder extends OpenedNotes {
  /**
   * Resolves when the index has been stored for the next run; queries are answered meanwhile.
   * Resolves to one line for the user if the index could not be stored (a full or read-only disk); never rejects.
   */
  readonly saving: Promise<string | undefined>;
  readonly status: FolderStatus;
  /** Absolute paths of all folders in which notes were looked for. */
  readonly visited: readonly string[];
  recordOf(file: string): NoteRecord;
  /**
   * Opens the current state of the folder: reads changed files again, and does not change this object. Throws the
   * UserErrors of `openFolder`.
   */
  reopen(): Promise<OpenedFolder>;
}

export interface FolderStatus {
  /** Absolute paths of the folders. */
  readonly folders: readonly string[];
  /** Number of files that are notes by their names. */
  readonly files: number;
  /** When the index was made, in milliseconds since 1970. */
  readonly made: number;
  /** Whether the index is a new one, or some folders could not be read. */
  readonly isNew: boolean;
  /** Counts the notes and links that are not read, by walking the folders again. */
  leftOut(): Promise<LeftOut>;
  /** The folder of the stored index; undefined if no index is stored. */
  readonly cacheFolder: string | undefined;
}
