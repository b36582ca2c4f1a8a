import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { encodeColumnFile } from './codec/write-columns.ts';
import { allFilesNew } from './files/comparison.ts';
import { walkNotes } from './files/walk.ts';
import { indexColumns } from './index/encode-index.ts';
import { EXPORTED_HEADER } from './index/index-header.ts';
import { makeIndex } from './index/make-index.ts';
import { RecordUpdater } from './index/record-updater.ts';
import { ProgressCounter } from './parse/progress.ts';

/** The description of the notes' format, which is no note itself. */
const FORMAT_DESCRIPTION = '/README.md';

/**
 * Reads and indexes the notes that ship with the package. The build of the package runs this from the
 * sources. The same notes and sources give the same bytes.
 */
export async function buildBundled(notesFolder: string): Promise<{
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const rules = {
    ...{ hidden: false, noIgnore: false, follow: false },
    ...{ include: [], exclude: [FORMAT_DESCRIPTION] },
  };
  const walk = walkNotes(notesFolder, rules);
  const comparison = allFilesNew(walk.files);
  const reading = new RecordUpdater({ root: notesFolder, follow: false }, comparison, undefined);
  const { signal } = new AbortController();
  await reading.readChangedFiles(new ProgressCounter(walk.files.length, undefined), signal);
  const folder = reading.finish();
  const notes = await makeIndex(folder, signal);
  if (!notes) throw new Error('Reading was interrupted');
  const head = encodeColumnFile(EXPORTED_HEADER, indexColumns(folder, notes));
  const tail = folder.records.map(({ bytes }) => bytes);
  return {
    bytes: new Uint8Array(Buffer.concat([head, ...tail])),
    diagnostics: [...walk.diagnostics, ...notes.diagnostics],
  };
}

/** Folders of `src/` whose code determines the contents of an index. */
const DECIDING_FOLDERS = ['model', 'read', 'search', 'store'];

/** An id that changes with every change of the code that makes indexes, and of the versions of its dependencies. */
export function sourcesId(): string {
  const sources = join(import.meta.dirname, '..');
  const files = DECIDING_FOLDERS.flatMap((folder) =>
    readdirSync(join(sources, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .sort()
      .map((path) => join(sources, folder, path)),
  );
  const hash = createHash('sha256');
  for (const file of [...files, join(sources, '..', 'package-lock.json')]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
