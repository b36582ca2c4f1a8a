import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../disk/make-folders.ts';
import { writeWhole } from '../disk/write-whole.ts';
import type { AskedOptions } from '../library/open.ts';
import type { HitView } from '../library/views.ts';
import { userFolder } from '../user-folders/user-folders.ts';
import { terminalSession } from './terminal-session.ts';

/** Where a result stands, of those that were numbered on the screen. */
type Result = Pick<HitView, 'file' | 'line' | 'column' | 'talk'>;

export interface LastResults {
  /** The notes they are of: absolute folders, none for the bundled notes, and how they were read. */
  readonly notes: AskedOptions;
  readonly results: readonly Result[];
}

const FORMAT = 1;

/** Terminals that were not used for so long have been closed. */
const LONGEST_AGE_MS = 7 * 24 * 60 * 60 * 1000;
/** More terminals than anyone has open. */
const MOST_FILES = 50;

/** Undefined where the person has no folder for that. */
function resultsFolder(): string | undefined {
  const state = userFolder('state');
  return state === undefined ? undefined : join(state, 'results');
}

/** Keeps results for `show 2` in this terminal. A disk that takes nothing costs only that. */
export function keepResults(last: LastResults): void {
  const session = terminalSession();
  const kept = resultsFolder();
  if (session === undefined || kept === undefined) return;
  try {
    makeFolders(kept, 0o700);
    const path = join(kept, `${session}.json`);
    writeWhole(path, JSON.stringify({ format: FORMAT, ...last }), 0o600);
    clean(kept);
  } catch {
    // What was printed is what was asked for.
  }
}

/** The results printed last in this terminal; undefined where there are none. */
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

/** Removes what closed terminals have left. */
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
