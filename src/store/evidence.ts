import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { buildModel } from '../read/build-model.ts';
import { checkFolder, inOrder } from '../read/checks/check-folder.ts';
import { SECTION_RULE } from '../read/checks/missing-parts.ts';
import type { ModelEvidence } from '../read/talks/sources.ts';
import { storedFacts } from './stored-facts.ts';
import type { OpenedNotes } from './types.ts';

/**
 * The recogniser that gave each fact, in the order of the talks and terms of the snapshot. The stored model contains no
 * evidence, since every command would have to load it: it is computed here from the stored facts of each note.
 */
export const evidenceOf = (source: OpenedNotes): ModelEvidence =>
  buildModel(storedFacts(source), source.readAs).evidence;

/** All problems of the notes: those stored in the index, and those that only a check of all notes together finds. */
export function problemsOf(source: OpenedNotes): readonly Diagnostic[] {
  const { root, textOf, diagnostics, readAs } = source;
  const notes = storedFacts(source).map((facts) => ({ facts, text: textOf(facts.path) }));
  const found = checkFolder(notes, (path) => existsSync(join(root, path)), readAs);
  return inOrder([...diagnostics, ...found]);
}

/** Whether a diagnostic is about a section in a place for talks or terms that gave none. */
export const isOfSection = ({ rule }: Diagnostic): boolean => rule === SECTION_RULE;
