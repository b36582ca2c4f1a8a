import type { Diagnostic } from '../../model/diagnostic.ts';
import type { BuiltModel } from '../build-model.ts';
import type { NoteFacts } from '../facts/types.ts';

/** A note as a check sees it: what was read from it, and its text. */
export interface CheckedNote {
  readonly facts: NoteFacts;
  readonly text: string;
}

/** All that checks of a whole folder may ask about. */
export interface CheckedFolder {
  /** In the order of the model's notes. */
  readonly notes: readonly CheckedNote[];
  readonly built: BuiltModel;
  /** Whether there is a file or a folder at a path relative to the notes folder. */
  readonly isThere: (path: string) => boolean;
}

/** One rule, or several that look at the same thing. Pure, and never throws. */
export type FolderCheck = (folder: CheckedFolder) => readonly Diagnostic[];
