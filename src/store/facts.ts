import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { NoteFacts } from '../read/facts/types.ts';
import { decodeEntry } from './decode-entry.ts';

/** What the files of a folder show. */
export interface FolderFacts {
  readonly notes: readonly NoteFacts[];
  /** Why files were left out. */
  readonly skipped: readonly Diagnostic[];
}

/** Entries that are read before others have their turn: some 3 ms of work. */
const ENTRIES_AT_ONCE = 1_000;

/**
 * Reads what is kept of files, and lets others have their turn meanwhile: a file that is written, a signal.
 * @param paths of the files, parallel to `entries`
 * @param signal ends it where it is
 */
export async function factsIn(
  paths: readonly string[],
  entries: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<FolderFacts> {
  const notes: NoteFacts[] = [];
  const skipped: Diagnostic[] = [];
  for (let at = 0; at < entries.length && !signal.aborted; at += ENTRIES_AT_ONCE) {
    entries.slice(at, at + ENTRIES_AT_ONCE).forEach((bytes, next) => {
      const entry = decodeEntry(paths[at + next] ?? '', bytes);
      if ('note' in entry) notes.push(entry.note);
      else skipped.push(entry.skipped);
    });
    await setImmediate();
  }
  return { notes, skipped };
}
