import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { buildModel } from '../read/build-model.ts';
import type { NoteFacts } from '../read/facts/types.ts';
import { buildIndex } from '../search/build/build-index.ts';
import { decodeEntry } from './decode-entry.ts';
import { encodeSnapshot } from './encode-snapshot.ts';
import { FileList } from './file-list.ts';
import { bodiesIn, documentsOf, groupsOf } from './groups.ts';
import { parseFile } from './parse-file.ts';
import { walkNotes } from './walk.ts';

/** Says how notes are written; it is not one. */
const FORMAT_DESCRIPTION = '/README.md';

/**
 * Reads and indexes the notes that ship with the package; runs from the sources, when the package is
 * built. The same notes and sources give the same bytes.
 */
export function buildBundled(notesFolder: string): {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const rules = { hidden: false, noIgnore: false, include: [], exclude: [FORMAT_DESCRIPTION] };
  const walk = walkNotes(notesFolder, rules);
  const facts: NoteFacts[] = [];
  const skipped: Diagnostic[] = [];
  const texts = new Map<string, string>();
  for (const path of FileList.of(walk.folders).paths) {
    const parsed = parseFile(notesFolder, path);
    if (!parsed) continue;
    const entry = decodeEntry(path, parsed.entry);
    if ('note' in entry) facts.push(entry.note);
    else skipped.push(entry.skipped);
    texts.set(path, parsed.understood?.text ?? '');
  }
  const { model, diagnostics } = buildModel(facts);
  const textOf = (file: string): string => texts.get(file) ?? '';
  const { columns } = buildIndex(documentsOf(model, groupsOf(model), bodiesIn(textOf)));
  return {
    bytes: encodeSnapshot(model, columns, sourcesId()),
    diagnostics: [...walk.diagnostics, ...skipped, ...diagnostics],
  };
}

/** Folders of `src/` whose code decides what is in a snapshot. */
const DECIDING_FOLDERS = ['model', 'read', 'search', 'store'];

/** Changes with any change of the code that makes snapshots, its own or that of a library. */
function sourcesId(): string {
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
