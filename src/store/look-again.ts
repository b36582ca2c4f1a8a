import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { checkFolder, inOrder } from '../read/checks/check-folder.ts';
import { SECTION_RULE } from '../read/checks/missing-parts.ts';
import type { ModelEvidence } from '../read/talks/sources.ts';
import type { OpenedNotes } from './types.ts';

/** What reading all notes once more says about how they were understood. */
export interface SecondLook {
  /** In the order of the talks and terms of the snapshot. */
  readonly evidence: ModelEvidence;
  /** All problems, those that were kept with the index among them. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many of them are sections that were not understood. */
  readonly notUnderstood: number;
}

/**
 * Reads the notes again, for whoever asks why: reasons are asked for so seldom that they are not kept
 * with the index, which every run of every command would have to carry.
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
