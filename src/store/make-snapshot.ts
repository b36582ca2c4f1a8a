import { byPlace, type Diagnostic } from '../model/diagnostic.ts';
import { buildModel } from '../read/build-model.ts';
import { buildIndex } from '../search/build/build-index.ts';
import type { Lexicon } from '../search/build/lexicon.ts';
import { type About, type Base, encodeBase, openBase } from './base-file.ts';
import { piecesSource } from './byte-source.ts';
import type { FolderFacts } from './facts.ts';
import { type BodyOf, documentsOf, groupsOf } from './groups.ts';
import type { KeptFile } from './kept-file.ts';
import type { KeptFiles } from './kept-files.ts';
import { uniqueId } from './unique-id.ts';

/** All files of a folder, read. */
export interface ReadFolder {
  readonly files: KeptFiles;
  /** See `Entries`. */
  readonly entries: readonly Uint8Array[];
  /** What the passages of a note say, as it was read. */
  readonly bodyOf: BodyOf;
  /** By whose numbers they say their words. */
  readonly lexicon: Lexicon;
}

/** A snapshot of a folder as a file, and opened. */
export interface Made {
  readonly file: KeptFile;
  readonly kept: Base;
}

/** Resolves what all files show into one model, and indexes it. */
export function makeSnapshot(
  { files, entries, lexicon, bodyOf }: ReadFolder,
  { notes, skipped }: FolderFacts,
  expected: Omit<About, 'id' | 'made'>,
): Made {
  const about: About = { ...expected, id: uniqueId(), made: Date.now() };
  const { model } = buildModel(notes);
  // What ties notes together is checked anew whenever it is asked for.
  const own: readonly Diagnostic[] = notes.flatMap((note) => note.diagnostics);
  const diagnostics = [...skipped, ...own].sort(byPlace);
  const { columns } = buildIndex(documentsOf(model, groupsOf(model), bodyOf), lexicon);
  const file = encodeBase({ model, diagnostics, about, files, entries }, columns);
  return { file, kept: openBase(piecesSource(file.head, file.tail), about) };
}
