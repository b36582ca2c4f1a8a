import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../disk/make-folders.ts';
import { writeFileAtomically } from '../disk/write-file-atomically.ts';
import type { ValidatedOptions } from '../library/open.ts';
import type { HitView } from '../library/views.ts';
import { userFolder } from '../user-folders/user-folders.ts';
import { terminalSession } from './terminal-session.ts';

/** The place of a result that was numbered on the screen. */
type Result = Pick<HitView, 'file' | 'line' | 'column' | 'talk'>;

export interface LastResults {
  /** The notes of the results: absolute folders (none for the bundled notes), and how they were read. */
  readonly notes: ValidatedOptions;
  readonly results: readonly Result[];
}

const FORMAT = 1;

/** A terminal that was unused for this long counts as closed. */
const LONGEST_AGE_MS = 7 * 24 * 60 * 60 * 1000;
/** Largest number of terminals with stored results; nobody has more open. */
const MOST_FILES = 50;

/** Undefined if the user has no state folder. */
function resultsFolder(): string | undefined {
  const state = userFolder('state');
  return state === undefined ? undefined : join(state, 'results');
}

/** Stores results for `show 2` in this terminal. If that fails, only `show 2` does not work. */
export function keepResults(last: LastResults): void {
  const session = terminalSession();
  const kept = resultsFolder();
  if (session === undefined || kept === undefined) return;
  try {
    makeFolders(kept, 0o700);
    const path = join(kept, `${session}.json`);
    writeFileAtomically(path, JSON.stringify({ format: FORMAT, ...last }), 0o600);
    clean(kept);
  } catch {
    // The results are already printed, so the failure needs no message.
  }
}

/** The results that were last printed in this terminal; undefined if there are none. */
export function lastResults(): LastResults | undefined {
  const session = terminalSession();
  const kept = resultsFolder();
  if (session === undefined || kept === undefined) return undefined;
  try {
    const last = JSON.parse(readFileSync(join(kept, `${session}.json`), 'utf8'));
    return last.format === FORMAT ? (last as LastResults) : undefined;
  } catch {
    return undefined;
  }
}

/** Removes the files of closed terminals. */
function clean(kept: string): void {
  const files = readdirSync(kept)
    .map((name) => join(kept, name))
    .map((path) => ({ path, used: statSync(path).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  const oldest = Date.now() - LONGEST_AGE_MS;
  files.forEach(({ path, used }, at) => {
    if (at >= MOST_FILES || used < oldest) rmSync(path, { force: true });
  });
}
