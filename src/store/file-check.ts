import { lstatSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import { namesIn } from './file-paths.ts';
import type { KeptFiles } from './kept-files.ts';

/** Looks at every file that is known of a folder: 1 for each that has the stamp it had, else 0. */
export function freshFiles(root: string, { list, stamps }: KeptFiles): Uint8Array {
  const fresh = new Uint8Array(stamps.length);
  let file = 0;
  for (const [at, folder] of list.folders.entries()) {
    const start = withSeparator(root) + folder;
    for (const name of namesIn(list.joined[at] ?? '')) {
      const stats = statsOf(start + name);
      if (stats && stamps.isSame(file, stats)) fresh[file] = 1;
      file++;
    }
  }
  return fresh;
}

export const withSeparator = (folder: string): string =>
  folder.endsWith(sep) ? folder : folder + sep;

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
