import { setImmediate } from 'node:timers/promises';
import { byPlace, type Diagnostic } from '../../model/diagnostic.ts';
import type { ReadAs } from '../../model/notes.ts';
import { buildModel } from '../../read/build-model.ts';
import type { NoteFacts } from '../../read/facts/types.ts';
import { buildIndex } from '../../search/build/build-index.ts';
import { fileFacts } from '../parse/file-facts.ts';
import { renumber } from '../parse/vocabulary.ts';
import type { NotesPart } from './encode-index.ts';
import type { ReadFolder } from './record-updater.ts';
import { documentsOf } from './search-documents.ts';

/** Records that are decoded (about 3 ms of work) before other events get a turn: a finished write, a signal. */
const RECORDS_AT_ONCE = 1_000;

/**
 * Builds the model and the search index from the records of all files. Every index is made here, so that an index
 * does not depend on earlier runs. The tokens of the records get the word numbers of the index.
 * @returns undefined if the signal is aborted while the facts are read; later the signal is not checked
 */
export async function makeIndex(
  folder: ReadFolder,
  signal: AbortSignal,
  readAs: ReadAs = 'auto',
): Promise<NotesPart | undefined> {
  const { paths, records, vocabulary } = folder;
  const notes: NoteFacts[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [file, path] of paths.entries()) {
    if (file % RECORDS_AT_ONCE === 0) await setImmediate();
    if (signal.aborted) return undefined;
    const { note, skipped } = fileFacts.decode(records[file]?.facts ?? new Uint8Array());
    if (note) notes.push(Object.assign(note, { path }));
    if (skipped) diagnostics.push(skipped);
  }
  const { model } = buildModel(notes, readAs);
  // The index stores only diagnostics of single notes: `problemsOf` checks all notes together on demand.
  for (const note of notes) for (const problem of note.diagnostics) diagnostics.push(problem);
  const recordOf = new Map(paths.map((path, file) => [path, records[file]]));
  const bodyOf = (file: string, start: number, end: number) =>
    recordOf.get(file)?.bodyOf(start, end);
  const { columns, numberInIndex } = buildIndex(
    documentsOf(model, notes, bodyOf),
    vocabulary.lexicon,
  );
  for (const { tokens } of records) renumber(tokens, numberInIndex);
  return { model, columns, diagnostics: diagnostics.sort(byPlace) };
}
