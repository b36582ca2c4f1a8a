import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readNote } from '../read/read-note.ts';
import type { NoteFacts } from '../read/types.ts';
import { decodeText } from './decode-text.ts';
import { type ReadFile, readFile } from './read-file.ts';
import type { ScannedNote } from './scanned-bodies.ts';

/** What is kept of a file: what it shows, or why it was left out. */
export type Entry = { readonly note: NoteFacts } | { readonly skipped: Diagnostic };

/** A file that was read and, where it is a note, understood. */
export interface ParsedFile {
  /** Absent when it could not be read. */
  readonly read?: ReadFile;
  /** A note, and its text. */
  readonly understood?: ScannedNote;
  /** An {@link Entry} as JSON. */
  readonly entry: string;
}

/**
 * Reads a file and what it shows; undefined when it is not there any more.
 * @param file path relative to the root, with `/`
 */
export function parseFile(root: string, file: string): ParsedFile | undefined {
  const read = readFile(join(root, file), file);
  return read && ('rule' in read ? { entry: jsonOf({ skipped: read }) } : parseRead(file, read));
}

/** What the bytes of a file show. */
export function parseRead(file: string, read: ReadFile): ParsedFile {
  const decoded = decodeText(read.bytes, read.stats.size);
  if ('problem' in decoded) {
    const skipped: Diagnostic = { severity: 'error', file, ...decoded.problem };
    return { read, entry: jsonOf({ skipped }) };
  }
  const note = readNote({ path: file, text: decoded.text });
  return { read, understood: { text: decoded.text, note }, entry: jsonOf({ note }) };
}

const jsonOf = (entry: Entry): string => JSON.stringify(entry);
