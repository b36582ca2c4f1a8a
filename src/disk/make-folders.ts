import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './reasons.ts';

/**
 * Makes a folder and its missing parent folders; returns the folders that were made, the outermost first.
 * The `recursive` option of Node never ends where the system refuses to make folders with `ENOENT`,
 * as in `/proc`.
 * @param mode permissions of the new folders, restricted by the user's umask
 * @throws the system's error; the folders made until then are removed
 */
export function makeFolders(folder: string, mode = 0o777): readonly string[] {
  if (existsSync(folder)) return [];
  const around = makeFolders(dirname(folder), mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process made this folder first.
    if (codeOf(error) === 'EEXIST') return around;
    removeFolders(around);
    throw error;
  }
  return [...around, folder];
}

/** Removes the folders that {@link makeFolders} made, as far as they are still empty. */
export function removeFolders(made: readonly string[]): void {
  try {
    for (const folder of made.toReversed()) rmdirSync(folder);
  } catch {
    // A folder that is no longer empty stays, and so do its parents.
  }
}
