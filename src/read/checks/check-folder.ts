import { byPlace, type Diagnostic } from '../../model/diagnostic.ts';
import type { ReadAs } from '../../model/notes.ts';
import { type BuiltModel, buildModel } from '../build-model.ts';
import type { NoteFile } from '../facts/types.ts';
import { readNote } from '../read-note.ts';
import { deadPlaces } from './anchors.ts';
import type { CheckedFolder, CheckedNote, FolderCheck } from './checked-folder.ts';
import { contradictions } from './contradictions.ts';
import { duplicates } from './duplicates.ts';
import { missingParts } from './missing-parts.ts';
import { missingTitles } from './missing-titles.ts';
import { unclearDates } from './unclear-dates.ts';

/** Each looks for one thing that an author would want to mend; a new rule is a new row. */
const CHECKS: readonly FolderCheck[] = [
  unclearDates,
  missingTitles,
  missingParts,
  contradictions,
  deadPlaces,
  duplicates,
];

/** Everything that was understood of a folder, and everything that was not. */
export interface Checked {
  readonly built: BuiltModel;
  /** Those of the notes and those of the checks, ordered by file and line, none twice. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads notes and holds every check against them. Never throws, whatever the texts. */
export function checkFolder(
  files: readonly NoteFile[],
  isThere: CheckedFolder['isThere'],
  readAs: ReadAs = 'auto',
): Checked {
  const notes = files
    .map((file) => ({ file, facts: readNote(file) }))
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  return checkNotes(notes, isThere, readAs);
}

/** {@link checkFolder} for notes that have been read, in the order of their paths. */
export function checkNotes(
  notes: readonly CheckedNote[],
  isThere: CheckedFolder['isThere'],
  readAs: ReadAs = 'auto',
): Checked {
  const built = buildModel(
    notes.map(({ facts }) => facts),
    readAs,
  );
  const found = CHECKS.flatMap((check) => check({ notes, built, isThere }));
  return { built, diagnostics: inOrder([...built.diagnostics, ...found]) };
}

/** By file, line and column; the same thing said twice is said once. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map(diagnostics.map((one) => [keyOf(one), one]));
  return [...once.values()].sort(byPlace);
}

const keyOf = ({ file, line, column, rule, message }: Diagnostic): string =>
  JSON.stringify([file, line, column, rule, message]);
