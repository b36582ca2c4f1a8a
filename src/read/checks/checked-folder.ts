import type { Diagnostic } from '../../model/diagnostic.ts';
import type { BuiltModel } from '../build-model.ts';
import type { NoteFacts, NoteFile } from '../facts/types.ts';

/** The input of a check: the text of a note and the facts read from it. */
export interface CheckedNote {
  readonly file: NoteFile;
  readonly facts: NoteFacts;
}

/** The input of a check: all notes of a folder and the model built from them. */
export interface CheckedFolder {
  /** In the same order as the notes of the model. */
  readonly notes: readonly CheckedNote[];
  readonly built: BuiltModel;
  /** Whether there is a file or a folder at a path relative to the notes folder. */
  readonly isThere: (path: string) => boolean;
}

/** A check of one rule, or of several rules on one subject. Pure; never throws. */
export type FolderCheck = (folder: CheckedFolder) => readonly Diagnostic[];
