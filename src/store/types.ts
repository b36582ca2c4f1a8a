import type { Diagnostic } from '../model/diagnostic.ts';
import type { LeftOut } from '../model/left-out.ts';
import type { ReadAs } from '../model/notes.ts';
import type { Synonyms } from '../model/words/synonyms.ts';
import type { StemIn } from '../search/open-index.ts';
import type { NoteRecord } from './codec/note-record.ts';
import type { ModelLists, StoredIndex } from './index/index-file.ts';

/** What is kept of a note, for those who ask of it. */
export type KeptNote = Pick<NoteRecord, 'text' | 'lineStarts' | 'tokensOf' | 'facts'>;

/** Notes opened for questions: facts, index, and the texts they point into. */
export interface OpenedNotes {
  /** Absolute path of the folder. */
  readonly root: string;
  readonly index: StoredIndex;
  /** What was understood of the notes: the lists of the index. */
  readonly snapshot: ModelLists;
  readonly diagnostics: readonly Diagnostic[];
  /** Words for the same thing. */
  readonly synonyms: Synonyms;
  /** Knows the stems of the languages that the notes are in. */
  readonly stemIn: StemIn;
  /** How the folder was said to be read. */
  readonly readAs: ReadAs;
  /** What is kept of a note: its plain text, and its words in the numbers of the index. */
  recordOf(file: string): KeptNote;
  /** When a note was last changed, in milliseconds since 1970, as it was when it was looked at; 0 where nobody knows. */
  changedAt(file: string): number;
  /** Decoded text of a note without its byte-order mark. Throws UserError when it cannot be read. */
  textOf(file: string): string;
}

/** A folder (or several) of the user's own. */
export interface OpenedFolder extends OpenedNotes {
  /**
   * Ends when the index has been kept for the next run, which goes on while questions are answered.
   * Gives one line to be shown when it could not be kept (a full or read-only disk); never rejects.
   */
  readonly saving: Promise<string | undefined>;
  readonly status: FolderStatus;
  /** Absolute paths of all folders in which notes were looked for. */
  readonly visited: readonly string[];
  recordOf(file: string): NoteRecord;
  /**
   * The folder as it is now: what has changed is read again, and this one stays what it is. Throws UserError as
   * opening it does.
   */
  reopen(): Promise<OpenedFolder>;
}

export interface FolderStatus {
  /** Absolute paths of the folders. */
  readonly folders: readonly string[];
  /** Number of files that are notes by their names. */
  readonly files: number;
  /** When the index was last brought up to date, in milliseconds since 1970. */
  readonly made: number;
  /** Whether it is another index than the last run had. */
  readonly isNew: boolean;
  /** Counts what is not read, by walking the folders again. */
  leftOut(): Promise<LeftOut>;
  /** Where the index is kept; absent where none is. */
  readonly cacheFolder: string | undefined;
}
