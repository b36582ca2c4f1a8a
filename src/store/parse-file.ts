import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readNote } from '../read/read-note.ts';
import { decodeText } from './decode-text.ts';
import { encodeEntry } from './encode-entry.ts';
import { type ReadFile, readFile } from './read-file.ts';
import type { ScannedNote } from './scanned-bodies.ts';

/** A file that was read and, where it is a note, understood. */
export interface ParsedFile {
  /** Absent when it could not be read. */
  readonly read?: ReadFile;
  /** A note, and its text. */
  readonly understood?: ScannedNote;
  /** See `encodeEntry`. */
  readonly entry: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a file and what it shows; undefined when it is not there any more.
 * @param file path relative to the root, with `/`
 */
export function parseFile(root: string, file: string): ParsedFile | undefined {
  const read = readFile(join(root, file), file);
  return (
    read && ('rule' in read ? { entry: encodeEntry({ skipped: read }) } : parseRead(file, read))
  );
}

/** What the bytes of a file show. */
export function parseRead(file: string, read: ReadFile): ParsedFile {
  const decoded = decodeText(read.bytes, read.stats.size);
  if ('problem' in decoded) {
    const skipped: Diagnostic = { severity: 'error', file, ...decoded.problem };
    return { read, entry: encodeEntry({ skipped }) };
  }
  const note = readNote({ path: file, text: decoded.text });
  return { read, understood: { text: decoded.text, note }, entry: encodeEntry({ note }) };
}
