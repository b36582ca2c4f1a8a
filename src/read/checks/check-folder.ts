import { byPlace, type Diagnostic } from '../../model/diagnostic.ts';
import type { ReadAs } from '../../model/notes.ts';
import { buildModel } from '../build-model.ts';
import { deadLinks } from './anchors.ts';
import { contradictions } from './contradictions.ts';
import { duplicates } from './duplicates.ts';
import type { CheckedFolder, CheckedNote, FolderCheck } from './folder-check.ts';
import { sectionsWithoutContent } from './missing-parts.ts';
import { missingTitles } from './missing-titles.ts';
import { unclearDates } from './unclear-dates.ts';

/** Each check looks for one kind of problem that an author can fix. To add a check, add a row. */
const CHECKS: readonly FolderCheck[] = [
  unclearDates,
  missingTitles,
  sectionsWithoutContent,
  contradictions,
  deadLinks,
  duplicates,
];

/**
 * Runs every check on notes that are sorted by path. Returns the problems that the notes and the checks show, without
 * duplicates, by file and line. Never throws, whatever the texts.
 */
export function checkFolder(
  notes: readonly CheckedNote[],
  isThere: CheckedFolder['isThere'],
  readAs: ReadAs = 'auto',
): readonly Diagnostic[] {
  const built = buildModel(
    notes.map(({ facts }) => facts),
    readAs,
  );
  const found = CHECKS.flatMap((check) => check({ notes, built, isThere }));
  return inOrder([...built.diagnostics, ...found]);
}

/** Sorts diagnostics by file, line and column, and drops duplicates. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map(diagnostics.map((one) => [keyOf(one), one]));
  return [...once.values()].sort(byPlace);
}

const keyOf = ({ file, line, column, rule, message }: Diagnostic): string =>
  JSON.stringify([file, line, column, rule, message]);
