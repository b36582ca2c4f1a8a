import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { NotesModel } from '../model/notes.ts';
import { buildModel } from '../read/build-model.ts';
import { readNote } from '../read/read-note.ts';
import type { NoteFile } from '../read/types.ts';
import { buildIndex } from '../search/build-index.ts';
import { decodeText } from './decode-text.ts';
import { documentsOf } from './documents.ts';
import { encodeSnapshot } from './snapshot.ts';

/** Notes read from disk, as a snapshot and as the texts it points into. */
export interface ReadNotes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads, understands and indexes these files of a folder. A file that cannot be read or is no text
 * is left out and reported; the rest goes on.
 */
export function readNotes(root: string, paths: readonly string[]): ReadNotes {
  const files: NoteFile[] = [];
  const unread: Diagnostic[] = [];
  for (const path of paths) {
    const read = readFile(root, path);
    if ('text' in read) files.push(read);
    else unread.push(read);
  }
  const { model, diagnostics } = buildModel(files.map(readNote));
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return { bytes: indexed(model, texts), texts, diagnostics: [...unread, ...diagnostics] };
}

function indexed(model: NotesModel, texts: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  return encodeSnapshot(model, buildIndex(documentsOf(model, (file) => texts.get(file) ?? '')));
}

function readFile(root: string, path: string): NoteFile | Diagnostic {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, path));
  } catch (error) {
    return {
      severity: 'error',
      file: path,
      message: `cannot be read: ${error instanceof Error ? error.message : error}`,
      hint: 'Check its permissions',
      rule: 'file-unreadable',
    };
  }
  const decoded = decodeText(bytes);
  if ('text' in decoded) return { path, text: decoded.text };
  const { problem, hint, rule } = decoded;
  return { severity: 'error', file: path, message: problem, hint, rule };
}
