import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { checkFolder, inOrder } from '../read/checks/check-folder.ts';
import { SECTION_RULE } from '../read/checks/missing-parts.ts';
import type { ModelEvidence } from '../read/talks/sources.ts';
import type { OpenedNotes } from './types.ts';

/** The result of reading all notes again: the evidence for their facts, and the problems. */
export interface SecondLook {
  /** In the order of the talks and terms of the snapshot. */
  readonly evidence: ModelEvidence;
  /** All problems, including those that are stored in the index. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many of the problems are sections that were not understood. */
  readonly notUnderstood: number;
}

/**
 * Reads the notes again to find the evidence for their facts. Users request evidence so seldom that it is not
 * stored in the index, where it would be a burden for every run of every command.
 */
export function lookAgain({
  root,
  snapshot,
  diagnostics,
  textOf,
  readAs,
}: OpenedNotes): SecondLook {
  const files = [...snapshot.notes].map(({ place }) => ({
    path: place.file,
    text: textOf(place.file),
  }));
  const checked = checkFolder(files, (path) => existsSync(join(root, path)), readAs);
  const all = inOrder([...diagnostics, ...checked.diagnostics]);
  return {
    evidence: checked.built.evidence,
    diagnostics: all,
    notUnderstood: all.filter(({ rule }) => rule === SECTION_RULE).length,
  };
}
