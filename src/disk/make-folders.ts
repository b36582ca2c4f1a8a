import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './reasons.ts';

/**
 * Makes a folder and those it stands in, each where it is not there yet; gives those that were made, the
 * outermost first. Node's own `recursive` never ends where the system takes no folders and says `ENOENT`,
 * as in `/proc`.
 * @param mode of what is made, less what the person's umask takes away
 * @throws what the system does, and leaves nothing behind then
 */
export function makeFolders(folder: string, mode = 0o777): readonly string[] {
  if (existsSync(folder)) return [];
  const around = makeFolders(dirname(folder), mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process was quicker.
    if (codeOf(error) === 'EEXIST') return around;
    removeFolders(around);
    throw error;
  }
  return [...around, folder];
}

/** Takes back what {@link makeFolders} made, as far as nobody has put anything into it meanwhile. */
export function removeFolders(made: readonly string[]): void {
  try {
    for (const folder of made.toReversed()) rmdirSync(folder);
  } catch {
    // What is in use stays, and all that it stands in.
  }
}
