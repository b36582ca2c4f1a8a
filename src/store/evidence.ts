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
 * Which recogniser gave each fact, in the order of the talks and terms of the snapshot. The model that is kept has none
 * of it, which every run of every command would have to carry, but what is kept of each note says it.
 */
export const evidenceOf = (source: OpenedNotes): ModelEvidence =>
  buildModel(storedFacts(source), source.readAs).evidence;

/** All problems of the notes, those that were kept with the index among them. */
export function problemsOf(source: OpenedNotes): readonly Diagnostic[] {
  const { root, textOf, diagnostics, readAs } = source;
  const notes = storedFacts(source).map((facts) => ({ facts, text: textOf(facts.path) }));
  const found = checkFolder(notes, (path) => existsSync(join(root, path)), readAs);
  return inOrder([...diagnostics, ...found]);
}

/** Whether it is about a section that stands where talks or terms stand and gave none. */
export const isOfSection = ({ rule }: Diagnostic): boolean => rule === SECTION_RULE;
