import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { NoteFacts } from '../read/types.ts';
import { jsonIn } from './entries.ts';
import type { Entry } from './parse-file.ts';

/** What the files of a folder show. */
export interface FolderFacts {
  /** Taken out when the notes are understood: they are as large as all that is made of them. */
  readonly notes: NoteFacts[];
  /** Why files were left out. */
  readonly skipped: readonly Diagnostic[];
}

/** Entries that are parsed before others have their turn: some 5 ms of work. */
const ENTRIES_AT_ONCE = 1_000;

/**
 * Parses what is kept of files, and lets others have their turn meanwhile: a file that is written, a signal.
 * @param signal ends it where it is
 */
export async function factsIn(
  entries: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<FolderFacts> {
  const notes: NoteFacts[] = [];
  const skipped: Diagnostic[] = [];
  for (let at = 0; at < entries.length && !signal.aborted; at += ENTRIES_AT_ONCE) {
    for (const bytes of entries.slice(at, at + ENTRIES_AT_ONCE)) {
      const entry = JSON.parse(jsonIn(bytes)) as Entry;
      if ('note' in entry) notes.push(entry.note);
      else skipped.push(entry.skipped);
    }
    await setImmediate();
  }
  return { notes, skipped };
}
