import { lstatSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import { namesIn } from './file-paths.ts';
import type { KeptFiles } from './kept-files.ts';

/**
 * Looks at every file that is known of a folder: 1 for each that has the stamp it had, else 0.
 * @param mayEnter whether the working folder may be changed meanwhile (see `FolderOptions`)
 */
export function freshFiles(
  root: string,
  { list, stamps }: KeptFiles,
  mayEnter: boolean,
): Uint8Array {
  const fresh = new Uint8Array(stamps.length);
  const home = mayEnter ? workingFolder() : undefined;
  let file = 0;
  try {
    for (const [at, folder] of list.folders.entries()) {
      const path = withSeparator(root) + folder;
      const start = home !== undefined && isEntered(path) ? '' : path;
      for (const name of namesIn(list.joined[at] ?? '')) {
        const stats = statsOf(start + name);
        if (stats && stamps.isSame(file, stats)) fresh[file] = 1;
        file++;
      }
    }
  } finally {
    if (home !== undefined) process.chdir(home);
  }
  return fresh;
}

export const withSeparator = (folder: string): string =>
  folder.endsWith(sep) ? folder : folder + sep;

/** Where the process is, if it can come back there; a thread can go nowhere. */
function workingFolder(): string | undefined {
  try {
    const folder = process.cwd();
    process.chdir(folder);
    return folder;
  } catch {
    return undefined;
  }
}

function isEntered(folder: string): boolean {
  try {
    process.chdir(folder);
    return true;
  } catch {
    return false;
  }
}

const NO_ERROR = { throwIfNoEntry: false } as const;

/** Undefined for a file that is not there or cannot be looked at. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, NO_ERROR);
  } catch {
    // It cannot be looked at, and so not be vouched for.
    return undefined;
  }
}
