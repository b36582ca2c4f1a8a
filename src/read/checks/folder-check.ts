import type { Diagnostic } from '../../model/diagnostic.ts';
import type { BuiltModel } from '../build-model.ts';
import type { NoteFacts } from '../facts/types.ts';

/** A note as a check sees it: what was read from it, and its text. */
export interface CheckedNote {
  readonly facts: NoteFacts;
  readonly text: string;
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
