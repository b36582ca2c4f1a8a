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

/** Each check looks for one kind of problem that an author can fix. To add a check, add a row. */
const CHECKS: readonly FolderCheck[] = [
  unclearDates,
  missingTitles,
  missingParts,
  contradictions,
  deadPlaces,
  duplicates,
];

/** The model built from a folder, and all problems found in the folder. */
export interface Checked {
  readonly built: BuiltModel;
  /** Diagnostics of the notes and of the checks, sorted by file and line, without duplicates. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads notes and runs every check on them. Never throws, whatever the texts contain. */
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

/** {@link checkFolder} for notes that are already read and sorted by path. */
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

/** Sorts diagnostics by file, line and column, and drops duplicates. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map(diagnostics.map((one) => [keyOf(one), one]));
  return [...once.values()].sort(byPlace);
}

const keyOf = ({ file, line, column, rule, message }: Diagnostic): string =>
  JSON.stringify([file, line, column, rule, message]);
